import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createLog } from '../../../src/log.ts';
import { openDatabase, reachDatabase } from '../../../src/storage/database.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { startServer } from '../../fixtures/test-server.ts';

const log = createLog('silent');
const key = 'une clé de trente-deux caractères, ou plus';

/** Every version of the tables that was ever in use. */
const versions = migrations.map((_, index) => index + 1);

/** Tables as a program of that version left them. */
async function makeTables(url: string, version: number): Promise<void> {
  const database = await reachDatabase(url, log);
  await migrate(database, migrations.slice(0, version));
  await database.close();
}

/** A conversation as the first program wrote it, its last message not answered yet: columns that came later are absent. */
async function talkAsBefore(url: string, id: string, now: number): Promise<void> {
  const { db, close } = await reachDatabase(url, log);
  const conversation = `directline/${id}`;
  const claims = { conversationId: id, userId: 'dl_x', centreId: 'demo', bornAt: now };
  const said = { type: 'message', text: 'bonjour', channelData: {} };
  const waiting = JSON.stringify({ said, claims, heardAt: now });
  const row = JSON.stringify({ ...said, from: { id: 'dl_x' }, channelId: 'directline', conversation: { id } });
  const welcome = JSON.stringify({
    type: 'message',
    text: 'Bonjour',
    from: { id: 'aiguilleur' },
    conversation: { id },
  });
  await sql`insert into conversations (conversation_id, channel_id, user_id, centre_id, born_at, last_heard_at,
    next_position, lease_by, lease_until) values (${conversation}, 'directline', 'dl_x', 'demo', ${now}, ${now}, 2, null, 0)`.execute(
    db,
  );
  for (const [position, activity] of [welcome, row].entries()) {
    await sql`insert into log (conversation_id, position, client_id, activity)
      values (${conversation}, ${position}, ${`c${position}`}, ${activity})`.execute(db);
  }
  await sql`insert into inbox (conversation_id, position, activity, heard_at)
    values (${conversation}, 1, ${waiting}, ${now})`.execute(db);
  await close();
}

describe.each(kinds)('an upgrade on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await startDatabases();
  });
  afterAll(() => databases.stop());

  it.each(versions)('from version %i keeps the talk, and answers what was left without answer', async (version) => {
    const url = await databases.create();
    await makeTables(url, version);
    await talkAsBefore(url, 'ancienne', Date.UTC(2026, 8, 1, 8));
    const server = await startServer({
      DATABASE_URL: url,
      TOKEN_KEY: key,
      DIRECTLINE_SECRET: 'un-secret-des-serveurs',
    });
    await server.close();
    const { db, close } = await openDatabase(url, log);
    const rows = await db.selectFrom('log').select('activity').orderBy('position').execute();
    const waiting = await db.selectFrom('inbox').selectAll().execute();
    await close();
    const texts = rows.map(({ activity }) => JSON.parse(activity).text);
    expect(texts).toEqual(['Bonjour', 'bonjour', 'Vous avez dit : bonjour']);
    expect(waiting).toEqual([]);
  });

  it('loses nothing of what an older program writes meanwhile', async () => {
    const url = await databases.create();
    await makeTables(url, 1);
    const older = await reachDatabase(url, log);
    let isOver = false;
    let written = 0;
    const write = async (): Promise<void> => {
      while (!isOver) {
        await sql`insert into log (conversation_id, position, client_id, activity)
          values ('directline/x', ${written}, null, '{}')`.execute(older.db);
        written += 1;
        // Each write is a turn of its own: the upgrade comes between two of them.
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const writing = write();
    while (written < 20) await new Promise((resolve) => setTimeout(resolve, 1));
    const newer = await openDatabase(url, log);
    const before = written;
    while (written < before + 20) await new Promise((resolve) => setTimeout(resolve, 1));
    isOver = true;
    await writing;
    const { count } = await newer.db
      .selectFrom('log')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    await older.close();
    await newer.close();
    expect(count).toBe(written);
  });
});
