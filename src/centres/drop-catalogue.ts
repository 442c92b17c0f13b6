import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';

/** Deletes the offer that a centre had imported; what is compiled of it is shown to nobody, and goes with the next compile. */
export async function dropCatalogue({ dataDir }: Pick<Config, 'dataDir'>, centreId: string, log: Log): Promise<void> {
  // Loaded when a centre leaves: the start is not for that.
  const { removeSource } = await import('../../knowledge/import/write-source.ts');
  const isRemoved = await removeSource(join(dataDir, 'sources'), 'formations', centreId);
  if (isRemoved) log.info({ centreId }, 'the catalogue of a centre was removed: compile the knowledge');
}
