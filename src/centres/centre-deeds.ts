import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Centre } from '../../knowledge/centre.ts';
import { mergeCentres } from '../../knowledge/centre-roster.ts';
import { isPostgres } from '../storage/is-postgres.ts';
import type { Schema } from '../storage/schema.ts';
import { type CentrePatch, type CentreRecord, listRecords, putRecord } from './centre-store.ts';
import { type CentreProblem, readCentre, writeCentre } from './written-centre.ts';

/** Why something may not be done with a centre. */
export type CentreRefusal =
  | { readonly kind: 'unknown' | 'taken' | 'left' | 'stale' | 'last-open' | 'closed' | 'open' }
  | { readonly kind: 'wrong'; readonly problems: readonly CentreProblem[] };

export type CentreDone = { readonly kind: 'done'; readonly centre: Centre; readonly version: number };

/** Which version of a centre is changed; one that is not the newest any more is refused. Null: whatever it is. */
export interface Seen {
  readonly centreId: string;
  readonly saw: number | null;
}

/** What can be done with the centres of a server; each change is told once it is written. */
export interface CentreDeeds {
  /** Every centre that is known, those that are closing included, each with its version; 0: as the knowledge has it. */
  list(): Promise<readonly { readonly centre: Centre; readonly version: number }[]>;
  add(written: unknown): Promise<CentreDone | CentreRefusal>;
  change(seen: Seen, written: unknown): Promise<CentreDone | CentreRefusal>;
  /** Nobody new comes in; after `days` all that is kept of it is deleted. `instead`: whom people may ask. */
  close(seen: Seen, asked: { readonly days: number; readonly instead: string }): Promise<CentreDone | CentreRefusal>;
  /** While its data is there, a centre that was closed can be opened again. */
  reopen(seen: Seen): Promise<CentreDone | CentreRefusal>;
}

interface Means {
  readonly db: Kysely<Schema>;
  /** Those that the knowledge has. */
  readonly shipped: () => readonly Centre[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly onChanged: () => Promise<void>;
}

const dayMs = 24 * 3600 * 1000;

/** Any number, as long as nobody else who uses this database takes it. */
const lockNumber = 728_410_358;

type Decide = (found: Found) => CentrePatch | CentreRefusal;

interface Found {
  readonly centre: Centre;
  readonly record: CentreRecord | undefined;
  /** Besides this one. */
  readonly othersOpen: number;
}

export function createCentreDeeds({ db, shipped, clock, onChanged }: Means): CentreDeeds {
  const write = async (
    work: (transaction: Transaction<Schema>) => Promise<CentreRefusal | string>,
  ): Promise<CentreDone | CentreRefusal> => {
    const centreId = await db.transaction().execute(async (transaction) => {
      // One at a time: two who close two centres must not close the last. SQLite's transactions are so by themselves.
      if (isPostgres(db)) await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(transaction);
      return work(transaction);
    });
    if (typeof centreId !== 'string') return centreId;
    await onChanged();
    const done = (await listCentres(db, shipped())).find(({ centre }) => centre.centreId === centreId);
    return done === undefined ? { kind: 'unknown' } : { kind: 'done', ...done };
  };
  const change = ({ centreId, saw }: Seen, decide: Decide): Promise<CentreDone | CentreRefusal> =>
    write(async (transaction) => {
      const found = find(await listRecords(transaction), shipped(), centreId);
      if (found === undefined) return { kind: 'unknown' };
      const version = found.record?.version ?? 0;
      if (saw !== null && saw !== version) return { kind: 'stale' };
      const patch = decide(found);
      if ('kind' in patch) return patch;
      const isWritten = await putRecord(transaction, { centreId, saw: version, patch, now: clock() });
      return isWritten ? centreId : { kind: 'stale' };
    });

  return {
    list: () => listCentres(db, shipped()),

    add: (written) => {
      const read = readCentre(written);
      if ('problems' in read) return Promise.resolve({ kind: 'wrong', ...read });
      const { centre } = read;
      const { centreId } = centre;
      return write(async (transaction) => {
        const records = await listRecords(transaction);
        if (find(records, shipped(), centreId) !== undefined) return { kind: 'taken' };
        // Links and tokens of its people may still be about.
        if (records.some((record) => record.centreId === centreId)) return { kind: 'left' };
        const patch = { details: JSON.stringify(writeCentre(centre)) };
        return (await putRecord(transaction, { centreId, saw: 0, patch, now: clock() })) ? centreId : { kind: 'taken' };
      });
    },

    change: (seen, written) => {
      const read = readCentre(isObject(written) ? { ...written, centreId: seen.centreId } : written);
      if ('problems' in read) return Promise.resolve({ kind: 'wrong', ...read });
      return change(seen, () => ({ details: JSON.stringify(writeCentre(read.centre)) }));
    },

    close: (seen, { days, instead }) =>
      change(seen, ({ centre: { closing }, othersOpen }) => {
        if (closing !== null) return { kind: 'closed' };
        if (othersOpen === 0) return { kind: 'last-open' };
        const now = clock();
        return { closed_at: now, leaves_at: now + days * dayMs, instead };
      }),

    reopen: (seen) =>
      change(seen, ({ centre: { closing } }) => {
        if (closing === null) return { kind: 'open' };
        // It is being deleted.
        if (closing.leavesAt <= clock()) return { kind: 'left' };
        return { closed_at: null, leaves_at: null, instead: null };
      }),
  };
}

async function listCentres(db: Kysely<Schema>, shipped: readonly Centre[]) {
  const records = await listRecords(db);
  const versions = new Map(records.map(({ centreId, version }) => [centreId, version]));
  const { known } = mergeCentres(shipped, records);
  return [...known.values()].map((centre) => ({ centre, version: versions.get(centre.centreId) ?? 0 }));
}

function find(records: readonly CentreRecord[], shipped: readonly Centre[], centreId: string): Found | undefined {
  const { known, open } = mergeCentres(shipped, records);
  const centre = known.get(centreId);
  const record = records.find((each) => each.centreId === centreId);
  return centre && { centre, record, othersOpen: open.filter((each) => each.centreId !== centreId).length };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
