import type { Kysely } from 'kysely';
import { RecentMap } from '../recent-map.ts';
import type { Schema } from '../storage/schema.ts';
import { pseudonymOf } from '../turn-scope.ts';

/** What was done with a dossier. */
export type Access = 'opened' | 'searched' | 'exported';

/** Kept long enough for a question, and no longer. */
export const accessDays = 365;

/** Keeps who opened which case: no name, and nothing of its content. */
export async function recordAccess(
  db: Kysely<Schema>,
  { counsellorId, caseId, action, at }: { counsellorId: string; caseId: string; action: Access; at: number },
): Promise<void> {
  // Ids of counsellors are drawn at random: from the pseudonym nobody finds them, but whoever has the id.
  const row = { at, pseudonym: pseudonymOf(counsellorId), case_id: caseId, action };
  await db.insertInto('accesses').values(row).execute();
}

/** Whoever has a case open asks for it again at each change: that is one opening. */
const sameOpeningMs = 10 * 60_000;

/** Openings remembered, so that they are not written again. */
const maxOpenings = 5000;

/** Notes the openings of cases. */
export class AccessLog {
  readonly #db: Kysely<Schema>;
  readonly #clock: () => number;
  readonly #openings = new RecentMap<string, number>(maxOpenings);

  constructor(db: Kysely<Schema>, clock: () => number) {
    this.#db = db;
    this.#clock = clock;
  }

  async noteOpened(counsellorId: string, caseId: string): Promise<void> {
    const at = this.#clock();
    const key = `${counsellorId} ${caseId}`;
    const last = this.#openings.get(key);
    if (last !== undefined && at - last < sameOpeningMs) return;
    await recordAccess(this.#db, { counsellorId, caseId, action: 'opened', at });
    this.#openings.set(key, at);
  }
}
