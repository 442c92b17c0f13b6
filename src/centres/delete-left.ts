import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { deletePersonalData } from '../storage/personal-data.ts';
import type { Schema } from '../storage/schema.ts';

/** Tables of what belongs to a centre rather than to a person; each row names its centre. A new one adds itself here. */
export const centreTables = [
  'canned_replies',
  'centre_answer_versions',
  'centre_answers',
  'case_channels',
  'follow_up_counts',
  'figure_counts',
  'counsellors',
] as const;

/** Tables of what belongs to a counsellor, whose rows go with theirs. */
export const counsellorTables = ['desk_sessions', 'teams_accounts'] as const;

/** Conversations deleted in one transaction: a few milliseconds, in which nobody else writes on SQLite. */
const batchSize = 20;

/** Between two batches, so that people are answered meanwhile. */
const pauseMs = 50;

interface Means {
  readonly db: Kysely<Schema>;
  readonly now: number;
  readonly isStopped: () => boolean;
}

/** A centre whose data has left. */
export interface LeftCentre {
  readonly centreId: string;
  /** How many conversations went with it. */
  readonly conversations: number;
}

/** Deletes all that is kept of the centres whose time is over: of its people in small batches, then what is its own. */
export async function deleteLeft({ db, now, isStopped }: Means): Promise<readonly LeftCentre[]> {
  const due = await db
    .selectFrom('centres')
    .select(['centre_id', 'version'])
    .where('leaves_at', '<=', now)
    .where('gone_at', 'is', null)
    .execute();
  if (due.length === 0) return [];
  // Loaded when a centre leaves: the start is not for that.
  const { putRecord } = await import('./centre-store.ts');
  const left: LeftCentre[] = [];
  for (const { centre_id: centreId, version } of due) {
    const conversations = await deleteConversations(db, centreId, isStopped);
    if (isStopped()) return left;
    const isDone = await db.transaction().execute(async (transaction) => {
      const patch = { details: null, instead: null, gone_at: now };
      // Opened again meanwhile: what is its own stays.
      if (!(await putRecord(transaction, { centreId, saw: version, patch, now }))) return false;
      await deleteOwn(transaction, centreId);
      return true;
    });
    if (isDone) left.push({ centreId, conversations });
  }
  return left;
}

/** Every conversation of the centre, whoever still waits there: what comes too late was announced. */
async function deleteConversations(db: Kysely<Schema>, centreId: string, isStopped: () => boolean): Promise<number> {
  let deleted = 0;
  while (!isStopped()) {
    const batch = await db
      .selectFrom('conversations')
      .select('conversation_id')
      .where('centre_id', '=', centreId)
      .limit(batchSize)
      .execute();
    if (batch.length === 0) break;
    const ids = batch.map(({ conversation_id }) => conversation_id);
    const cases = db.selectFrom('cases').select('case_id').where('conversation_id', 'in', ids);
    await db.deleteFrom('accesses').where('case_id', 'in', cases).execute();
    const { conversations } = await deletePersonalData(db, ids);
    deleted += conversations;
    await wait(pauseMs, undefined, { ref: false });
  }
  return deleted;
}

async function deleteOwn(transaction: Transaction<Schema>, centreId: string): Promise<void> {
  const own = transaction.selectFrom('counsellors').select('counsellor_id').where('centre_id', '=', centreId);
  for (const table of counsellorTables) {
    await transaction.deleteFrom(table).where('counsellor_id', 'in', own).execute();
  }
  for (const table of centreTables) await transaction.deleteFrom(table).where('centre_id', '=', centreId).execute();
}
