import { readFile } from 'node:fs/promises';
import { ImportError } from '../import-error.ts';
import { createTally } from '../import-report.ts';
import type { Importer } from '../imported-source.ts';
import { readCatalogue } from './read-catalogue.ts';

/** Reads the CSV of a centre's own offer, which takes the place of its earlier one as a whole. */
export const importFormations: Importer = async (path, { today, centreId, library, onProgress }) => {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new ImportError([`${path}: cannot be read, expected a CSV file: see docs/catalogue.md.`], { cause });
  });
  const known = await library();
  const centre = known.findCentre(centreId ?? '');
  if (centre === undefined) throw new ImportError([`${centreId}: is no centre that is known.`]);
  const read = readCatalogue(bytes, { centre, library: known, today });
  if ('problems' in read) throw new ImportError(read.problems.map((problem) => `${path}, ${problem}`));
  onProgress(bytes.length, bytes.length);
  const { catalogue, report } = read;
  const tally = createTally();
  if (report.encoding !== 'UTF-8') tally.repair(`encoding: is ${report.encoding}, read as such`);
  for (const each of report.repaired) tally.repair(each);
  for (const label of report.expired) tally.leaveOut(`formations no longer valid, kept and not shown: « ${label} »`);
  tally.leaveOut('sessions that have started, kept and not shown', report.pastSessions);
  const counts = {
    formations: catalogue.formations.length,
    'formations offered today': report.offered,
    sessions: catalogue.formations.reduce((sum, { sessions }) => sum + sessions.length, 0),
  };
  return { version: null, report: tally.report(counts), content: catalogue };
};
