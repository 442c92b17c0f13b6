import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Counsellor } from '../desk/counsellor.ts';
import { toCounsellor } from '../desk/counsellor-store.ts';
import type { Schema } from '../storage/schema.ts';

type Db = Kysely<Schema>;

/** The id of somebody in the directory of their organisation. */
export const aadObjectIdSchema = z.uuid().toLowerCase();

/** Lets somebody of Teams act as a counsellor, in place of whoever of Teams did before; false where they are another one. */
export async function linkTeams(
  db: Db,
  { counsellorId, aadObjectId, now }: { counsellorId: string; aadObjectId: string; now: number },
): Promise<boolean> {
  const link = { aad_object_id: aadObjectId, linked_at: now };
  const other = await db
    .selectFrom('teams_accounts')
    .select('counsellor_id')
    .where('aad_object_id', '=', aadObjectId)
    .where('counsellor_id', '!=', counsellorId)
    .executeTakeFirst();
  if (other !== undefined) return false;
  await db
    .insertInto('teams_accounts')
    .values({ counsellor_id: counsellorId, ...link })
    .onConflict((conflict) => conflict.column('counsellor_id').doUpdateSet(link))
    .execute();
  return true;
}

/** From then on nobody of Teams acts as this counsellor; false where nobody did. */
export async function unlinkTeams(db: Db, counsellorId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('teams_accounts')
    .where('counsellor_id', '=', counsellorId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The counsellor that somebody of Teams is, if their account is open. */
export async function findLinked(db: Db, aadObjectId: string): Promise<Counsellor | undefined> {
  const row = await db
    .selectFrom('teams_accounts')
    .innerJoin('counsellors', 'counsellors.counsellor_id', 'teams_accounts.counsellor_id')
    .selectAll('counsellors')
    .where('aad_object_id', '=', aadObjectId.toLowerCase())
    .where('is_active', '=', 1)
    .executeTakeFirst();
  return row && toCounsellor(row);
}
