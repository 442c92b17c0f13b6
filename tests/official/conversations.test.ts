import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { askLibrary } from '../../knowledge/ask.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../knowledge/load-compiled.ts';
import type { Bot } from '../../src/channels/bot.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { createRealBot } from '../fixtures/real-bot.ts';
import { startTalk } from '../fixtures/talk.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';
import { compileNational } from './compile-national.ts';

const today = '2026-11-22';
let library: Library;
let bot: Bot;

beforeAll(async () => {
  const loaded = await loadCompiledLibrary(await compileNational(makeTempFolder(), today), () => new Date(today));
  if (loaded === undefined) throw new Error('Nothing was compiled.');
  library = loaded;
  bot = createRealBot(library);
}, 240_000);

let talks = 0;

/** The answer to a first sentence, and the pistes of it and of the next page, by the titles a man reads. */
async function hearFirst(words: string): Promise<{ said: readonly string[]; pistes: readonly string[] }> {
  const talk = startTalk(bot, `${words} ${++talks}`);
  await talk.open();
  const answers = [...(await talk.say(words)), ...(await talk.say('D’autres pistes'))];
  return { said: answers.flatMap(readAloud), pistes: answers.flatMap(readPistes) };
}

function readPistes({ channelData }: Partial<Activity>): readonly string[] {
  const pistes: readonly string[] = channelData?.pistes ?? [];
  return pistes.map((metierId) => library.getMetier(metierId).label.masculine);
}

describe('the first pistes over the whole ROME', () => {
  it.each([
    ['je suis une nounou', ['Assistant maternel'], []],
    ['j’ai bossé comme cariste', ['Cariste', 'Magasinier'], []],
    ['travailler avec les chevaux', ['Palefrenier soigneur', 'Préparateur d’équidés'], ['Enseignant d’équitation']],
    ['un métier dans le cinéma', ['Comédien'], ['Réalisateur audiovisuel', 'Producteur de film', 'Technicien plateau']],
    ['chauffeur de bus', ['Conducteur de bus'], ['Conducteur d’autocar ligne régulière']],
  ])('leads « %s » to %j first, then to %j', async (words, first, others) => {
    const { pistes } = await hearFirst(words);
    expect(pistes.slice(0, first.length)).toEqual(first);
    expect(pistes).toEqual(expect.arrayContaining(others));
    expect(pistes).toHaveLength(6);
  });

  it.each([
    'je suis une nounou',
    'j’ai bossé comme cariste',
    'travailler avec les chevaux',
    'un métier dans le cinéma',
    'chauffeur de bus',
  ])('tells after « %s » sources with licence and age, and certifications in force alone', async (words) => {
    const { said } = await hearFirst(words);
    const notes = said.filter((line) => /^ {2}\| Sources?\s:/.test(line));
    expect(notes).toHaveLength(6);
    for (const note of notes) {
      expect(note).toMatch(
        /France Travail, ROME v460 \(18 septembre 2025\).*Licence Ouverte 2\.0\. Ces données ont plus/,
      );
    }
    const ends = said.flatMap((line) => /jusqu’au (?:1er|\d+) [^ ]+ (\d{4})/.exec(line)?.[1] ?? []);
    expect(ends.filter((year) => Number(year) < 2026)).toEqual([]);
    expect(said.join('\n')).not.toMatch(/n’est plus inscrite/);
  });
});

describe('questions over the whole ROME', () => {
  const ask = (question: string) => askLibrary(question, library, { today: new Date(today) });

  it.each([
    ['comment devenir croque-mort ?', 'K2601'],
    ['c’est quoi un taxidermiste ?', 'B1701'],
    ['que fait un scrum master ?', 'M1814'],
  ])('tells in « %s » of %s', (question, romeCode) => {
    const answer = ask(question);
    const told = 'metierIds' in answer ? answer.metierIds.map((id) => library.getMetier(id).romeCode) : [];
    expect(told).toEqual([romeCode]);
  });

  it.each(['quelles études pour être vétérinaire ?', 'quelles études pour être ergothérapeute ?'])(
    'answers « %s » by how one gets in',
    (question) => {
      const accesses = [expect.objectContaining({ rubrique: 'acces' })];
      expect(ask(question)).toMatchObject({ kind: 'answer', facts: accesses });
    },
  );

  it.each([
    ['est-ce que opticien est réglementé ?', 'regulated'],
    ['taxidermiste, c’est réglementé ?', 'not-regulated'],
    ['puéricultrice, c’est réglementé ?', 'regulated'],
    ['souffleur de verre, c’est un métier réglementé ?', 'regulation-unknown'],
  ])('answers « %s »: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });
});
