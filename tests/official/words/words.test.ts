import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { z } from 'zod';
import { loadRomeParents } from '../../../bench/first-words/rome-parents.ts';
import { parseSentences } from '../../../bench/first-words/sentence.ts';
import type { Lexique } from '../../../knowledge/lexique.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { findIdle, findNeedless, readAskedBack, readLexique } from '../../fixtures/judge-lexique.ts';
import { compileOfficial } from './compile-official.ts';

const country = z.enum(['FR', 'BE']);
const sayings = z
  .array(z.object({ sector: z.string(), country, said: z.string(), rome: z.array(z.string()), why: z.string() }))
  .parse(load(readFileSync(new URL('people-words.yaml', import.meta.url), 'utf8')));

let library: Library;
beforeAll(async () => {
  library = await compileOfficial();
}, 120_000);

/** The ROME codes found, best first. */
function findCodes(words: string): readonly string[] {
  return library.search.findMetiers(words).flatMap(({ metierId }) => {
    const { romeCode, nearestRomeCode } = library.getMetier(metierId);
    return romeCode ?? nearestRomeCode ?? [];
  });
}

/** The share of sayings that find a right métier so early. */
function shareWithin(most: number, of: readonly (typeof sayings)[number][]): number {
  const right = of.filter(({ said, rome }) =>
    findCodes(said)
      .slice(0, most)
      .some((code) => rome.includes(code)),
  );
  return right.length / of.length;
}

describe('what people say, over the whole ROME', () => {
  it('finds the right métier first nine times out of ten, and nearly always among the first five', () => {
    expect(sayings.length).toBeGreaterThanOrEqual(200);
    expect(shareWithin(1, sayings)).toBeGreaterThanOrEqual(0.9);
    expect(shareWithin(5, sayings)).toBeGreaterThanOrEqual(0.98);
  });

  it.each([...'ABCDEFGHIJKLMN'])('finds it in grand domaine %s too', (sector) => {
    const own = sayings.filter((saying) => saying.sector === sector);
    expect(own.length).toBeGreaterThanOrEqual(14);
    expect(shareWithin(1, own)).toBeGreaterThanOrEqual(0.8);
    expect(shareWithin(5, own)).toBeGreaterThanOrEqual(0.93);
  });

  it.each(['FR', 'BE'])('finds it in the words of %s', (where) => {
    const own = sayings.filter((saying) => saying.country === where);
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(shareWithin(1, own)).toBeGreaterThanOrEqual(0.9);
    expect(shareWithin(5, own)).toBeGreaterThanOrEqual(0.98);
  });

  it('reads whole sentences as well', () => {
    const file = new URL('people-sentences.json', import.meta.url);
    const parents = loadRomeParents(process.env.AIGUILLEUR_DATA ?? 'data/official');
    const ranks = parseSentences(readFileSync(file, 'utf8'), file.pathname).map(({ text, expected = [] }) => {
      const codes = [...new Set(findCodes(text).map((code) => parents.get(code) ?? code))];
      return codes.findIndex((code) => expected.includes(code));
    });
    const share = (most: number): number => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;
    expect(share(1)).toBeGreaterThanOrEqual(0.8);
    expect(share(5)).toBeGreaterThanOrEqual(0.95);
  });

  it('leads « chauffeur » to several métiers', () => {
    const [first, second, third] = library.search.findMetiers('chauffeur');
    expect(third?.score).toBeGreaterThan(0.9 * (first?.score ?? 1));
    expect(new Set([first, second, third].map((found) => found?.metierId)).size).toBe(3);
  });
});

describe('English titles, over the whole ROME', () => {
  const titles = z
    .array(z.object({ said: z.string(), rome: z.array(z.string()) }))
    .parse(load(readFileSync(new URL('english-titles.yaml', import.meta.url), 'utf8')));

  it('lead to the right métier first, nearly all', () => {
    const late = titles.filter(({ said, rome }) => !rome.includes(findCodes(said)[0] ?? ''));
    expect(titles.length).toBeGreaterThan(100);
    expect(late.length).toBeLessThanOrEqual(0.05 * titles.length);
  });
});

describe('words of several trades, over the whole ROME', () => {
  const meanings = Map.groupBy(readAskedBack('knowledge/data/lexique/rome'), ({ said }) => said);

  it.each([...meanings.keys()])('asks back which %s is meant', (said) => {
    const among = library.search.findMeanings(`je voudrais être ${said}`)?.among ?? [];
    expect(among.map(({ means }) => means)).toEqual(meanings.get(said)?.map(({ means }) => means));
    expect(among.length).toBeGreaterThanOrEqual(3);
    expect(among.length).toBeLessThanOrEqual(5);
  });

  it('leads each meaning to a title', () => {
    const led = [...meanings.values()].map((among) =>
      among.map(({ means }) => {
        const [first] = library.search.findMetiers(means);
        return first !== undefined && first.score > 0.8 ? first.metierId : means;
      }),
    );
    expect(led.flatMap((metierIds) => metierIds.filter((id) => library.findMetier(id) === undefined))).toEqual([]);
  });
});

const lexiqueQuestions = z.object({
  beside: z.array(z.string().includes('…')),
  own: z.array(z.object({ said: z.string(), asked: z.string() })),
});

describe('the lexique of the whole ROME', () => {
  const own = readLexique('knowledge/data/lexique');
  const ofRome = readLexique('knowledge/data/lexique/rome');

  it('leads each entry to its métier', () => {
    expect(findIdle(ofRome, library, { with: library.search })).toEqual([]);
  });

  it('holds no entry that helps nobody: each puts its métier before others in some question', async () => {
    const questions = lexiqueQuestions.parse(
      load(readFileSync(new URL('lexique-questions.yaml', import.meta.url), 'utf8')),
    );
    const listQuestions = ({ said }: Lexique): readonly string[] => [
      said,
      ...questions.beside.map((other) => other.replace('…', said)),
      ...questions.own.filter((question) => question.said === said).map(({ asked }) => asked),
    ];
    const all = [...own, ...ofRome];
    const small = await loadLibrary('knowledge/data');
    const idleInSmall = findNeedless(all, small, listQuestions);
    expect(findNeedless(all, library, listQuestions, new Set(idleInSmall))).toEqual([]);
  }, 300_000);
});
