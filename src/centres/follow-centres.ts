import type { Kysely } from 'kysely';
import type { LiveLibrary } from '../../knowledge/live-library.ts';
import type { Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import type { Schema } from '../storage/schema.ts';

/** What a command or another instance has changed is to be known within a second. */
const lookEveryMs = 500;

/** The centres of a server, as they are made, changed and closed. */
export interface FollowedCentres {
  /** Something was changed here: it is known here when this resolves, and elsewhere soon after. */
  hear(): Promise<void>;
  close(): Promise<void>;
}

interface Means {
  readonly db: Kysely<Schema>;
  readonly live: LiveLibrary;
  readonly log: Log;
  readonly everyMs?: number;
}

/**
 * Lays what became of the centres over those of the library, now and whenever it changes. It is looked for rather than told:
 * commands write to the same database as every instance reads. Throws a StartupError where no centre is open.
 */
export async function followCentres({ db, live, log, everyMs = lookEveryMs }: Means): Promise<FollowedCentres> {
  let seen = 0;
  let isAway = false;
  const take = async (): Promise<void> => {
    const sum = await sumVersions(db);
    if (sum === seen) return;
    // Nothing of it is loaded where there are but the centres of the knowledge.
    const { listRecords } = await import('./centre-store.ts');
    live.layCentres(await listRecords(db));
    // Read before: what is written meanwhile is found the next time.
    seen = sum;
  };
  let looking: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    looking = looking.then(take).then(
      () => {
        isAway = false;
      },
      (error: unknown) => {
        if (!isAway) log.warn({ err: error }, 'the centres are read later');
        isAway = true;
      },
    );
    return looking;
  };
  await take();
  if (live.library.centres.length === 0) {
    throw new StartupError([
      'The centres: all are closed, expected one that is open: npm run -s admin -- centre reopen',
    ]);
  }
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  }, everyMs).unref();
  return {
    hear: look,
    close: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Grows with every change of any centre. */
async function sumVersions(db: Kysely<Schema>): Promise<number> {
  const found = await db
    .selectFrom('centres')
    .select(({ fn }) => fn.sum<number | null>('version').as('sum'))
    .executeTakeFirst();
  return Number(found?.sum ?? 0);
}
