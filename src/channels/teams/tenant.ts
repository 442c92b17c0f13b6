import { type Activity, ActivityTypes } from 'botbuilder-core';
import { z } from 'zod';
import type { MicrosoftApp } from '../../microsoft-app.ts';

const nameSchema = z.string().max(100);
const conversationSchema = z.looseObject({ tenantId: nameSchema });
const channelDataSchema = z.looseObject({ tenant: z.looseObject({ id: nameSchema }) });

/** The organisations that an activity says it comes from: Teams names them twice. */
export function findTenants({ conversation, channelData }: Activity): readonly string[] {
  const named = [
    conversationSchema.safeParse(conversation).data?.tenantId,
    channelDataSchema.safeParse(channelData).data?.tenant.id,
  ];
  return [...new Set(named.filter((id) => id !== undefined))];
}

/** The link of somebody without the app: Teams hides who and where, and the answer is what everybody may read. */
const anonymousLink = 'composeExtension/anonymousQueryLink';

/**
 * Whether an activity comes from the organisation of the app: the Bot Framework signs for whoever has got hold of the bot.
 * Teams always names it; other channels have none.
 */
export function isOfTenant(activity: Activity, { type, tenantId }: Pick<MicrosoftApp, 'type' | 'tenantId'>): boolean {
  if (type === 'MultiTenant' || isAnonymousLink(activity)) return true;
  const tenants = findTenants(activity);
  if (activity.channelId === 'msteams' && tenants.length === 0) return false;
  return tenants.every((tenant) => tenant.toLowerCase() === tenantId.toLowerCase());
}

function isAnonymousLink({ type, name }: Activity): boolean {
  return type === ActivityTypes.Invoke && name === anonymousLink;
}
