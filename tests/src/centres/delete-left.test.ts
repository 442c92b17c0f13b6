import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { centreTables, counsellorTables, deleteLeft } from '../../../src/centres/delete-left.ts';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { personalTables } from '../../../src/storage/personal-data.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';

const now = Date.UTC(2026, 10, 23);
const owned = [...personalTables, ...counsellorTables, ...centreTables, 'accesses'];

describe.each(kinds)('deleteLeft, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), createLog('silent'));
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });
  beforeEach(async () => {
    for (const table of [...owned, 'centres']) await sql`delete from ${sql.table(table)}`.execute(database.db);
    for (const centreId of ['demo', 'autre']) await fill(centreId);
    const closed = { closed_at: 1, instead: 'Personne.' };
    await database.db
      .insertInto('centres')
      .values([
        { centre_id: 'autre', version: 1, made_at: 1, details: '{}', leaves_at: now, ...closed },
        { centre_id: 'demo', version: 1, made_at: 1, details: '{}', leaves_at: now + 1, ...closed },
      ])
      .execute();
  });

  /** A row of this centre in every table that holds something of one. */
  async function fill(centreId: string): Promise<void> {
    const tables = (await database.db.introspection.getTables()).filter(({ name }) => owned.includes(name));
    for (const { name, columns } of tables) {
      const values = columns.map(({ name: column, dataType }) => {
        if (column === 'centre_id') return centreId;
        return /text/i.test(dataType) ? `${column}-${centreId}` : 1;
      });
      await sql`insert into ${sql.table(name)} (${sql.join(columns.map((each) => sql.ref(each.name)))}) values (${sql.join(values)})`.execute(
        database.db,
      );
    }
  }

  async function count(): Promise<Readonly<Record<string, number>>> {
    const counted = owned.map(async (table) => {
      const { rows } = await sql<{ found: number }>`select count(*) as found from ${sql.table(table)}`.execute(
        database.db,
      );
      return [table, Number(rows[0]?.found)] as const;
    });
    return Object.fromEntries(await Promise.all(counted));
  }
  const all = (found: number) => Object.fromEntries(owned.map((table) => [table, found]));

  it('knows every table that names a centre or a counsellor', async () => {
    const tables = await database.db.introspection.getTables();
    const naming = tables.filter(({ columns }) =>
      columns.some(({ name }) => name === 'centre_id' || name === 'counsellor_id'),
    );
    expect(naming.map(({ name }) => name).filter((name) => !owned.includes(name))).toEqual(['centres']);
  });

  it('deletes all of the centre whose time is over, and nothing of another', async () => {
    expect(await count()).toEqual(all(2));
    const left = await deleteLeft({ db: database.db, now, isStopped: () => false });
    expect(left).toEqual([{ centreId: 'autre', conversations: 1 }]);
    expect(await count()).toEqual(all(1));
    const { rows } = await sql<{ user_id: string }>`select user_id from conversations`.execute(database.db);
    expect(rows.map((row) => row.user_id)).toEqual(['user_id-demo']);
    const gone = await database.db.selectFrom('centres').selectAll().where('centre_id', '=', 'autre').execute();
    expect(gone).toMatchObject([{ details: null, instead: null, version: 2 }]);
    expect(await deleteLeft({ db: database.db, now, isStopped: () => false })).toEqual([]);
  });

  it('leaves the rest to the next time where the server stops', async () => {
    expect(await deleteLeft({ db: database.db, now, isStopped: () => true })).toEqual([]);
    expect(await count()).toEqual(all(2));
  });
});
