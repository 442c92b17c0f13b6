import { foldText } from '../../fold-text.ts';
import type { PartialDate } from '../../source.ts';

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const monthNames = months.join('|');

/** A date inside a longer text; the forms are those of `readDate`. */
export const datePattern = new RegExp(
  String.raw`\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}/\d{4}|(?:(?:\d{1,2}|1er) )?(?:${monthNames}) \d{4}`,
  'g',
);

/**
 * A date as French hands and spreadsheets write it: 05/01/2027, 5.1.27, 5 janvier 2027, 2027-01-05, or a month alone.
 * Undefined for what is none, such as 31/02/2027.
 */
export function readDate(written: string): PartialDate | undefined {
  const plain = foldText(written).trim();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(plain);
  if (iso !== null) return toDate(iso[1], iso[2], iso[3]);
  const french =
    /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(plain) ?? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(plain);
  if (french !== null) return toDate(french[3]?.padStart(4, '20'), french[2], french[1]);
  const named = new RegExp(`^(?:(\\d{1,2}|1er) )?(${monthNames}) (\\d{4})$`).exec(plain);
  if (named === null) return undefined;
  return toDate(named[3], String(months.indexOf(named[2] ?? '') + 1), named[1]?.replace('er', ''));
}

function toDate(year = '', month = '', day?: string): PartialDate | undefined {
  const written = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const date = new Date(`${written}${day === undefined ? '-01' : ''}T00:00:00Z`);
  // The calendar turns 31 February into March: then the text is not what it says.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(written)) return undefined;
  return /^(19|20)/.test(year) ? written : undefined;
}
