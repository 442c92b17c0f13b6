import type { Activity } from 'botbuilder-core';
import type { Library } from '../../knowledge/library.ts';
import { readLines } from '../desk/transcript.ts';
import { type Db, findCase } from '../handoff/case-store.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import { createEnd, createInitiation, createMessage } from './hub-activities.ts';

/** What happened to a case, as it is kept. */
export interface KeptEvent {
  readonly caseId: string;
  readonly conversationId: string;
  readonly position: number;
  readonly kind: string;
  /** The place in the log of the message that it is about; null: none. */
  readonly logPosition: number | null;
  /** What the person wants from then on; null: it did not change. */
  readonly wish: string | null;
  readonly at: number;
}

interface Means {
  readonly db: Db;
  readonly store: Pick<ConversationStore, 'readLog'>;
  readonly centres: Pick<Library, 'findCentre'>;
}

/** A transcript of more lines is told from there on. */
const mostLines = 200;

/** The activity that tells the hub of an event: JSON; undefined where there is nothing to tell, or nothing any more. */
export async function formatEvent(means: Means, event: KeptEvent): Promise<string | undefined> {
  const { caseId, position, at } = event;
  const activity = await createActivity(means, event);
  // Told again, it is the same: the hub knows it by its id.
  return activity && JSON.stringify({ ...activity, id: `${caseId}-${position}`, timestamp: new Date(at) });
}

async function createActivity(means: Means, event: KeptEvent): Promise<Partial<Activity> | undefined> {
  const { caseId, kind, wish } = event;
  switch (kind) {
    case 'opened':
      return initiate(means, event);
    case 'person-wrote':
    case 'alarm':
      return forward(means, event);
    case 'call-back-set':
      // The number to call is for the centre alone.
      return wish === 'call-back' ? createEnd(caseId, kind) : undefined;
    default:
      return createEnd(caseId, kind);
  }
}

async function initiate({ db, store, centres }: Means, { caseId, conversationId, logPosition }: KeptEvent) {
  const found = await findCase(db, caseId);
  const centre = found && centres.findCentre(found.centreId);
  if (found === undefined || centre === undefined) return undefined;
  const log = await store.readLog(conversationId, 0);
  const until = logPosition ?? Number.POSITIVE_INFINITY;
  // What was said later is told by itself.
  const lines = readLines(log?.rows ?? [], log?.first ?? 0).filter(({ position }) => position <= until);
  return createInitiation(found, centre, lines.slice(-mostLines));
}

async function forward({ store }: Means, { caseId, conversationId, logPosition }: KeptEvent) {
  if (logPosition === null) return undefined;
  const log = await store.readLog(conversationId, logPosition);
  const [line] = readLines(log?.rows.slice(0, 1) ?? [], logPosition);
  return line === undefined || line.text === '' ? undefined : createMessage(caseId, line.text);
}
