import type { Tally } from '../import-report.ts';
import type { EscoOccupation } from './esco-content.ts';
import type { ReadTable } from './open-tables.ts';
import { dayOf, isKept, readLabels } from './read-labels.ts';

/** What the table of occupations itself tells. */
export type BareOccupation = Omit<EscoOccupation, 'broader' | 'essential' | 'optional'>;

/** Reads the occupations, in the order of the table, with the day of the newest. */
export async function readOccupations(
  read: ReadTable,
  tally: Tally,
): Promise<{ readonly occupations: readonly BareOccupation[]; readonly date: string }> {
  const occupations = new Map<string, BareOccupation>();
  let date = '';
  await read(
    'occupations',
    ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels', 'status', 'modifiedDate', 'description', 'code'],
    (row) => {
      if (!isKept(row, { kind: 'occupations', seen: occupations, tally })) return;
      const { conceptUri: uri, iscoGroup, code, description } = row;
      occupations.set(uri, { uri, code, iscoGroup, ...readLabels(row, tally), description: description.trim() });
      const day = dayOf(row.modifiedDate);
      if (day > date) date = day;
    },
  );
  return { occupations: [...occupations.values()], date };
}
