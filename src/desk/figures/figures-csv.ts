import type { Voice } from '../../voice.ts';
import type { Count } from '../case-wire.ts';
import { formatCsv } from '../format-csv.ts';
import type { Figures } from './figure-wire.ts';

const manner = { register: 'vous', titles: 'both', country: null } as const;

/** The same as the page, with a line for each number of a table: its question, what it counts, each month, all months. */
export function formatFiguresCsv({ months, tables }: Figures, voice: Voice): string {
  const say = (key: string): string => voice.say(`statistics.${key}`, manner);
  const word = (count: Count): string => (count === 'fewer' ? say('fewer') : String(count));
  return formatCsv([
    [say('column.question'), say('column.what'), ...months, say('column.sum')],
    ...tables.flatMap(({ title, rows }) =>
      rows.map(({ label, counts, sum }) => [title, label, ...counts.map(word), word(sum)]),
    ),
    [say('rule')],
  ]);
}
