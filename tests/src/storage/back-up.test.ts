import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import BetterSqlite from 'better-sqlite3';
import { backUp } from '../../../src/storage/back-up.ts';
import { PersistentClient } from '../../fixtures/persistent-client.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';
import { startServer } from '../../fixtures/test-server.ts';

interface Row {
  readonly conversation_id: string;
  readonly position: number;
  readonly activity: string;
}

/** What a copy holds of each conversation: its texts in their order, the places without a gap. */
function readCopy(folder: string): { readonly logs: ReadonlyMap<string, readonly string[]>; readonly waiting: number } {
  const database = new BetterSqlite(join(folder, 'aiguilleur.db'), { readonly: true });
  const rows = database.prepare<[], Row>('select * from log order by conversation_id, position').all();
  const waiting = Number(database.prepare('select count(*) from inbox').pluck().get());
  const next = database.prepare<[], { conversation_id: string; next_position: number }>('select * from conversations');
  const places = new Map(next.all().map((row) => [row.conversation_id, row.next_position]));
  database.close();
  const logs = new Map<string, readonly string[]>();
  for (const [id, own] of Map.groupBy(rows, ({ conversation_id }) => conversation_id)) {
    expect(own.map(({ position }) => position)).toEqual(own.map((_, place) => place));
    expect(places.get(id)).toBe(own.length);
    logs.set(
      id,
      own.map(({ activity }) => JSON.parse(activity).text),
    );
  }
  return { logs, waiting };
}

describe('a backup under load', () => {
  it('holds every message acknowledged before it, and goes on with all of them', async () => {
    const folder = makeTempFolder();
    const server = await startServer({ DATA_DIR: folder, REQUESTS_PER_MINUTE: '0' });
    const clients = Array.from({ length: 6 }, (_, index) => new PersistentClient(`c${index}`, () => server.origin));
    const talking = clients.map((client) => client.talk());
    const copies: { readonly path: string; readonly before: ReadonlyMap<string, readonly string[]> }[] = [];
    for (const name of ['lundi', 'mardi', 'mercredi']) {
      const enough = 10 * (copies.length + 1);
      while (clients.some(({ acknowledged }) => acknowledged.length < enough)) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const before = new Map(clients.map((client) => [client.conversationId, [...client.acknowledged]]));
      const path = join(folder, name);
      backUp({ databaseFile: join(folder, 'aiguilleur.db'), dataDir: folder, folder: path });
      copies.push({ path, before });
    }
    for (const client of clients) client.stop();
    await Promise.all(talking);
    await server.close();

    for (const { path, before } of copies) {
      const { logs } = readCopy(path);
      for (const [id, acknowledged] of before) expect(logs.get(id)).toEqual(expect.arrayContaining([...acknowledged]));
      const restored = await startServer({ DATA_DIR: path });
      await restored.close();
      const { logs: answered, waiting } = readCopy(path);
      expect(waiting).toBe(0);
      for (const texts of answered.values()) {
        const asked = texts.filter((text) => /^c\d-/.test(text));
        expect(texts.filter((text) => text.startsWith('Vous avez dit'))).toEqual(
          asked.map((text) => `Vous avez dit : ${text}`),
        );
      }
    }
  });
});
