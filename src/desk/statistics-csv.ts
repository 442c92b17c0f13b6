import type { Voice } from '../voice.ts';
import type { Count, Statistics } from './case-wire.ts';
import type { UnknownWord } from './unknown-words.ts';

const manner = { register: 'vous', titles: 'both', country: null } as const;

type Row = readonly [about: string, what: string, value: string];

export function formatCsv(statistics: Statistics, voice: Voice): string {
  const say = (key: string): string => voice.say(`statistics.${key}`, manner);
  const word = (count: Count): string => (count === 'fewer' ? say('fewer') : String(count));
  const part = (about: string, counts: Readonly<Record<string, Count>>): readonly Row[] =>
    Object.entries(counts).map(([key, count]) => [say(`${about}.title`), say(`${about}.${key}`), word(count)]);
  const { from, to, conversations, botAlone, cases, byHour, waiting, reasons, wishes, satisfaction, helped, happened } =
    statistics;
  const rows: readonly Row[] = [
    [say('column.about'), say('column.what'), say('column.count')],
    [say('period'), '', `${from} – ${to}`],
    [say('conversations'), '', word(conversations)],
    [say('bot-alone'), '', word(botAlone)],
    [say('cases'), '', word(cases)],
    ...byHour.map((count, hour): Row => [say('by-hour'), `${String(hour).padStart(2, '0')}:00`, word(count)]),
    [say('waiting.median'), say('waiting.minutes'), wordWait(waiting.median, say)],
    [say('waiting.longest'), say('waiting.minutes'), wordWait(waiting.longest, say)],
    ...part('reason', reasons),
    ...part('wish', wishes),
    ...part('satisfaction', satisfaction),
    ...part('helped', helped),
    ...part('happened', happened),
  ];
  return formatRows(rows);
}

/** The words that led to nothing, each with its number of conversations. */
export function formatWordsCsv(words: readonly UnknownWord[], voice: Voice): string {
  const say = (key: string): string => voice.say(`statistics.words.${key}`, manner);
  return formatRows([
    [say('word'), say('conversations')],
    ...words.map(({ word, conversations }) => [word, String(conversations)]),
  ]);
}

/** A table that French spreadsheets open as it stands: semicolons, and a mark that the letters are UTF-8. */
function formatRows(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(quote).join(';')).join('\r\n')}\r\n`;
}

function wordWait(ms: number | null, say: (key: string) => string): string {
  return ms === null ? say('waiting.unknown') : String(Math.round(ms / 60_000));
}

function quote(field: string): string {
  return /[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
