import { type Case, hubId, isLive } from '../handoff/case.ts';
import type { Db } from '../handoff/case-store.ts';
import type { Deed } from '../handoff/deeds.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { leaveHub } from './hub-outbox.ts';
import type { FromHub } from './hub-wire.ts';

/** Does what the hub says, as its agent, the way a counsellor of the desk does it; throws a CaseError where it may not be. */
export async function obeyHub(
  { db, handoff }: { readonly db: Db; readonly handoff: Handoff },
  { caseId, centreId }: Case,
  said: FromHub,
): Promise<void> {
  const agent = { counsellorId: hubId, centreId, name: said.from.name };
  if (said.type === 'message') {
    await handoff.take(caseId, agent);
    return handoff.reply(caseId, agent, { clientId: said.id, text: said.text });
  }
  const { state, message = '' } = said.value;
  switch (state) {
    case 'accepted':
      return handoff.take(caseId, agent);
    case 'completed':
      await handoff.take(caseId, agent);
      await handoff.close(caseId, agent, { isReturned: true, summary: message === '' ? null : message });
      return leaveHub(db, caseId);
    case 'failed':
      await handoff.elapse(caseId, fail);
      return leaveHub(db, caseId);
  }
}

/** The hub cannot help: the case is in the centre's own queue, and the person is told so. */
function fail(): Deed {
  return (found) => {
    if (!isLive(found) || (found.counsellorId !== null && found.counsellorId !== hubId)) return null;
    const patch = { state: 'open', counsellorId: null, personGoneAt: null } as const;
    const change = { patch, kind: 'transferred', madeBy: hubId, detail: { why: 'hub-failed' } } as const;
    return { change, news: { kind: 'hub-failed' } };
  };
}
