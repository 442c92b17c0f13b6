import { z } from 'zod';
import { todayAt } from '../handoff/opening-hours.ts';
import { HttpError } from '../http/http-error.ts';
import { ok } from '../http/reply.ts';
import { countCases, findListed, type ListedCase, type Looker, listCases } from './case-lines.ts';
import type { CaseMeans } from './case-means.ts';
import { findCaseView, readConversation } from './case-view.ts';
import type { CaseList } from './case-wire.ts';
import type { Entered } from './gate.ts';
import { type Route, route } from './route.ts';

const reasons = ['asked', 'not-understood', 'sensitive', 'distress', 'offered'] as const;
const wishes = ['now', 'call-back', 'message'] as const;
/** A field of the page that is left empty. */
const empty = z.literal('').transform(() => undefined);
const listSchema = z.object({
  view: z.enum(['queue', 'mine', 'all', 'closed']),
  q: z.string().max(200).optional(),
  reason: z.union([empty, z.enum(reasons)]).optional(),
  wish: z.union([empty, z.enum(wishes)]).optional(),
});
const linesSchema = z.object({ from: z.coerce.number().int().min(0).max(1e9) });

/** What counsellors look at: cases of their own centre, and nothing of another. */
export function caseRoutes(means: CaseMeans): readonly Route[] {
  const { db, store, accesses, clock } = means;

  /** The case of the path; that it was opened is kept. */
  const openCase = async ({ me }: Pick<Entered, 'me'>, caseId: string): Promise<ListedCase> => {
    const [listed] = await findListed(db, toLooker(me, clock()), [caseId]);
    if (listed === undefined) throw new HttpError('CaseNotFound');
    await accesses.noteOpened(me.counsellorId, caseId);
    return listed;
  };

  return [
    route({
      method: 'GET',
      path: '/cases',
      role: 'conseiller',
      query: listSchema,
      answer: async ({ me, centre, query }) => {
        const looker = toLooker(me, clock());
        const today = todayAt(centre, looker.now);
        const [listed, counts] = await Promise.all([listCases(db, looker, query), countCases(db, looker, today)]);
        return ok({ cases: listed.map(({ line }) => line), counts } satisfies CaseList);
      },
    }),
    route({
      method: 'GET',
      path: '/cases/:caseId',
      role: 'conseiller',
      answer: async ({ me, param }) => {
        await openCase({ me }, param('caseId'));
        return ok(await findCaseView(means, toLooker(me, clock()), param('caseId')));
      },
    }),
    route({
      method: 'GET',
      path: '/cases/:caseId/lines',
      role: 'conseiller',
      query: linesSchema,
      answer: async ({ me, param, query }) => {
        const { found } = await openCase({ me }, param('caseId'));
        return ok(await readConversation(store, found.conversationId, query.from));
      },
    }),
  ];
}

export function toLooker({ counsellorId, centreId }: Entered['me'], now: number): Looker {
  return { counsellorId, centreId, now };
}
