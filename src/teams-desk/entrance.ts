import type { Activity } from 'botbuilder-core';
import type { Counsellor } from '../desk/counsellor.ts';
import type { Db } from '../handoff/case-store.ts';
import type { CaseCard } from './card-store.ts';
import { findTenant, parseAddress } from './place.ts';
import { findLinked } from './teams-accounts.ts';

/** Who acts in Teams: a counsellor, or somebody who is not linked to one. */
export interface Entrant {
  readonly me: Counsellor | undefined;
  /** Their own id, by which they can be linked. */
  readonly aadObjectId: string;
}

/** Who wrote or tapped; what they do is a sign of life, as at the desk. */
export async function findEntrant(db: Db, { channelId, from }: Activity, now: number): Promise<Entrant> {
  // Only Teams vouches for this id.
  const aadObjectId = channelId === 'msteams' ? (from.aadObjectId ?? '') : '';
  const me = aadObjectId === '' ? undefined : await findLinked(db, aadObjectId);
  if (me !== undefined) {
    await db.updateTable('counsellors').set({ seen_at: now }).where('counsellor_id', '=', me.counsellorId).execute();
  }
  return { me, aadObjectId };
}

/** Whether it comes from the organisation in whose channel the card stands. */
export function isOfTenant(activity: Activity, { address }: Pick<CaseCard, 'address'>): boolean {
  return findTenant(activity) === parseAddress(address).tenantId;
}
