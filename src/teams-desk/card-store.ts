import type { Kysely, Selectable } from 'kysely';
import { type Case, isLive } from '../handoff/case.ts';
import { findCase } from '../handoff/case-store.ts';
import type { Schema } from '../storage/schema.ts';
import type { Thread } from './place.ts';

type Db = Kysely<Schema>;

/** The card of a case in Teams, and what its thread was told. */
export interface CaseCard {
  readonly caseId: string;
  readonly conversationId: string;
  readonly channel: string;
  /** JSON: how the channel is written to. */
  readonly address: string;
  /** Null: not posted yet. */
  readonly cardId: string | null;
  /** A hash of the card as it stands there. */
  readonly shown: string;
  readonly nextEvent: number;
  /** A counsellor talks with the person from the thread. */
  readonly isOpen: boolean;
  readonly dueAt: number;
  readonly attempts: number;
}

/** What Teams has no place for any more: nothing is told of it. */
export const noCard = '';

/** Gives a case its card in the channel of its centre, where there is one and it still has to be dealt with. */
export async function addCard(db: Db, caseId: string): Promise<void> {
  const found = await findCase(db, caseId);
  if (found === undefined || !isLive(found)) return;
  await db
    .insertInto('case_cards')
    .columns(['case_id', 'conversation_id', 'channel', 'address'])
    .expression((eb) =>
      eb
        .selectFrom('case_channels')
        .innerJoin('cases', 'cases.centre_id', 'case_channels.centre_id')
        .select(['case_id', 'conversation_id', 'channel', 'address'])
        .where('case_id', '=', caseId),
    )
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute();
}

export async function findCard(db: Db, caseId: string): Promise<CaseCard | undefined> {
  const row = await db.selectFrom('case_cards').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  return row && toCard(row);
}

/** The card under which a thread of a channel stands. */
export async function findCardOfThread(db: Db, { channel, root }: Thread): Promise<CaseCard | undefined> {
  if (root === null) return undefined;
  const row = await db
    .selectFrom('case_cards')
    .selectAll()
    .where('channel', '=', channel)
    .where('card_id', '=', root)
    .executeTakeFirst();
  return row && toCard(row);
}

/** From then on the thread is told all that is said in the case, from its beginning. */
export async function openThread(db: Db, caseId: string): Promise<void> {
  await db
    .updateTable('case_cards')
    // Its first event is the card itself.
    .set({ is_open: 1, next_event: 1, seen_version: 0 })
    .where('case_id', '=', caseId)
    .where('is_open', '=', 0)
    .execute();
}

/** All was told of a case as it was then. */
export async function noteSeen(db: Db, { caseId, version }: Pick<Case, 'caseId' | 'version'>): Promise<void> {
  await db.updateTable('case_cards').set({ seen_version: version }).where('case_id', '=', caseId).execute();
}

function toCard(row: Selectable<Schema['case_cards']>): CaseCard {
  return {
    caseId: row.case_id,
    conversationId: row.conversation_id,
    channel: row.channel,
    address: row.address,
    cardId: row.card_id,
    shown: row.shown,
    nextEvent: row.next_event,
    isOpen: row.is_open === 1,
    dueAt: row.due_at,
    attempts: row.attempts,
  };
}
