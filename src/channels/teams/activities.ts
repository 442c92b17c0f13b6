import { type Activity, ActivityTypes, type ConversationReference, RoleTypes, TurnContext } from 'botbuilder-core';
import { z } from 'zod';
import { splitConversationId, toConversationId } from '../../storage/conversation-id.ts';
import { findCounsellor } from '../find-counsellor.ts';

/** Rows of the log are JSON without id: their place gives it. */

/** Azure Bot Service: the channel behind it stands in the conversation's id, `azure/msteams/19:abc@thread.tacv2`. */
export const channelId = 'azure';

/** The name of a conversation in every table. A channel « directline » of Azure is none of ours. */
export function conversationIdOf({ channelId: behind, conversation }: Activity): string {
  return toConversationId(channelId, toConversationId(behind, conversation.id));
}

/** What a person said, or only that something happened: who joined a team is not for us to keep. */
export function toHeardRow(activity: Activity, now: number): string {
  const { type, name, text, textFormat, value, locale, channelId: behind, from, conversation } = activity;
  // Teams does not tell which of the two speaks: whoever reads the log wants to know. Their name is nobody's business.
  const person = { id: from.id, role: RoleTypes.User };
  // Teams adds the same words as HTML.
  const attachments = activity.attachments?.filter(({ contentType }) => contentType !== 'text/html');
  const said =
    type === ActivityTypes.Message ? { text, textFormat, value, attachments, locale, from: person } : { name };
  return JSON.stringify({
    type,
    ...said,
    timestamp: new Date(now).toISOString(),
    channelId: behind,
    conversation: { id: conversation.id },
  });
}

/** Where others read along nothing of what is said is kept: only that something was, which keeps its place. */
export function toThreadRow({ channelId: behind, conversation }: Partial<Activity>, now: number): string {
  const timestamp = new Date(now).toISOString();
  return JSON.stringify({
    type: ActivityTypes.Event,
    name: 'thread',
    timestamp,
    channelId: behind,
    conversation: { id: conversation?.id },
  });
}

/** What the bot said, or a counsellor through it, as the log keeps it. */
export function toBotRow(said: Partial<Activity>, now: number): string {
  const { id, serviceUrl: _url, recipient: _recipient, callerId: _caller, replyToId: _replied, ...rest } = said;
  const from = findCounsellor(said) ?? said.from;
  // What takes the place of something else was said already.
  const type = id === undefined ? said.type : ActivityTypes.MessageUpdate;
  return JSON.stringify({ ...rest, type, from, timestamp: new Date(now).toISOString() });
}

/** Where something is told in several messages, what stands for those after the first, which holds all of it. */
export function toPartRow({ channelId: behind, conversation }: Partial<Activity>, now: number): string {
  const timestamp = new Date(now).toISOString();
  return JSON.stringify({ type: ActivityTypes.Event, name: 'continued', timestamp, channelId: behind, conversation });
}

/** What stands in the log where something was said that is erased. */
export function toErasedRow(conversationId: string, now: number): string {
  const { channelId: behind, id } = splitConversationId(splitConversationId(conversationId).id);
  const timestamp = new Date(now).toISOString();
  return JSON.stringify({
    type: ActivityTypes.Event,
    name: 'erased',
    timestamp,
    channelId: behind,
    conversation: { id },
  });
}

/** Whether something stood there that is erased. */
export function isErasedRow(row: string): boolean {
  return erasedSchema.safeParse(JSON.parse(row)).success;
}

const erasedSchema = z.object({ type: z.literal(ActivityTypes.Event), name: z.literal('erased') });

/** Where a conversation is written to. */
interface Address {
  readonly reference: Partial<ConversationReference>;
  /** What Teams needs to know the place: tenant, team and channel. */
  readonly channelData: object;
}

/** Where to write to a conversation in which nobody writes: JSON. */
export function toAddress(activity: Activity): string {
  const { tenant, team, channel } = activity.channelData ?? {};
  const { activityId: _activityId, ...reference } = TurnContext.getConversationReference(activity);
  // An id is enough to write to somebody.
  const user = { id: activity.from.id, name: '' };
  const address: Address = { reference: { ...reference, user }, channelData: { tenant, team, channel } };
  return JSON.stringify(address);
}

/** The same of a thread, in which nobody in particular is written to. */
export function toThreadAddress(activity: Activity): string {
  return toAddress({ ...activity, from: { id: somebody, name: '' } });
}

/** Whoever talks where others read along. */
export const somebody = 'somebody';

/** What a turn is about that the bot begins by itself. */
export function toContinuation(address: string): Partial<Activity> {
  const { reference, channelData } = parseAddress(address);
  const begun = { type: ActivityTypes.Event, name: 'ContinueConversation', channelData };
  return TurnContext.applyConversationReference(begun, reference, true);
}

/** What `toAddress` has made. */
function parseAddress(address: string): Address {
  return JSON.parse(address) as Address;
}
