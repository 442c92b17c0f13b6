import { foldText } from '../../knowledge/fold-text.ts';
import { asSaid, rememberFew } from '../../knowledge/remember.ts';
import { DENIALS, type Language, LITTLE, SHARED, SOUNDED, SPEAKS, TRADES } from './learner-words.ts';
import { findLanguage } from './other-language.ts';

/** What somebody writes who is learning French. */
export interface LearnerWords {
  /** The same in French, as far as it goes; of another language the words of work alone. Empty: none was told. */
  readonly french: string;
  /** undefined: French, or mixed with French. */
  readonly language: Language | 'unknown' | undefined;
}

const sounded = readTable(SOUNDED);
const trades = new Map(Object.values(TRADES).flatMap((table) => [...readTable(table)]));
const little = new Map(Object.values(LITTLE).flatMap((table) => [...readTable(table)]));
const mostJoined = 4;
/** « no quiero trabajar en limpieza »: so many words may stand between. */
const deniedWithin = 4;

/** Leads words spelt as they sound, and those of other languages, to French ones; a French message stays as it is. */
export function readLearner(message: string): LearnerWords {
  return recall(message);
}

const recall = rememberFew(asSaid, (message: string): LearnerWords => {
  const language = findLanguage(message);
  if (language === undefined) return { french: mend(message), language };
  const words = cut(message);
  const told = findRuns(words, [trades]);
  const wanted = told.filter(({ from }) => !isDenied(words, from));
  return { french: wanted.map(({ french }) => french).join(' '), language };
});

/** Whether some word of work in another language is told. */
export function namesForeignTrade(message: string): boolean {
  return findRuns(cut(message), [trades, little]).some(({ french }) => french !== '');
}

/** Only what is led elsewhere changes: points and capitals of the rest stay. */
function mend(message: string): string {
  const words = cut(message);
  const runs = findRuns(words, [sounded, trades, little]).filter(
    ({ from, length, french }) => french !== '' && !(length === 1 && SHARED.has(words[from] ?? '')),
  );
  if (runs.length === 0) return message;
  const parts = message.split(/([\p{L}\p{N}\p{M}]+)/u);
  for (const { from, length, french } of runs) {
    parts[2 * from + 1] = french;
    for (let place = 2 * from + 2; place < 2 * (from + length); place += 1) parts[place] = '';
  }
  return parts.join('');
}

interface Run {
  readonly from: number;
  readonly length: number;
  readonly french: string;
}

/** The longest runs of words that a table holds, from left to right. */
function findRuns(words: readonly string[], tables: readonly ReadonlyMap<string, string>[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const run = findRun(words, from, tables);
    if (run === undefined) continue;
    runs.push(run);
    from += run.length - 1;
  }
  return runs;
}

function findRun(
  words: readonly string[],
  from: number,
  tables: readonly ReadonlyMap<string, string>[],
): Run | undefined {
  for (let length = Math.min(mostJoined, words.length - from); length > 0; length -= 1) {
    const typed = words.slice(from, from + length).join('_');
    const french = tables.map((table) => table.get(typed)).find((found) => found !== undefined);
    if (french !== undefined) return { from, length, french };
  }
  return undefined;
}

/** With their accents: « jé » is no « je ». */
function cut(message: string): readonly string[] {
  return (
    message
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** « no hablo francés, busco limpieza » denies no trade. */
function isDenied(words: readonly string[], from: number): boolean {
  return words
    .slice(Math.max(0, from - deniedWithin), from)
    .some((word, place, before) => DENIALS.has(foldText(word)) && !SPEAKS.has(before[place + 1] ?? ''));
}

function readTable(table: string): ReadonlyMap<string, string> {
  const entries = table.split('\n').flatMap((line) => {
    const [french = '', typed = ''] = line.split('=').map((side) => side.trim());
    return typed.split(' ').map((each) => [each, french.replaceAll('_', ' ')] as const);
  });
  return new Map(entries.filter(([typed]) => typed !== ''));
}
