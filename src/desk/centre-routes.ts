import { z } from 'zod';
import type { AuditedDeed } from '../audit/audit.ts';
import type { CentreDeeds, CentreDone, CentreRefusal } from '../centres/centre-deeds.ts';
import { writeCentre } from '../centres/written-centre.ts';
import { HttpError, type RefusalCode } from '../http/http-error.ts';
import { ok } from '../http/reply.ts';
import type { CentreChange, CentreClose, CentreLine, CentreList, CentreReopen } from './centre-wire.ts';
import type { Counsellor } from './counsellor.ts';
import type { DeskMeans } from './desk-means.ts';
import { oneLine } from './plain-text.ts';
import { type Route, route } from './route.ts';

const version = z.int().min(0);
const changeSchema: z.ZodType<CentreChange> = z.strictObject({ version, centre: z.record(z.string(), z.unknown()) });
const closeSchema: z.ZodType<CentreClose> = z.strictObject({
  version,
  days: z.int().min(1).max(3650),
  instead: oneLine(300),
});
const reopenSchema: z.ZodType<CentreReopen> = z.strictObject({ version });

interface Means extends Pick<DeskMeans, 'audit'> {
  readonly centreDeeds: CentreDeeds;
  /** Days that the data of a closed centre stays, unless one says otherwise. */
  readonly centreDays: number;
}

/** The centres of the server, for whoever runs it: an admin of any of them. */
export function centreRoutes({ centreDeeds: deeds, centreDays: days, audit }: Means): readonly Route[] {
  const tell = (me: Counsellor, what: AuditedDeed, answer: CentreDone | CentreRefusal): CentreLine => {
    if (answer.kind !== 'done') throw refuse(answer);
    audit.note({ who: me.login, what, which: answer.centre.centreId, result: 'done' });
    return toLine(me, answer);
  };
  return [
    route({
      method: 'GET',
      path: '/centres',
      role: 'admin',
      answer: async ({ me }) => {
        const centres = (await deeds.list()).map((each) => toLine(me, each));
        return ok({ centres, days } satisfies CentreList);
      },
    }),
    route({
      method: 'POST',
      path: '/centres',
      role: 'admin',
      body: changeSchema,
      answer: async ({ me, body }) => ok(tell(me, 'centre-added', await deeds.add(body.centre)), 201),
    }),
    route({
      method: 'PUT',
      path: '/centres/:centreId',
      role: 'admin',
      body: changeSchema,
      answer: async ({ me, param, body }) => {
        const seen = { centreId: param('centreId'), saw: body.version };
        return ok(tell(me, 'centre-changed', await deeds.change(seen, body.centre)));
      },
    }),
    route({
      method: 'POST',
      path: '/centres/:centreId/close',
      role: 'admin',
      body: closeSchema,
      answer: async ({ me, param, body: { version: saw, ...asked } }) =>
        ok(tell(me, 'centre-closed', await deeds.close({ centreId: param('centreId'), saw }, asked))),
    }),
    route({
      method: 'POST',
      path: '/centres/:centreId/reopen',
      role: 'admin',
      body: reopenSchema,
      answer: async ({ me, param, body: { version: saw } }) =>
        ok(tell(me, 'centre-reopened', await deeds.reopen({ centreId: param('centreId'), saw }))),
    }),
  ];
}

function toLine(me: Counsellor, { centre, version }: Pick<CentreDone, 'centre' | 'version'>): CentreLine {
  const { closing, centreId } = centre;
  return {
    version,
    centre: writeCentre(centre),
    closing: closing && { leavesAt: closing.leavesAt, instead: closing.instead },
    isOwn: centreId === me.centreId,
  };
}

const refusals: Readonly<Record<Exclude<CentreRefusal['kind'], 'wrong'>, RefusalCode>> = {
  unknown: 'CentreNotFound',
  taken: 'CentreTaken',
  left: 'CentreLeft',
  stale: 'CentreStale',
  'last-open': 'LastCentre',
  closed: 'CentreStale',
  open: 'CentreStale',
};

function refuse(refusal: CentreRefusal): HttpError {
  if (refusal.kind !== 'wrong') return new HttpError(refusals[refusal.kind]);
  return new HttpError('CentreWrong', {}, { fields: refusal.problems.map(({ field }) => field).join() });
}
