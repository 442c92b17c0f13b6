import { z } from 'zod';
import { cleanText } from '../channels/direct-line/plain-json.ts';
import type { CaseMeans } from './case-means.ts';
import type { CaseMessage, Closing, Merging, NewNote } from './case-wire.ts';
import { deedRoute, version, versionSchema } from './deed-route.ts';
import type { Route } from './route.ts';

/** Longest message of a counsellor, as of a person; a summary is shorter. */
const most = { message: 10_000, summary: 4000 };

const id = z.string().min(1).max(100);

const messageSchema: z.ZodType<CaseMessage> = z.strictObject({ clientId: id, text: plainWords(most.message) });
const noteSchema: z.ZodType<NewNote> = z.strictObject({ text: plainWords(most.message) });
const mergeSchema: z.ZodType<Merging> = z.strictObject({ into: id });
const closeSchema: z.ZodType<Closing> = z.strictObject({
  how: z.enum(['closed', 'returned']),
  summary: plainWords(most.summary).nullable(),
  version,
});

/** What counsellors do with their cases. */
export function deedRoutes(means: CaseMeans): readonly Route[] {
  const { handoff, typing } = means;
  return [
    deedRoute(means, { name: 'take', body: versionSchema, act: ({ caseId, actor }) => handoff.take(caseId, actor) }),
    deedRoute(means, {
      name: 'messages',
      body: messageSchema,
      isBrief: true,
      act: ({ caseId, actor, body }) => handoff.reply(caseId, actor, body),
    }),
    deedRoute(means, {
      name: 'notes',
      body: noteSchema,
      act: ({ caseId, actor, body: { text } }) => handoff.note(caseId, actor, text),
    }),
    deedRoute(means, {
      name: 'wait',
      body: versionSchema,
      act: ({ caseId, actor }) => handoff.setWaiting(caseId, actor),
    }),
    deedRoute(means, {
      name: 'close',
      body: closeSchema,
      act: ({ caseId, actor, body: { how, summary } }) =>
        handoff.close(caseId, actor, { isReturned: how === 'returned', summary }),
    }),
    deedRoute(means, {
      name: 'merge',
      body: mergeSchema,
      act: ({ caseId, actor, body: { into } }) => handoff.merge(caseId, actor, into),
    }),
    deedRoute(means, {
      name: 'call-back/done',
      body: versionSchema,
      act: ({ caseId, actor }) => handoff.completeCallBack(caseId, actor),
    }),
    deedRoute(means, {
      name: 'typing',
      body: versionSchema,
      isBrief: true,
      act: async ({ caseId, actor }) => typing.tell('counsellor', await handoff.getHeldConversation(caseId, actor)),
    }),
  ];
}

/** Words that are not empty, without what no keyboard types. */
export function plainWords(longest: number): z.ZodType<string> {
  return z
    .string()
    .max(longest)
    .transform(cleanText)
    .refine((text) => text.trim() !== '');
}
