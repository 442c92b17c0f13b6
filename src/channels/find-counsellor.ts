import { type Activity, type ChannelAccount, RoleTypes } from 'botbuilder-core';

/** A counsellor speaks through the bot, by their own name; the SDK itself lets nobody speak but the bot. */
export function findCounsellor({ channelData }: Partial<Activity>): ChannelAccount | undefined {
  const name: unknown = channelData?.counsellor;
  return typeof name === 'string' ? { id: 'conseiller', name, role: RoleTypes.Bot } : undefined;
}
