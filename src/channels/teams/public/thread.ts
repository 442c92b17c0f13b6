import type { StoreItem } from 'botbuilder-core';
import { z } from 'zod';
import type { Rubrique } from '../../../../knowledge/fact.ts';
import type { Country } from '../../../../knowledge/source.ts';

/** All that is kept of a talk that others read: what « et en Belgique ? » is about, and nothing of anybody. */
export interface Thread {
  readonly metierInFocus: string | null;
  readonly lastRubrique: Rubrique | null;
  readonly country: Country | null;
}

export const newThread: Thread = { metierInFocus: null, lastRubrique: null, country: null };

const keptSchema = z.object({ thread: z.looseObject({ metierInFocus: z.string().nullable() }) });

/** What the turn before has kept. */
export function parseThread(before: StoreItem | undefined): Thread {
  const kept = keptSchema.safeParse(before).data;
  // Whatever has the one field was written by the line below.
  return kept === undefined ? newThread : (kept.thread as unknown as Thread);
}

export function toStored(thread: Thread): StoreItem {
  return { thread };
}
