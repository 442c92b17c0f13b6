import { type Activity, ActivityTypes, type ChannelAccount } from 'botbuilder-core';

/**
 * Whether the bot has just been put here. Teams tells of it more than once: by who has joined, and by the installation,
 * which alone is told when the bot comes back to a chat. An upgrade of the app is neither.
 */
export function isAdded(activity: Activity, appId: string): boolean {
  if (activity.type === ActivityTypes.InstallationUpdate) return activity.action === 'add';
  return activity.type === ActivityTypes.ConversationUpdate && listsBot(activity.membersAdded, activity, appId);
}

/** Whether the bot has just been taken away, or the team with it. */
export function isRemoved(activity: Activity, appId: string): boolean {
  if (activity.type === ActivityTypes.InstallationUpdate) return activity.action === 'remove';
  if (activity.type !== ActivityTypes.ConversationUpdate) return false;
  return goneTeams.has(activity.channelData?.eventType) || listsBot(activity.membersRemoved, activity, appId);
}

const goneTeams: ReadonlySet<unknown> = new Set(['teamDeleted', 'teamHardDeleted']);

function listsBot(members: readonly ChannelAccount[] | undefined, { recipient }: Activity, appId: string): boolean {
  return (members ?? []).some(({ id }) => id === recipient?.id || id === `28:${appId}`);
}

/** The bot’s own name for being added: however often it is told of, it is one and the same. */
export const addedId = 'added';

/** The form in which the bot hears that it was added, whichever way the channel told it. */
export function toAdded(activity: Activity, appId: string): Activity {
  const recipient = activity.recipient ?? { id: `28:${appId}`, name: '' };
  return { ...activity, type: ActivityTypes.ConversationUpdate, recipient, membersAdded: [recipient] };
}
