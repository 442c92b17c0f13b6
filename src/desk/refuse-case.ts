import type { Kysely } from 'kysely';
import { CaseError, hubId } from '../handoff/case.ts';
import { HttpError } from '../http/http-error.ts';
import type { Schema } from '../storage/schema.ts';

/** Does what a counsellor asked for; where they may not, tells them why, and who holds the case. */
export async function orRefuse<T>(db: Kysely<Schema>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    throw await toRefusal(db, error);
  }
}

async function toRefusal(db: Kysely<Schema>, { refusal, who }: CaseError): Promise<HttpError> {
  if (who === hubId) return new HttpError('CaseAtHub');
  switch (refusal) {
    case 'not-found':
      return new HttpError('CaseNotFound');
    case 'over':
      return new HttpError('CaseOver');
    case 'stale':
      return new HttpError('CaseStale');
    case 'taken':
      return new HttpError('CaseTaken', {}, { who: await nameOf(db, who) });
    case 'not-yours':
      return who === null ? new HttpError('CaseFree') : new HttpError('CaseHeld', {}, { who: await nameOf(db, who) });
  }
}

async function nameOf(db: Kysely<Schema>, counsellorId: string | null): Promise<string> {
  const row = await db
    .selectFrom('counsellors')
    .select('name')
    .where('counsellor_id', '=', counsellorId)
    .executeTakeFirst();
  return row?.name ?? '';
}
