import { z } from 'zod';
import { findCase } from '../handoff/case-store.ts';
import { HttpError } from '../http/http-error.ts';
import { ok } from '../http/reply.ts';
import { fillReply, findUnknownVariable, variables } from './canned-reply.ts';
import type { DeskMeans } from './desk-means.ts';
import { oneLine, severalLines } from './plain-text.ts';
import { deleteReply, insertReply, listReplies, updateReply } from './reply-store.ts';
import { type Route, route } from './route.ts';
import type { ReplyDraft } from './wire.ts';

const draftSchema: z.ZodType<ReplyDraft> = z.strictObject({ title: oneLine(80), body: severalLines(2000) });
const fillSchema = z.strictObject({ case: z.string().max(20) });

/** The sentences that a centre keeps at hand: all use them, a responsable writes them. */
export function replyRoutes({ db, clock }: DeskMeans): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/replies',
      role: 'conseiller',
      answer: async ({ centre }) => ok({ replies: await listReplies(db, centre.centreId), variables }),
    }),
    route({
      method: 'GET',
      path: '/replies/:replyId/text',
      role: 'conseiller',
      query: fillSchema,
      answer: async ({ me, centre, param, query }) => {
        const [replies, found] = await Promise.all([listReplies(db, centre.centreId), findCase(db, query.case)]);
        const reply = replies.find(({ id }) => id === param('replyId'));
        if (reply === undefined || found?.centreId !== centre.centreId) throw new HttpError('NotFound');
        const values = {
          prenom: found.dossier.firstName,
          conseiller: me.name,
          centre: centre.name,
          horaires: centre.hours,
        };
        return ok({ text: fillReply(reply.body, values) });
      },
    }),
    route({
      method: 'POST',
      path: '/replies',
      role: 'responsable',
      body: draftSchema,
      answer: async ({ centre: { centreId }, body }) => {
        checkVariables(body);
        return ok(await insertReply(db, { ...body, centreId, now: clock() }), 201);
      },
    }),
    route({
      method: 'PUT',
      path: '/replies/:replyId',
      role: 'responsable',
      body: draftSchema,
      answer: async ({ centre: { centreId }, param, body }) => {
        checkVariables(body);
        const id = param('replyId');
        const isThere = await updateReply(db, id, { ...body, centreId, now: clock() });
        if (!isThere) throw new HttpError('NotFound');
        return ok({ id, ...body });
      },
    }),
    route({
      method: 'DELETE',
      path: '/replies/:replyId',
      role: 'responsable',
      answer: async ({ centre, param }) => {
        if (!(await deleteReply(db, param('replyId'), centre.centreId))) throw new HttpError('NotFound');
        return ok({});
      },
    }),
  ];
}

function checkVariables({ body }: ReplyDraft): void {
  const unknown = findUnknownVariable(body);
  if (unknown === undefined) return;
  throw new HttpError('UnknownVariable', {}, { variable: unknown, known: variables.join(', ') });
}
