import type { Kysely } from 'kysely';
import type { DirectLine } from '../channels/direct-line/direct-line.ts';
import type { Typing } from '../handoff/typing.ts';
import type { Log } from '../log.ts';
import type { Schema } from '../storage/schema.ts';

interface Means {
  readonly db: Kysely<Schema>;
  readonly typing: Pick<Typing, 'listen'>;
  readonly directLine: Pick<DirectLine, 'isThere' | 'showTyping'>;
  readonly log: Log;
}

/** Shows people who have the chat open here that their counsellor types; gives what ends it. */
export function showTyping({ db, typing, directLine, log }: Means): () => void {
  return typing.listen((typist, conversationId) => {
    if (typist === 'person' || !directLine.isThere(conversationId)) return;
    findHolder(db, conversationId).then(
      (name) => name !== undefined && directLine.showTyping(conversationId, name),
      (error: unknown) => log.warn({ err: error }, 'that a counsellor types is not shown'),
    );
  });
}

async function findHolder(db: Kysely<Schema>, conversationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('counsellors', 'counsellors.counsellor_id', 'cases.counsellor_id')
    .select('name')
    .where('conversation_id', '=', conversationId)
    .where('state', 'in', ['assigned', 'waiting'])
    .executeTakeFirst();
  return row?.name;
}
