import { CompiledQuery, type Dialect, Kysely } from 'kysely';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { createMessage } from '../../tests/fixtures/new-message.ts';

/** A statement of a turn, and how the database goes about it. */
export interface Plan {
  readonly sql: string;
  readonly plan: readonly string[];
}

/** Every statement of one turn in a conversation, as the store sends it, each explained once. */
export async function explainTurn(kind: 'sqlite' | 'postgres', dialect: () => Dialect): Promise<readonly Plan[]> {
  const sent = new Map<string, CompiledQuery>();
  const watched = new Kysely<Schema>({ dialect: dialect(), log: ({ query }) => void sent.set(query.sql, query) });
  await runTurn(watched);
  await watched.destroy();
  const db = new Kysely<Schema>({ dialect: dialect() });
  const plans: Plan[] = [];
  for (const { sql, parameters } of sent.values()) {
    if (!/^(select|insert|update|delete|with)/.test(sql)) continue;
    const explain = kind === 'sqlite' ? 'explain query plan' : 'explain';
    const { rows } = await db.executeQuery<object>(CompiledQuery.raw(`${explain} ${sql}`, [...parameters]));
    plans.push({ sql, plan: rows.map(readLine) });
  }
  await db.destroy();
  return plans;
}

/** SQLite calls it « detail », PostgreSQL « QUERY PLAN ». */
function readLine(row: object): string {
  const [, text] = Object.entries(row).findLast(([name]) => name === 'detail' || name === 'QUERY PLAN') ?? [];
  return String(text);
}

async function runTurn(db: Kysely<Schema>): Promise<void> {
  const store = createConversationStore(db, 'bench');
  const conversationId = `directline/plans-${Date.now()}`;
  const now = Date.now();
  for (const version of [0, 1]) {
    const { position } = await store.take(createMessage(conversationId, { now }));
    await store.findUnanswered(conversationId);
    await store.findState(conversationId);
    await store.commit({
      conversationId,
      position,
      version,
      state: '{}',
      said: ['{"text":"bien"}'],
      outgoing: [],
      erasedRow: undefined,
      isMoreWaiting: false,
      along: [],
      now,
    });
    await store.readLog(conversationId, 0);
  }
  await store.adopt({ heardBefore: now - 3000, leasedBefore: now, now });
}
