import type { StoreItem } from 'botbuilder';
import { z } from 'zod';
import type { Rubrique } from '../../../../knowledge/fact.ts';
import type { Country } from '../../../../knowledge/source.ts';

/** All that is kept of a talk that others read: what « et en Belgique ? » is about, and nothing of anybody. */
export interface Thread {
  readonly metierInFocus: string | null;
  readonly lastRubrique: Rubrique | null;
  readonly country: Country | null;
  /** Messages that were answered anew after their author changed them. */
  readonly renewed: readonly string[];
}

export const newThread: Thread = { metierInFocus: null, lastRubrique: null, country: null, renewed: [] };

/** A message changed again after so many others is answered again. */
const mostRenewed = 20;

const keptSchema = z.object({ thread: z.looseObject({ renewed: z.array(z.string()) }) });

/** What the turn before has kept. */
export function parseThread(before: StoreItem | undefined): Thread {
  const kept = keptSchema.safeParse(before).data;
  // Whatever has the one field was written by the line below.
  return kept === undefined ? newThread : (kept.thread as unknown as Thread);
}

export function toStored(thread: Thread): StoreItem {
  return { thread };
}

export function addRenewed(thread: Thread, activityId: string): Thread {
  return { ...thread, renewed: [...thread.renewed, activityId].slice(-mostRenewed) };
}
