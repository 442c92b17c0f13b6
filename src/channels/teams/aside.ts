import type { Activity } from 'botbuilder-core';
import type { Bot } from '../bot.ts';

/** Those who work with the bot in Teams rather than ask it: what they write is not for the bot. */
export interface Aside extends Bot {
  /** Whether something was written to them, or by them. */
  isTheirs(activity: Activity): Promise<boolean>;
  /** The bot was taken away: nothing of them is kept of where that was. */
  forget(activity: Activity): Promise<void>;
}

/** Where nobody does. */
export const noAside: Aside = {
  isTheirs: async () => false,
  forget: async () => undefined,
  run: async () => undefined,
};

/** A mark on what is kept until it is answered: what is theirs stays so, whatever happens meanwhile. */
export function markAside(activity: Activity): Activity {
  return { ...activity, channelData: { ...activity.channelData, isAside: true } };
}

export function isMarkedAside({ channelId, channelData }: Activity): boolean {
  // Other channels let anybody choose what stands there.
  return channelId === 'msteams' && channelData?.isAside === true;
}
