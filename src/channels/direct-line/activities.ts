import { type Activity, ActivityTypes, type ChannelAccount, RoleTypes } from 'botbuilder-core';
import { findCounsellor } from '../find-counsellor.ts';
import type { Claims } from './tokens.ts';
import type { Said } from './wire.ts';

/** Rows of the log are JSON without id: their place gives it. */

export const channelId = 'directline';

/** No connector stands behind this channel; the SDK wants a name all the same. */
const serviceUrl = 'urn:aiguilleur:directline';

const locale = 'fr-FR';

const bot: ChannelAccount = { id: 'aiguilleur', name: 'Aiguilleur', role: RoleTypes.Bot };

/** What a person said, as every tab shows it; who speaks, where and for which centre is the token's. */
export function toUserRow(said: Said, claims: Claims, now: number): string {
  return JSON.stringify({
    ...said,
    // Web Chat would otherwise read it as Markdown: what a person typed must come back as it was.
    textFormat: 'plain',
    timestamp: new Date(now).toISOString(),
    locale: said.locale ?? locale,
    channelId,
    from: userOf(claims),
    conversation: { id: claims.conversationId },
    channelData: { ...said.channelData, centreId: claims.centreId },
  });
}

/** The same, as the bot hears it. */
export function toHeardActivity(said: Said, claims: Claims, id: string, now: number): Partial<Activity> {
  const { localTimestamp, ...rest } = said;
  return {
    ...rest,
    ...(localTimestamp === undefined ? {} : { localTimestamp: new Date(localTimestamp) }),
    ...addressOf(claims),
    id,
    timestamp: new Date(now),
    locale: said.locale ?? locale,
    channelData: { ...said.channelData, centreId: claims.centreId },
  };
}

/** Tells the bot that a conversation begins: once, with both who are in it. */
export function toConversationUpdate(claims: Claims): Partial<Activity> {
  return {
    ...addressOf(claims),
    type: ActivityTypes.ConversationUpdate,
    id: `${claims.conversationId}|start`,
    timestamp: new Date(claims.bornAt),
    locale,
    membersAdded: [bot, userOf(claims)],
    membersRemoved: [],
    channelData: { centreId: claims.centreId },
  };
}

/** What stands in place of a person's message in a turn that the bot begins by itself. */
export function toBegunActivity(id: string): Partial<Activity> {
  return {
    type: ActivityTypes.Event,
    name: 'begun',
    channelId,
    serviceUrl,
    recipient: bot,
    conversation: { id, name: '', conversationType: 'personal', isGroup: false },
  };
}

/** What the bot says, or a counsellor through it. `replyToId` stays only when it names a message that is in the log. */
export function toBotRow(said: Partial<Activity>, now: number): string {
  const { id: _id, serviceUrl: _url, recipient: _recipient, callerId: _caller, replyToId, ...rest } = said;
  // Web Chat holds a message back for five seconds while it looks for the one that is replied to.
  const isKnown = replyToId !== undefined && /\|\d{7}$/.test(replyToId);
  return JSON.stringify({
    ...rest,
    ...(isKnown ? { replyToId } : {}),
    timestamp: new Date(now).toISOString(),
    locale: said.locale ?? locale,
    channelId,
    from: findCounsellor(said) ?? bot,
  });
}

/** A counsellor types: for the moment alone, and kept nowhere. */
export function toTypingEntry(id: string, name: string, now: number): string {
  return JSON.stringify({
    type: ActivityTypes.Typing,
    id: `${id}|typing-${now}`,
    timestamp: new Date(now).toISOString(),
    channelId,
    from: findCounsellor({ channelData: { counsellor: name } }),
    conversation: { id },
  });
}

function userOf({ userId }: Claims): ChannelAccount {
  return { id: userId, name: '', role: RoleTypes.User };
}

function addressOf(claims: Claims): Partial<Activity> {
  return {
    channelId,
    serviceUrl,
    from: userOf(claims),
    recipient: bot,
    conversation: { id: claims.conversationId, name: '', conversationType: 'personal', isGroup: false },
  };
}

/** What stands in the log where something was said that is erased: its place stays, so that watermarks stay true. */
export function toErasedRow(id: string, now: number): string {
  return JSON.stringify({
    type: ActivityTypes.Event,
    name: 'erased',
    timestamp: new Date(now).toISOString(),
    channelId,
    from: bot,
    conversation: { id },
  });
}
