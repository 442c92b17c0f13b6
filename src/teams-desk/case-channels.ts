import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';

type Db = Kysely<Schema>;

/** The channel of Teams in which a centre's cases are shown. */
export interface CaseChannel {
  readonly centreId: string;
  readonly channel: string;
  readonly teamId: string;
  /** JSON: how it is written to. */
  readonly address: string;
}

/** Shows a centre's cases there from now on, and nowhere else; false where another centre shows its own. */
export async function chooseCaseChannel(
  db: Db,
  { centreId, channel, teamId, address }: CaseChannel,
  now: number,
): Promise<boolean> {
  const other = await db
    .selectFrom('case_channels')
    .select('centre_id')
    .where('channel', '=', channel)
    .where('centre_id', '!=', centreId)
    .executeTakeFirst();
  if (other !== undefined) return false;
  const chosen = { channel, team_id: teamId, address, chosen_at: now };
  await db
    .insertInto('case_channels')
    .values({ centre_id: centreId, ...chosen })
    .onConflict((conflict) => conflict.column('centre_id').doUpdateSet(chosen))
    .execute();
  return true;
}

export async function findCaseChannel(db: Db, centreId: string): Promise<CaseChannel | undefined> {
  const row = await db.selectFrom('case_channels').selectAll().where('centre_id', '=', centreId).executeTakeFirst();
  return row && { centreId, channel: row.channel, teamId: row.team_id, address: row.address };
}

/** Shows a centre's new cases in no channel any more; those that are shown stay where they are. */
export async function leaveCaseChannel(db: Db, centreId: string): Promise<void> {
  await db.deleteFrom('case_channels').where('centre_id', '=', centreId).execute();
}

/** The bot was taken out of a team: nothing can be written there any more, and nothing is kept of it. */
export async function forgetTeam(db: Db, teamId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const channels = transaction.selectFrom('case_channels').select('channel').where('team_id', '=', teamId);
    await transaction.deleteFrom('case_cards').where('channel', 'in', channels).execute();
    await transaction.deleteFrom('case_channels').where('team_id', '=', teamId).execute();
  });
}
