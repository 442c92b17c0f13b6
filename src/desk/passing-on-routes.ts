import { z } from 'zod';
import type { Actor } from '../handoff/handoff.ts';
import { HttpError } from '../http/http-error.ts';
import type { CaseMeans } from './case-means.ts';
import type { Assigning, Transfer } from './case-wire.ts';
import type { Counsellor } from './counsellor.ts';
import { findCounsellor } from './counsellor-store.ts';
import { deedRoute, toActor, version } from './deed-route.ts';
import { plainWords } from './deed-routes.ts';
import type { Route } from './route.ts';

/** A word to a colleague. */
const mostWhy = 500;

const to = z.string().min(1).max(100);
const assignSchema: z.ZodType<Assigning> = z.strictObject({ to, version });
const transferSchema: z.ZodType<Transfer> = z.strictObject({ to, why: plainWords(mostWhy), version });

/** Cases passed on to a colleague: one's own by whoever holds them, anybody's by a responsable. */
export function passingOnRoutes(means: CaseMeans): readonly Route[] {
  const { db, handoff } = means;

  /** A colleague who can be given a case. */
  const getColleague = async ({ centreId }: Counsellor, counsellorId: string): Promise<Actor> => {
    const found = await findCounsellor(db, counsellorId);
    if (found === undefined || !found.isActive || found.centreId !== centreId) {
      throw new HttpError('BadArgument', {}, { field: 'to' });
    }
    return toActor(found);
  };

  return [
    deedRoute(means, {
      name: 'assign',
      role: 'responsable',
      body: assignSchema,
      act: async ({ caseId, actor, me, body }) => handoff.assign(caseId, actor, await getColleague(me, body.to)),
    }),
    deedRoute(means, {
      name: 'transfer',
      body: transferSchema,
      act: async ({ caseId, actor, me, body }) => {
        if (body.to === 'queue') return handoff.release(caseId, actor, body.why);
        return handoff.transfer(caseId, actor, await getColleague(me, body.to), body.why);
      },
    }),
  ];
}
