import { z } from 'zod';
import { todayAt } from '../handoff/opening-hours.ts';
import { ok } from '../http/reply.ts';
import { listCallBacks } from './call-backs.ts';
import type { CaseMeans } from './case-means.ts';
import { toLooker } from './case-routes.ts';
import type { CallBackList } from './case-wire.ts';
import { type Route, route } from './route.ts';

const daySchema = z.object({ day: z.iso.date().optional() });

/** Whom to call on a day, of one's own centre. */
export function callBackRoutes({ db, clock }: CaseMeans): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/call-backs',
      role: 'conseiller',
      query: daySchema,
      answer: async ({ me, centre, query }) => {
        const looker = toLooker(me, clock());
        const today = todayAt(centre, looker.now);
        const day = query.day ?? today;
        const callBacks = await listCallBacks(db, looker, { day, isToday: day === today });
        return ok({ day, callBacks } satisfies CallBackList);
      },
    }),
  ];
}
