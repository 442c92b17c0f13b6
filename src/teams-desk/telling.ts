import { type Activity, ActivityTypes, type Attachment } from 'botbuilder-core';
import { type Address, parseAddress, type Thread, toConversation } from './place.ts';

/** One thing that Teams is told, and what is noted once it has taken it. */
export interface Telling {
  /** With its address; one with an id takes the place of what stands under that id, or takes it away. */
  readonly activity: Partial<Activity>;
  /** Of a card: what it looks like. */
  readonly shown?: string;
  /** Of a line: the event that it tells. */
  readonly event?: number;
  /** Of call-backs: their day. */
  readonly day?: string;
}

/** Something new in a channel, or below one of its posts. */
export function post(address: string, thread: Thread, said: Partial<Activity>): Partial<Activity> {
  return { ...said, ...placeAt(parseAddress(address), thread) };
}

/** The same in place of what stands there. */
export function replace(address: string, { channel, root }: Thread, said: Partial<Activity>): Partial<Activity> {
  return { ...post(address, { channel, root: null }, said), ...(root === null ? {} : { id: root }) };
}

export function remove(address: string, thread: Thread, id: string): Partial<Activity> {
  return post(address, thread, { type: ActivityTypes.MessageDelete, id });
}

/** Words as they were typed: nothing in them is markup. */
export function words(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain', locale: 'fr-FR' };
}

/** The summary is what a notification says. */
export function show(attachment: Attachment, summary: string): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [attachment], summary, locale: 'fr-FR' };
}

function placeAt({ bot, tenantId, serviceUrl }: Address, thread: Thread): Partial<Activity> {
  const place = { id: toConversation(thread), name: '', isGroup: true, conversationType: 'channel', tenantId };
  return { channelId: 'msteams', serviceUrl, from: { id: bot.id, name: bot.name ?? '' }, conversation: place };
}

/** What an outbox of this folder has made. */
export function parseTelling(telling: string): Telling {
  return JSON.parse(telling) as Telling;
}
