import type { Activity } from 'botbuilder';
import type { Bot } from '../bot.ts';

/** Those who work with the bot in Teams rather than ask it: what they write is not for the bot. */
export interface Aside extends Bot {
  /** Whether something was written to them, or by them. */
  isTheirs(activity: Activity): Promise<boolean>;
}

/** Where nobody does. */
export const noAside: Aside = { isTheirs: async () => false, run: async () => undefined };

/** A mark on what is kept until it is answered: what is theirs stays so, whatever happens meanwhile. */
export function markAside(activity: Activity): Activity {
  return { ...activity, channelData: { ...activity.channelData, isAside: true } };
}

export function isMarkedAside({ channelId, channelData }: Activity): boolean {
  // Other channels let anybody choose what stands there.
  return channelId === 'msteams' && channelData?.isAside === true;
}
