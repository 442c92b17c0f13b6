import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Closing } from '../../knowledge/centre.ts';
import type { KeptCentre } from '../../knowledge/centre-roster.ts';
import type { Schema } from '../storage/schema.ts';
import { readCentre } from './written-centre.ts';

type Db = Kysely<Schema>;
type Row = Selectable<Schema['centres']>;

/** A centre that was made or changed, and how often it was. */
export interface CentreRecord extends KeptCentre {
  readonly version: number;
}

/** All that were ever made, changed or closed, the oldest first. Throws where a row is of another program. */
export async function listRecords(db: Db): Promise<readonly CentreRecord[]> {
  const rows = await db.selectFrom('centres').selectAll().orderBy('made_at').orderBy('centre_id').execute();
  return rows.map(toRecord);
}

/** What a change writes of a centre. */
export type CentrePatch = Partial<Omit<Insertable<Schema['centres']>, 'centre_id' | 'version' | 'made_at'>>;

interface Change {
  readonly centreId: string;
  /** The version that is changed; 0: there is no row yet. */
  readonly saw: number;
  readonly patch: CentrePatch;
  readonly now: number;
}

/** Writes the next version of a centre; false where somebody else has meanwhile. */
export async function putRecord(db: Db, { centreId, saw, patch, now }: Change): Promise<boolean> {
  if (saw === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('centres')
      .values({ ...blank, ...patch, centre_id: centreId, version: 1, made_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('centres')
    .set({ ...patch, version: saw + 1 })
    .where('centre_id', '=', centreId)
    .where('version', '=', saw)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const blank = { details: null, closed_at: null, leaves_at: null, instead: null, gone_at: null } as const;

function toRecord({ centre_id: centreId, version, details, gone_at, ...row }: Row): CentreRecord {
  return {
    centreId,
    version,
    details: details === null ? null : parseDetails(centreId, details),
    closing: toClosing(row),
    isGone: gone_at !== null,
  };
}

function toClosing({ closed_at, leaves_at, instead }: Pick<Row, 'closed_at' | 'leaves_at' | 'instead'>) {
  if (closed_at === null || leaves_at === null || instead === null) return null;
  return { closedAt: Number(closed_at), leavesAt: Number(leaves_at), instead } satisfies Closing;
}

function parseDetails(centreId: string, details: string) {
  const read = readCentre(JSON.parse(details));
  if ('centre' in read) return read.centre;
  const says = read.problems.map(({ says }) => says).join(' ');
  throw new Error(`The centre "${centreId}" in the database cannot be read. ${says}`);
}
