import { z } from 'zod';
import { ok } from '../http/reply.ts';
import type { CaseMeans } from './case-means.ts';
import type { RunningConversation, RunningList } from './case-wire.ts';
import { toActor } from './deed-route.ts';
import { orRefuse } from './refuse-case.ts';
import { type Route, route } from './route.ts';

/** Whoever said nothing for longer has gone. */
const runningMs = 10 * 60_000;

/** As many as a counsellor can think of helping. */
const mostListed = 50;

const offerSchema = z.strictObject({ conversationId: z.string().min(1).max(300) });

/** People who talk with the bot now: nothing of what they say is shown before they agree to a counsellor's help. */
export function runningRoutes({ db, handoff, clock }: CaseMeans): readonly Route[] {
  const listRunning = async (centreId: string): Promise<readonly RunningConversation[]> => {
    const rows = await db
      .selectFrom('conversations')
      .select(['conversation_id', 'born_at', 'last_heard_at', 'next_position'])
      .where('centre_id', '=', centreId)
      .where('last_heard_at', '>', clock() - runningMs)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('cases')
              .select('case_id')
              .whereRef('cases.conversation_id', '=', 'conversations.conversation_id')
              .where('state', 'in', ['open', 'assigned', 'waiting']),
          ),
        ),
      )
      .orderBy('last_heard_at', 'desc')
      .limit(mostListed)
      .execute();
    return rows.map(({ conversation_id, born_at, last_heard_at, next_position }) => ({
      conversationId: conversation_id,
      bornAt: born_at,
      lastHeardAt: last_heard_at,
      lines: next_position,
    }));
  };

  return [
    route({
      method: 'GET',
      path: '/running',
      role: 'conseiller',
      answer: async ({ me }) => ok({ conversations: await listRunning(me.centreId) } satisfies RunningList),
    }),
    route({
      method: 'POST',
      path: '/running/offer',
      role: 'conseiller',
      body: offerSchema,
      answer: async ({ me, body }) => {
        await orRefuse(db, () => handoff.offer(body.conversationId, toActor(me)));
        return ok({});
      },
    }),
  ];
}
