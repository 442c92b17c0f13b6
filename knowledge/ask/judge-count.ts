import type { Fact } from '../fact.ts';
import { plainQuestion } from './plain-question.ts';

/** « ses 50 téléconseillers » where the facts tell of ten to fifteen: `other-count`; null: nothing that they settle. */
export function judgeCount(plain: string, facts: readonly Fact[]): 'other-count' | null {
  if (ofOneself.test(plain)) return null;
  const [asked] = listCounts(plain);
  if (asked === undefined) return null;
  const told = facts.flatMap(({ text }) => listCounts(plainQuestion(text))).filter(({ of }) => of === asked.of);
  const isTold = told.some(({ from, to }) => asked.from <= to && asked.to >= from);
  return told.length === 0 || isTold ? null : 'other-count';
}

/** So many of something; `from` and `to` are one number unless a range is told. */
interface Count {
  readonly from: number;
  readonly to: number;
  readonly of: string;
}

function listCounts(plain: string): readonly Count[] {
  const joined = plain.replace(/\b(\d{1,3}) (\d{3})\b/g, '$1$2');
  return [...joined.matchAll(counted)].flatMap(([, first = '', second, noun = '']) => {
    const from = readCount(first);
    const to = second === undefined ? from : readCount(second);
    return [{ from, to, of: people.test(noun) ? 'people' : noun }];
  });
}

function readCount(said: string): number {
  return numbers.get(said) ?? Number(said);
}

const numbers = new Map([
  ...'trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, place) => [word, place + 3] as const),
  ...'vingt trente quarante cinquante soixante'.split(' ').map((word, place) => [word, 20 + 10 * place] as const),
  ['cent', 100] as const,
]);
const numeral = `\\d+|${[...numbers.keys()].join('|')}`;
/** Months, hours and years count other things in each sentence: only these are compared. */
const counted = new RegExp(
  `\\b(${numeral}) (?:(?:a|ou) (${numeral}) )?(personnes?|tele[a-z]+|conseill[a-z]+|agents?|operat[a-z]+|salaries?|employ[a-z]+|gens|competences?|activites?(?: cles?)?)\\b`,
  'g',
);
const people = /^(?!competence|activite)/;
/** What people tell of themselves takes nothing for granted of the métier. */
const ofOneself = /\b(j|je|nous|mon|ma|mes|notre|nos)\b/;
