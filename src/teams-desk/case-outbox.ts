import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Library } from '../../knowledge/library.ts';
import { splitConversationId, toConversationId } from '../storage/conversation-id.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { Outbox } from '../storage/outbox.ts';
import type { Schema } from '../storage/schema.ts';
import { addCard, type CaseCard, findCard, noCard, noteSeen } from './card-store.ts';
import { drawCaseCard } from './case-card.ts';
import { type CaseFacts, findCaseFacts } from './case-facts.ts';
import { createLeases } from './leases.ts';
import { findNextLine } from './next-line.ts';
import type { Say } from './say.ts';
import { parseTelling, post, replace, show, type Telling, words } from './telling.ts';

/** Deliveries go by case, not by conversation. */
export const casePrefix = 'teams-case';

/** Cases adopted at once; the next round takes the rest. */
const mostAdopted = 100;

export interface CaseOutboxMeans {
  readonly db: Kysely<Schema>;
  readonly store: Pick<ConversationStore, 'readLog'>;
  readonly centres: Pick<Library, 'findCentre'>;
  readonly clock: () => number;
  readonly say: Say;
  readonly deskUrl: string;
}

/**
 * What Teams must still be told of cases: first the card, then what happened, then how the card looks by now. The events of
 * cases and the log are the outbox: nothing that people said is kept twice.
 */
export function createCaseOutbox(means: CaseOutboxMeans, owner: string): Outbox {
  const { db } = means;
  const leases = createLeases(db, owner, 'case_cards');

  return {
    claim: async (key, now) => {
      await addCard(db, caseIdOf(key));
      return leases.claim(caseIdOf(key), now);
    },

    async adopt(leasedBefore, now) {
      for (const caseId of await listWithoutCard(db)) await addCard(db, caseId);
      return (await leases.adopt(await listUntold(db, now), leasedBefore, now)).map(keyOf);
    },

    async findNext(key) {
      for (;;) {
        const card = await findCard(db, caseIdOf(key));
        const facts = card && (await findCaseFacts(means, card.caseId));
        if (card === undefined || facts === undefined || card.cardId === noCard) return undefined;
        const next = await findTelling(means, card, facts);
        if (next === undefined) return undefined;
        if (next === 'nothing') continue;
        const { dueAt, attempts } = card;
        const activity = JSON.stringify(next);
        return {
          conversationId: key,
          position: facts.found.version,
          activity,
          dueAt,
          attempts,
          writtenAt: facts.found.changedAt,
        };
      }
    },

    async settle({ conversationId: key, activity }, sentId, now) {
      const caseId = caseIdOf(key);
      await noteTold(db, caseId, parseTelling(activity), sentId);
      return leases.claim(caseId, now);
    },

    postpone: ({ conversationId: key }, dueAt, now) => leases.postpone(caseIdOf(key), dueAt, now),
    release: (key) => leases.release(caseIdOf(key)),
  };
}

/** The live cases of a conversation, and those that have a card, as the outbox names them. */
export async function listCaseKeys(db: Kysely<Schema>, conversationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('case_id')
    .where('conversation_id', '=', conversationId)
    .where('centre_id', 'in', (eb) => eb.selectFrom('case_channels').select('centre_id'))
    .execute();
  return rows.map(({ case_id }) => keyOf(case_id));
}

async function findTelling(
  means: CaseOutboxMeans,
  card: CaseCard,
  facts: CaseFacts,
): Promise<Telling | 'nothing' | undefined> {
  const { db } = means;
  const { address, channel, cardId } = card;
  const drawn = drawCaseCard(facts, means);
  const shown = createHash('sha256').update(JSON.stringify(drawn)).digest('base64url');
  const said = show(drawn, drawn.content.speak);
  if (cardId === null) return { activity: post(address, { channel, root: null }, said), shown };
  const line = await findNextLine(means, card, facts);
  if (line !== undefined) {
    const { event, text } = line;
    if (text !== null) return { activity: post(address, { channel, root: cardId }, words(text)), event };
    await noteTold(db, card.caseId, { event }, null);
    return 'nothing';
  }
  if (shown !== card.shown) return { activity: replace(address, { channel, root: cardId }, said), shown };
  await noteSeen(db, facts.found);
  return undefined;
}

async function noteTold(
  db: Kysely<Schema>,
  caseId: string,
  { activity, shown, event }: Partial<Telling>,
  sentId: string | null,
): Promise<void> {
  const own = db.updateTable('case_cards').where('case_id', '=', caseId);
  const isTried = { due_at: 0, attempts: 0 };
  if (event !== undefined) {
    const lineIds = sentId === null ? {} : { line_ids: sql<string>`line_ids || ${`\n${sentId}`}` };
    await own.set({ ...isTried, ...lineIds, next_event: event + 1 }).execute();
  } else if (activity?.id !== undefined) {
    await own.set({ ...isTried, shown: shown ?? '' }).execute();
  } else {
    const { numUpdatedRows } = await own
      .set({ ...isTried, shown: shown ?? '', card_id: sentId ?? noCard })
      .executeTakeFirst();
    if (numUpdatedRows === 0n && activity !== undefined && sentId !== null)
      await keepOrphan(db, caseId, activity, sentId);
  }
}

/** The case was deleted while its card went out: the card is to be deleted too. */
async function keepOrphan(
  db: Kysely<Schema>,
  caseId: string,
  { conversation, serviceUrl, from }: NonNullable<Telling['activity']>,
  sentId: string,
): Promise<void> {
  const address = JSON.stringify({ serviceUrl, tenantId: conversation?.tenantId ?? '', bot: from });
  await db
    .insertInto('case_card_remains')
    .values({ case_id: caseId, address, sent_ids: `${conversation?.id ?? ''}\n${sentId}` })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute();
}

async function listWithoutCard(db: Kysely<Schema>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('case_channels')
    .innerJoin('cases', 'cases.centre_id', 'case_channels.centre_id')
    .leftJoin('case_cards', 'case_cards.case_id', 'cases.case_id')
    .select('cases.case_id')
    .where('cases.state', 'not in', ['closed', 'returned'])
    .where('case_cards.case_id', 'is', null)
    .orderBy('opened_at')
    .limit(mostAdopted)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

async function listUntold(db: Kysely<Schema>, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('case_cards')
    .innerJoin('cases', 'cases.case_id', 'case_cards.case_id')
    .select('case_cards.case_id')
    .whereRef('cases.version', '>', 'seen_version')
    .where('due_at', '<=', now)
    .where(({ or, eb }) => or([eb('card_id', 'is', null), eb('card_id', '!=', noCard)]))
    .limit(mostAdopted)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

function keyOf(caseId: string): string {
  return toConversationId(casePrefix, caseId);
}

function caseIdOf(key: string): string {
  return splitConversationId(key).id;
}
