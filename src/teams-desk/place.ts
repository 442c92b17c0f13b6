import type { Activity } from 'botbuilder-core';
import { z } from 'zod';

const addressSchema = z.object({
  serviceUrl: z.string(),
  tenantId: z.string(),
  bot: z.object({ id: z.string(), name: z.string().optional() }),
});

/** How a channel of Teams is written to; nothing of whoever wrote there. */
export type Address = z.infer<typeof addressSchema>;

/** A post of a channel, and where in it something was said. */
export interface Thread {
  readonly channel: string;
  /** The id of its first message; null: whoever wrote began one. */
  readonly root: string | null;
}

/** Where in a channel something was said; undefined for what is not of a channel of Teams. */
export function findThread({ channelId, conversation }: Activity): Thread | undefined {
  // Other channels of the Azure Bot Service let anybody choose whose id they come with.
  if (channelId !== 'msteams' || conversation.conversationType !== 'channel') return undefined;
  const [channel = '', root = null] = conversation.id.split(';messageid=');
  return { channel, root };
}

/** The organisation that something comes from. */
export function findTenant({ conversation, channelData }: Activity): string {
  const tenantId: unknown = conversation.tenantId ?? channelData?.tenant?.id;
  return typeof tenantId === 'string' ? tenantId : '';
}

export function formatAddress(activity: Activity): string {
  const { serviceUrl, recipient } = activity;
  const bot = { id: recipient.id, name: recipient.name };
  return JSON.stringify({ serviceUrl, tenantId: findTenant(activity), bot } satisfies Address);
}

/** What `formatAddress` has made. */
export function parseAddress(address: string): Address {
  return addressSchema.parse(JSON.parse(address));
}

/** The conversation of a post, as Teams names it; of the channel itself, where a message begins a post. */
export function toConversation({ channel, root }: Thread): string {
  return root === null ? channel : `${channel};messageid=${root}`;
}
