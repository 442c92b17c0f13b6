import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { pseudonymOf } from '../turn-scope.ts';

/** What was done with a dossier. */
export type Access = 'opened' | 'searched' | 'exported';

/** Keeps who opened which case: no name, and nothing of its content. */
export async function recordAccess(
  db: Kysely<Schema>,
  { counsellorId, caseId, action, at }: { counsellorId: string; caseId: string; action: Access; at: number },
): Promise<void> {
  // Ids of counsellors are drawn at random: from the pseudonym nobody finds them, but whoever has the id.
  const row = { at, pseudonym: pseudonymOf(counsellorId), case_id: caseId, action };
  await db.insertInto('accesses').values(row).execute();
}
