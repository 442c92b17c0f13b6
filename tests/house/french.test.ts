import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import dictionary from 'dictionary-fr';
import nspell from 'nspell';
import { listReadableFiles, type ReadableText, readTexts } from '../../tools/readable-texts.ts';
import { countWords, findFaults, splitSentences, withoutPlaceholders } from '../../tools/typography.ts';

const longestSentence = 25;
const texts = listReadableFiles().flatMap(readTexts);

/** Where it stands and what is wrong: « locales/fr/aide.json, line 3: … ». */
function report(found: ReadableText, problem: string): string {
  return `${found.file}, line ${found.line}, ${found.path}: ${problem}`;
}

describe('every French text that a person can read', () => {
  it('is found', () => {
    expect(texts.length).toBeGreaterThan(100);
  });

  it('is typeset and free of middle dots and bracketed endings', () => {
    expect(texts.flatMap((text) => findFaults(text.text).map((fault) => report(text, fault)))).toEqual([]);
  });

  it(`has no sentence above ${longestSentence} words`, () => {
    const long = texts.flatMap((text) =>
      splitSentences(text.text)
        .filter((sentence) => countWords(sentence) > longestSentence)
        .map((sentence) => report(text, `${countWords(sentence)} words in « ${sentence} »`)),
    );
    expect(long).toEqual([]);
  });
});

describe('the spelling', () => {
  const lines = readFileSync(new URL('accepted-words.txt', import.meta.url), 'utf8').split('\n');
  const accepted = new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
  let isSpelled: (word: string) => boolean;

  // The dictionary takes 6 s and 460 MB: it is loaded in this file only.
  beforeAll(() => {
    const speller = nspell(dictionary);
    isSpelled = (word) => speller.correct(word) || speller.correct(word.toLocaleLowerCase('fr'));
  }, 60_000);

  it('is in the dictionary or among the accepted words', () => {
    const unknown = new Map<string, string>();
    for (const text of texts) {
      for (const word of findWords(text.text)) {
        if (!unknown.has(word)) unknown.set(word, report(text, `« ${word} »`));
      }
    }
    const misspelled = [...unknown].filter(([word]) => !isKnown(word)).map(([, where]) => where);
    expect(misspelled).toEqual([]);
  });

  it('has accepted words that are in use, unknown to the dictionary, and sorted within their group', () => {
    const used = texts.map(({ text }) => text.toLocaleLowerCase('fr')).join('\n');
    expect([...accepted].filter((word) => !used.includes(word.toLocaleLowerCase('fr')) || isSpelled(word))).toEqual([]);
    const groups = lines
      .join('\n')
      .split(/^#.*$/m)
      .map((group) => group.trim().split('\n'));
    const collator = new Intl.Collator('fr');
    expect(groups).toEqual(groups.map((group) => [...group].sort(collator.compare)));
  });

  it('would notice a misspelled word', () => {
    expect(isKnown('formasion')).toBe(false);
  });

  /** Capitals alone are an acronym; an elision and a compound are right when their parts are. */
  function isKnown(word: string): boolean {
    const bare = word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’/i, '');
    if (/^\p{Lu}+$/u.test(bare) || isSpelled(word)) return true;
    const isRight = (part: string): boolean => isAccepted(part) || isSpelled(part);
    return isRight(bare) || (bare.includes('-') && bare.split('-').every(isRight));
  }

  function isAccepted(word: string): boolean {
    return accepted.has(word) || accepted.has(word.toLocaleLowerCase('fr'));
  }
});

/** The words of a text, addresses and numbers left out. */
function findWords(text: string): readonly string[] {
  const bare = withoutPlaceholders(text).replace(/\S+@\S+|\S+\.(?:fr|be|org|com|eu)\b\S*/g, ' ');
  return (bare.match(/[\p{L}\d]+(?:[’-][\p{L}\d]+)*/gu) ?? []).filter((word) => !/\d/.test(word));
}
