import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { createTokens, nobodysToken } from '../../src/channels/direct-line/tokens.ts';
import { stateKeyOf, toConversationId } from '../../src/storage/conversation-id.ts';
import type { Schema } from '../../src/storage/schema.ts';
import type { Template } from './template.ts';
import type { StoredVisit } from './visit.ts';

interface Filling {
  readonly count: number;
  readonly template: Template;
  readonly tokenKey: string;
}

/** Conversations written in one transaction. */
const batch = 250;

/** As many as are visited, spread over all. */
const mostVisited = 1000;

/** Writes that many conversations, each with its own random id; gives some of them, spread over all, to be taken up. */
export async function fillDatabase(db: Kysely<Schema>, filling: Filling): Promise<readonly StoredVisit[]> {
  const { count, tokenKey } = filling;
  const tokens = await createTokens(new TextEncoder().encode(tokenKey), Date.now);
  const every = Math.max(1, Math.floor(count / mostVisited));
  const visits: StoredVisit[] = [];
  for (let written = 0; written < count; written += batch) {
    const size = Math.min(batch, count - written);
    const ids = Array.from({ length: size }, () => randomBytes(16).toString('base64url'));
    await writeBatch(db, ids, filling);
    for (const [index, conversationId] of ids.entries()) {
      if ((written + index) % every !== 0) continue;
      const claims = { conversationId, userId: 'dl_bench', centreId: 'demo', bornAt: Date.now(), ...nobodysToken };
      visits.push({ conversationId, token: await tokens.issue(claims, 'token') });
    }
  }
  return visits;
}

async function writeBatch(db: Kysely<Schema>, ids: readonly string[], { template }: Filling): Promise<void> {
  const now = Date.now();
  const keys = ids.map((id) => toConversationId('directline', id));
  await db.transaction().execute(async (transaction) => {
    const conversations = keys.map((conversation_id) => ({
      conversation_id,
      channel_id: 'directline',
      user_id: 'dl_bench',
      centre_id: 'demo',
      born_at: now,
      last_heard_at: now,
      next_position: template.rows.length,
      lease_by: null,
      lease_until: 0,
    }));
    await transaction.insertInto('conversations').values(conversations).execute();
    const states = keys.map((conversation_id) => ({
      state_key: stateKeyOf(conversation_id),
      conversation_id,
      version: 1,
      state: template.state,
    }));
    await transaction.insertInto('states').values(states).execute();
    const log = keys.flatMap((conversation_id) =>
      template.rows.map((activity, position) => ({ conversation_id, position, client_id: null, activity })),
    );
    await transaction.insertInto('log').values(log).execute();
  });
}
