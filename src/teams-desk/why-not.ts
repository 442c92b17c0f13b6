import { CaseError, hubId } from '../handoff/case.ts';
import type { Db } from '../handoff/case-store.ts';
import type { Say } from './say.ts';

/** Does what a counsellor asked for; gives why it may not be, in words, or null when it was done. */
export async function findWhyNot(
  { db, say }: { readonly db: Db; readonly say: Say },
  work: () => Promise<unknown>,
): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return describe(db, say, error);
  }
}

async function describe(db: Db, say: Say, { refusal, who }: CaseError): Promise<string> {
  if (who === hubId) return say('teams-desk.answer.at-hub');
  switch (refusal) {
    case 'not-found':
      return say('teams-desk.answer.not-found');
    case 'over':
      return say('teams-desk.answer.over');
    case 'stale':
      return say('teams-desk.answer.stale');
    case 'taken':
      return say('teams-desk.answer.taken', { name: await nameOf(db, who) });
    case 'not-yours':
      if (who === null) return say('teams-desk.answer.free');
      return say('teams-desk.answer.held', { name: await nameOf(db, who) });
  }
}

async function nameOf(db: Db, counsellorId: string | null): Promise<string> {
  const own = db.selectFrom('counsellors').select('name').where('counsellor_id', '=', counsellorId);
  return (await own.executeTakeFirst())?.name ?? '';
}
