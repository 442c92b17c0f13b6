import type { Kysely } from 'kysely';
import type { Queue, Queues } from '../monitor/monitor.ts';
import type { Schema } from './schema.ts';

/** What waits to be answered, and to be told outside; both tables are short while all is well. */
export async function readQueues(db: Kysely<Schema>, now: number): Promise<Queues> {
  const [inbox, outbox] = await Promise.all([
    db
      .selectFrom('inbox')
      .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('heard_at').as('since')])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('outbox')
      .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('written_at').as('since')])
      .executeTakeFirstOrThrow(),
  ]);
  return { inbox: toQueue(inbox, now), outbox: toQueue(outbox, now) };
}

/** The least of no rows is null, whatever the type says. */
function toQueue({ waiting, since }: { waiting: number; since: number | null }, now: number): Queue {
  return { waiting, oldest: since === null ? 0 : Math.max(0, now - since) / 1000 };
}
