import { z } from 'zod';
import type { Actor } from '../handoff/handoff.ts';
import { ok } from '../http/reply.ts';
import type { CaseMeans } from './case-means.ts';
import { toLooker } from './case-routes.ts';
import { findCaseView } from './case-view.ts';
import type { Versioned } from './case-wire.ts';
import type { Counsellor } from './counsellor.ts';
import { orRefuse } from './refuse-case.ts';
import { type Route, route } from './route.ts';

/** What a deed is given. */
interface Doing<Body> {
  readonly caseId: string;
  readonly actor: Actor;
  readonly me: Counsellor;
  readonly body: Body;
}

interface Given<Body> {
  /** Of the path, behind the case's id. */
  readonly name: string;
  /** Left out: every counsellor. */
  readonly role?: Counsellor['role'];
  readonly body: z.ZodType<Body>;
  /** Done so often that the case is not told each time. */
  readonly isBrief?: boolean;
  act(doing: Doing<Body>): Promise<unknown>;
}

/** Declares something done with a case; it answers with the case as it is then, or tells why it may not be. */
export function deedRoute<Body extends object>(
  means: CaseMeans,
  { name, role = 'conseiller', body: schema, isBrief = false, act }: Given<Body>,
): Route {
  return route({
    method: 'POST',
    path: `/cases/:caseId/${name}`,
    role,
    body: schema,
    answer: async ({ me, param, body }) => {
      const caseId = param('caseId');
      const actor = toActor(me, findVersion(body));
      await orRefuse(means.db, () => act({ caseId, actor, me, body }));
      return ok(isBrief ? {} : await findCaseView(means, toLooker(me, means.clock()), caseId));
    },
  });
}

export function toActor({ counsellorId, centreId, name }: Counsellor, saw?: number): Actor {
  return { counsellorId, centreId, name, saw };
}

export const version = z.int().min(0).optional();

export const versionSchema: z.ZodType<Versioned> = z.strictObject({ version }).default({});

function findVersion(body: object): number | undefined {
  return 'version' in body && typeof body.version === 'number' ? body.version : undefined;
}
