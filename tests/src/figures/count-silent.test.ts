import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { countSilent } from '../../../src/figures/count-silent.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { mondayAtTen, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

jest.setTimeout(60_000);

const hourMs = 3600_000;
const dayMs = 24 * hourMs;

const question = 'que fait un téléconseiller ?';

describe.each(kinds)('countSilent, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: OpenDeskServer;
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startOpenDesk(await databases.create());
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });

  const count = (now: number, months = 36, since = 0): Promise<number> =>
    countSilent({ db: server.state.db, now, since, months, isStopped: () => false });

  async function list(): Promise<Record<string, number>> {
    const rows = await server.state.db.selectFrom('figure_counts').selectAll().where('people', '!=', 0).execute();
    return Object.fromEntries(rows.map(({ month, figure, people }) => [`${month} ${figure}`, people]));
  }

  it('counts a conversation when it is silent, once, and again what is new when it went on', async () => {
    const person = await server.visit();
    await person.say('xyzzy plugh');
    await count(mondayAtTen + 11 * hourMs);
    expect(await list()).toEqual({});
    // What a round before has counted is not looked at again.
    await count(mondayAtTen + 13 * hourMs, 36, mondayAtTen + hourMs);
    expect(await list()).toEqual({});
    await Promise.all([count(mondayAtTen + 13 * hourMs), count(mondayAtTen + 13 * hourMs)]);
    expect(await list()).toMatchObject({ '2026-11 end/not-understood': 1, '2026-11 stopped/welcome': 1 });

    server.clock.now += 60_000;
    await person.say(question);
    await count(mondayAtTen + 2 * dayMs);
    await count(mondayAtTen + 3 * dayMs);
    expect(await list()).toEqual({ '2026-11 end/answered': 1, '2026-11 asked/activites': 1 });
  });

  it('keeps the numbers of what a person erases, and nothing that leads back', async () => {
    const person = await server.visit();
    await person.say(question);
    await person.say('effacer mes données');
    await person.say('oui, tout effacer');
    expect(await list()).toMatchObject({ '2026-11 end/answered': 2, '2026-11 asked/activites': 2 });
    await count(server.clock.now + dayMs);
    expect(await list()).toMatchObject({ '2026-11 end/answered': 2 });
  });

  it('leaves a month alone that is told already, and forgets old ones', async () => {
    const person = await server.visit();
    await person.say(question);
    await count(Date.UTC(2026, 11, 3));
    expect(await list()).toMatchObject({ '2026-11 end/answered': 2 });
    await count(Date.UTC(2027, 0, 3), 1);
    expect(await list()).toEqual({});
  });
});
