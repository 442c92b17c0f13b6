import { type CentreRoster, type KeptCentre, mergeCentres } from '../../knowledge/centre-roster.ts';
import { ImportError } from '../../knowledge/import/import-error.ts';
import type { Library } from '../../knowledge/library.ts';
import { readKeptCentres } from '../centres/read-kept.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, care, wrong } = findingsOf('centres');

/** A running server looks every ten minutes for what is too old. */
const patienceMs = 3600_000;

/** The centres of the knowledge and of the database together; none where either cannot be read, which is told elsewhere. */
export async function checkCentres(
  databaseUrl: string,
  library: Pick<Library, 'centres' | 'formations'> | null,
  now: number,
): Promise<{ readonly findings: readonly Finding[]; readonly centreIds: readonly string[] }> {
  if (library === null) return { findings: [], centreIds: [] };
  const kept = await readKept(databaseUrl);
  const roster = mergeCentres(library.centres, kept);
  const centreIds = roster.open.map(({ centreId }) => centreId);
  return { findings: [checkOpen(centreIds), ...checkClosing(roster, now), ...checkOffers(library, roster)], centreIds };
}

async function readKept(databaseUrl: string): Promise<readonly KeptCentre[]> {
  try {
    return await readKeptCentres(databaseUrl);
  } catch (error) {
    if (error instanceof ImportError) return [];
    throw error;
  }
}

function checkOpen(centreIds: readonly string[]): Finding {
  if (centreIds.length > 0) return fine(`${centreIds.join(', ')}: open; the first is the default one.`);
  return wrong('none is open: the server does not start.', 'Open one: npm run -s admin -- centre reopen <id>');
}

function checkClosing({ closing }: CentreRoster, now: number): readonly Finding[] {
  return closing.map(({ centreId, closing: end }) => {
    const leavesAt = end?.leavesAt ?? 0;
    const day = new Date(leavesAt).toISOString().slice(0, 10);
    return leavesAt + patienceMs < now
      ? wrong(`the data of ${centreId} was to leave on ${day}, and is there.`, 'Start the server: it deletes it.')
      : care(
          `${centreId} is closed; its data leaves on ${day}.`,
          `Opened again until then by: npm run -s admin -- centre reopen ${centreId}`,
        );
  });
}

/** What centres sell that nobody knows any more: shown to nobody, and there all the same. */
function checkOffers({ formations }: Pick<Library, 'formations'>, { known }: CentreRoster): readonly Finding[] {
  const owners = new Set(formations.flatMap(({ centreId }) => centreId ?? []));
  return [...owners]
    .filter((centreId) => !known.has(centreId))
    .map((centreId) =>
      care(
        `the knowledge holds formations of ${centreId}, which is no centre any more.`,
        `Run: npm run -s knowledge -- remove formations --centre ${centreId}, where it is imported, then compile.`,
      ),
    );
}
