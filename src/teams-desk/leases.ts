import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import { deliveryLeaseMs } from '../storage/lease.ts';
import type { Schema } from '../storage/schema.ts';

/** Tables whose rows one process at a time tells to Teams, and the column that names a row. */
const keys = { case_cards: 'case_id', case_channels: 'centre_id', case_card_remains: 'case_id' } as const;

type LeasedTable = keyof typeof keys;

/** Who tells what, and when again; the same for all such tables. */
export interface Leases {
  /** Takes a row, or keeps it; false when another process has it. */
  claim(id: string, now: number): Promise<boolean>;
  /** Those of some rows that nobody tells; they are this process's from now on. */
  adopt(ids: readonly string[], leasedBefore: number, now: number): Promise<readonly string[]>;
  /** Gives whether this process goes on. */
  postpone(id: string, dueAt: number, now: number): Promise<boolean>;
  release(id: string): Promise<boolean>;
}

export function createLeases(db: Kysely<Schema>, owner: string, table: LeasedTable): Leases {
  const key = sql.ref<string>(keys[table]);
  const isFree = (before: number): Expression<SqlBool> =>
    sql<SqlBool>`(told_by is null or told_by = ${owner} or told_until < ${before})`;
  const claim: Leases['claim'] = async (id, now) => {
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({ told_by: owner, told_until: now + deliveryLeaseMs })
      .where(key, '=', id)
      .where(isFree(now))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  return {
    claim,

    async adopt(ids, leasedBefore, now) {
      if (ids.length === 0) return [];
      const adopted = await db
        .updateTable(table)
        .set({ told_by: owner, told_until: now + deliveryLeaseMs })
        .where(key, 'in', ids)
        .where(isFree(leasedBefore))
        .returning(key.as('id'))
        .execute();
      return adopted.map(({ id }) => id);
    },

    async postpone(id, dueAt, now) {
      await db
        .updateTable(table)
        .set({ due_at: dueAt, attempts: sql<number>`attempts + 1` })
        .where(key, '=', id)
        .execute();
      return claim(id, now);
    },

    async release(id) {
      // What is written meanwhile is found by the next round.
      await db.updateTable(table).set({ told_by: null }).where(key, '=', id).where('told_by', '=', owner).execute();
      return true;
    },
  };
}
