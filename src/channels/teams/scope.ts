import type { Activity } from 'botbuilder-core';

/** Who reads along: nobody, a channel of a team, or the people of a group chat. */
export type Scope = 'personal' | 'channel' | 'group';

/** Where something was said. Other channels of the Azure Bot Service tell no type: theirs are talks of two. */
export function findScope({ conversation }: Pick<Activity, 'conversation'>): Scope {
  if (conversation.conversationType === 'channel') return 'channel';
  if (conversation.conversationType === 'groupChat' || conversation.isGroup === true) return 'group';
  return 'personal';
}
