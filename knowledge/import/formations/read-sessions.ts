import { foldText } from '../../fold-text.ts';
import type { Session } from '../../formation.ts';
import { splitCell } from './read-cell.ts';
import { datePattern, readDate } from './read-date.ts';

const expected =
  'expected a date such as 05/01/2027, or « du 05/01/2027 au 30/06/2027 », « complet » after it if it is full';

/** The sessions of a cell, parted by « | » or by lines, and what is wrong with each that cannot be read. */
export function readSessions(cell: string): {
  readonly sessions: readonly Session[];
  readonly problems: readonly string[];
} {
  const read = splitCell(cell).map(readSession);
  return {
    sessions: read.flatMap((each) => (typeof each === 'string' ? [] : [each])),
    problems: read.flatMap((each) => (typeof each === 'string' ? [each] : [])),
  };
}

function readSession(written: string): Session | string {
  const plain = foldText(written);
  const dates = plain.match(datePattern) ?? [];
  const rest = plain
    .replace(datePattern, ' ')
    .replace(/\b(?:du|au|le|des|a partir|jusqu'au|session|date)\b|[()–—→:,-]/g, ' ')
    .trim();
  const [first, second, ...more] = dates.map(readDate);
  if (/^\d{5}$/.test(plain)) {
    return `is "${written}", the number that a spreadsheet keeps for a date: set the column to text or to a date.`;
  }
  if (first === undefined || more.length > 0 || (dates.length > 1 && second === undefined) || !states.has(rest)) {
    return `is "${written}", ${expected}.`;
  }
  if (second !== undefined && second < first) return `is "${written}": it ends before it starts.`;
  return { start: first, end: second ?? null, isFull: states.get(rest) === 'full' };
}

/** What may stand beside the dates. */
const states: ReadonlyMap<string, 'full' | 'open'> = new Map([
  ['', 'open'],
  ['ouvert', 'open'],
  ['ouverte', 'open'],
  ['places disponibles', 'open'],
  ['complet', 'full'],
  ['complete', 'full'],
]);
