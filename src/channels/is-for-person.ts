import { type Activity, ActivityTypes } from 'botbuilder-core';

/** Whether a bot's activity is for the person: handoff events, traces and the like are not. */
export function isForPerson({ type, name }: Partial<Activity>): boolean {
  if (type === ActivityTypes.Event) return !name?.startsWith('handoff.');
  return type === ActivityTypes.Message || type === ActivityTypes.EndOfConversation;
}
