import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Conversation } from '../conversation.ts';
import { stateKeyOf } from '../storage/conversation-id.ts';
import type { Schema } from '../storage/schema.ts';
import { listContributions } from './list-contributions.ts';
import { isSettled } from './month.ts';

type Db = Transaction<Schema>;

const stateSchema = z.object({ conversation: z.looseObject({}) });
const countedSchema = z.array(z.string());

/**
 * Brings the figures up to date with one conversation: adds what it counts for since, takes back what it does not any
 * more (« resté seul » who is handed over later), and leaves months alone that are told already.
 */
export async function countConversation(
  transaction: Db,
  conversationId: string,
  now: number,
  before?: Conversation,
): Promise<void> {
  const found = await lockConversation(transaction, conversationId);
  const conversation = before ?? (await findKept(transaction, conversationId));
  if (found === undefined || conversation === undefined) return;
  const wanted = new Set(await listWanted(transaction, conversationId, conversation));
  const counted = await findCounted(transaction, conversationId);
  const isOpen = (contribution: string): boolean => !isSettled(contribution.slice(0, 7), now);
  const added = [...wanted].filter((each) => isOpen(each) && !counted.has(each));
  const removed = [...counted].filter((each) => isOpen(each) && !wanted.has(each));
  const after = [...counted, ...added].filter((each) => !removed.includes(each));
  await keepCounted(transaction, conversationId, found.last_heard_at, after);
  // In one order everywhere: two that count at once wait for each other, and never both.
  const changes = [...added.map((each) => [each, 1] as const), ...removed.map((each) => [each, -1] as const)];
  for (const [each, by] of changes.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    await add(transaction, found.centre_id, each, by);
  }
}

/** Whoever erases or counts the same conversation waits until this is written. */
function lockConversation(transaction: Db, conversationId: string) {
  return transaction
    .updateTable('conversations')
    .set((eb) => ({ erasures: eb.ref('erasures') }))
    .where('conversation_id', '=', conversationId)
    .returning(['centre_id', 'last_heard_at'])
    .executeTakeFirst();
}

async function findKept(transaction: Db, conversationId: string): Promise<Conversation | undefined> {
  const row = await transaction
    .selectFrom('states')
    .select('state')
    .where('state_key', '=', stateKeyOf(conversationId))
    .executeTakeFirst();
  return row === undefined ? undefined : parseConversation(row.state);
}

/** What stands under a conversation's key is what the bot wrote there; a state of something else counts for nothing. */
function parseConversation(state: string): Conversation | undefined {
  const parsed = stateSchema.safeParse(JSON.parse(state));
  return parsed.success ? (parsed.data.conversation as unknown as Conversation) : undefined;
}

async function listWanted(
  transaction: Db,
  conversationId: string,
  { figures, dialogs }: Conversation,
): Promise<readonly string[]> {
  if (figures === undefined) return [];
  const cases = await transaction
    .selectFrom('cases')
    .select(['reason', 'wish', 'opened_at as openedAt', 'taken_at as takenAt'])
    .where('conversation_id', '=', conversationId)
    .orderBy('opened_at')
    .execute();
  const ratings = await transaction
    .selectFrom('satisfactions')
    .select(['rating', 'at'])
    .where('conversation_id', '=', conversationId)
    .execute();
  return listContributions({ note: figures, place: dialogs.dialogStack.at(-1)?.id, cases, ratings });
}

async function findCounted(transaction: Db, conversationId: string): Promise<ReadonlySet<string>> {
  const row = await transaction
    .selectFrom('counted_conversations')
    .select('counted')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return new Set(row === undefined ? [] : countedSchema.parse(JSON.parse(row.counted)));
}

async function keepCounted(
  transaction: Db,
  conversationId: string,
  heardAt: number,
  after: readonly string[],
): Promise<void> {
  const kept = { heard_at: heardAt, counted: JSON.stringify(after) };
  await transaction
    .insertInto('counted_conversations')
    .values({ conversation_id: conversationId, ...kept })
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(kept))
    .execute();
}

async function add(transaction: Db, centreId: string, contribution: string, by: number): Promise<void> {
  const row = { centre_id: centreId, month: contribution.slice(0, 7), figure: contribution.slice(8), people: by };
  await transaction
    .insertInto('figure_counts')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['centre_id', 'month', 'figure'])
        .doUpdateSet((eb) => ({ people: eb('figure_counts.people', '+', by) })),
    )
    .execute();
}
