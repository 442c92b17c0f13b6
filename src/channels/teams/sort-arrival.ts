import { type Activity, ActivityTypes } from 'botbuilder-core';
import { addedId, isAdded, isRemoved, toAdded } from './installation.ts';
import { findAsked } from './public/find-asked.ts';
import { findScope } from './scope.ts';

/** What an activity is for the bot. */
export type Arrival =
  /** What is told twice under one id is one; null where the channel gives no id. */
  | { readonly kind: 'heard'; readonly activity: Activity; readonly clientId: string | null }
  | { readonly kind: 'removed' }
  /** Nothing to answer, and nothing to keep: who types, who joined, what people say among themselves. */
  | { readonly kind: 'nothing' };

/** Says what becomes of an activity that is no invoke. */
export function sortArrival(activity: Activity, appId: string): Arrival {
  if (isRemoved(activity, appId)) return { kind: 'removed' };
  if (isAdded(activity, appId)) return { kind: 'heard', activity: toAdded(activity, appId), clientId: addedId };
  if (silentTypes.has(activity.type)) return { kind: 'nothing' };
  if (findScope(activity) !== 'personal' && findAsked(activity, appId) === undefined) return { kind: 'nothing' };
  return { kind: 'heard', activity, clientId: clientIdOf(activity, activity.type) };
}

/** Teams gives a message and its later change the same id. */
export function clientIdOf({ id }: Activity, kind: string): string | null {
  return id === undefined ? null : `${kind} ${id}`;
}

const silentTypes: ReadonlySet<string> = new Set([
  ActivityTypes.Typing,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
]);
