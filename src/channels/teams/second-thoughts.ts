import { type Activity, ActivityTypes } from 'botbuilder-core';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { parseCardAction } from '../../card-action.ts';
import { blankLines, findLine, isHeardSince } from '../../storage/log-lines.ts';
import type { Schema } from '../../storage/schema.ts';
import { conversationIdOf, toErasedRow } from './activities.ts';

/** What a person does to what was said already, in a chat of their own. */
const kinds: ReadonlySet<string> = new Set([
  ActivityTypes.MessageUpdate,
  ActivityTypes.MessageDelete,
  ActivityTypes.MessageReaction,
]);

export function isSecondThought({ type }: Activity): boolean {
  return kinds.has(type);
}

/** What the bot hears of it, once for each id; undefined: nothing. */
export type Reconsidered = { readonly activity: Activity; readonly clientId: string } | undefined;

/** A correction of the last message is heard, a reaction to an answer counts as an opinion, what is deleted is blanked. */
export async function reconsider(activity: Activity, db: Kysely<Schema>, now: number): Promise<Reconsidered> {
  switch (activity.type) {
    case ActivityTypes.MessageUpdate:
      return hearCorrection(activity, db);
    case ActivityTypes.MessageReaction:
      return hearReaction(activity, db);
    default:
      await forgetMessage(activity, db, now);
      return undefined;
  }
}

/** What was answered since, in its old words, is not answered again. */
async function hearCorrection(activity: Activity, db: Kysely<Schema>): Promise<Reconsidered> {
  const { id = '', channelData } = activity;
  // A message that was deleted and brought back says nothing new.
  if (channelData?.eventType !== 'editMessage') return undefined;
  const conversationId = conversationIdOf(activity);
  const line = await findLine(db, conversationId, { clientId: `message ${id}` });
  if (line === undefined) return undefined;
  const isOld = await isHeardSince(db, conversationId, {
    position: line.position,
    but: ['rate', `messageUpdate ${id}`],
  });
  const clientId = `messageUpdate ${id} ${activity.timestamp?.getTime() ?? ''}`;
  const isKnown = (await findLine(db, conversationId, { clientId })) !== undefined;
  if (isOld && !isKnown) return undefined;
  const corrected = { ...activity, type: ActivityTypes.Message, channelData: { ...channelData, isCorrection: true } };
  return { activity: corrected, clientId };
}

const reactionsSchema = z.array(z.looseObject({ type: z.string() })).catch([]);

/** As Teams names them, and by their sign; whatever else people put under a message is no opinion of it. */
const opinions: readonly (readonly [RegExp, 'up' | 'down'])[] = [
  [/^(like|heart|1f44d|2764)/, 'up'],
  [/^(dislike|1f44e)/, 'down'],
];

async function hearReaction(activity: Activity, db: Kysely<Schema>): Promise<Reconsidered> {
  const { replyToId } = activity;
  const [rating] = reactionsSchema
    .parse(activity.reactionsAdded ?? [])
    .flatMap(({ type }) => opinions.filter(([pattern]) => pattern.test(type)).map(([, opinion]) => opinion));
  if (rating === undefined || replyToId === undefined) return undefined;
  const line = await findLine(db, conversationIdOf(activity), { sentId: replyToId });
  const about = line && findRated(line.row);
  if (about === undefined) return undefined;
  const value = { action: 'rate', about, rating, isQuiet: true };
  return { activity: { ...activity, type: ActivityTypes.Message, text: '', value }, clientId: `rate ${replyToId}` };
}

const ratedSchema = z.looseObject({
  attachments: z.array(
    z.looseObject({ content: z.looseObject({ actions: z.array(z.looseObject({ data: z.unknown() })).catch([]) }) }),
  ),
});

/** What a message of ours asks an opinion of. */
function findRated(row: string): string | undefined {
  const actions = ratedSchema.safeParse(JSON.parse(row)).data?.attachments.flatMap(({ content }) => content.actions);
  const asked = (actions ?? []).map(({ data }) => parseCardAction(data)).find((action) => action?.action === 'rate');
  return asked?.action === 'rate' ? asked.about : undefined;
}

async function forgetMessage(activity: Activity, db: Kysely<Schema>, now: number): Promise<void> {
  const { id } = activity;
  if (id === undefined) return;
  const conversationId = conversationIdOf(activity);
  const said = [`message ${id}`, `messageUpdate ${id}`];
  await blankLines(db, conversationId, said, toErasedRow(conversationId, now));
}
