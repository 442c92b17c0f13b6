import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FollowUps } from '../../../src/follow-up/follow-ups.ts';
import { createLog } from '../../../src/log.ts';
import { Retention } from '../../../src/storage/retention.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { mondayAtTen, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';
import type { PersonAtChat, SeenLine } from '../../fixtures/person-at-chat.ts';

jest.setTimeout(60_000);

const dayMs = 24 * 3600_000;
const log = createLog('silent');
const textOf = (lines: readonly SeenLine[]): string => lines.map(({ text }) => text).join('\n');

describe.each(kinds)('a word some months later, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let url: string;
  let server: OpenDeskServer;
  beforeAll(async () => {
    databases = await startDatabases();
  });
  beforeEach(async () => {
    url = await databases.create();
    server = await startOpenDesk(url);
  });
  afterAll(() => databases.stop());

  /** Somebody who agreed, and the code they were given. */
  async function agree(): Promise<{ readonly person: PersonAtChat; readonly code: string }> {
    const person = await server.visit();
    await person.say('je fais du pain et j’aime parler aux clients');
    expect(textOf(await person.say('un petit mot dans 90 jours'))).toMatch(/rien d’autre\. Elles sont effacées après/);
    const told = textOf(await person.say('Oui, d’accord'));
    const [code = ''] = /\d{4} \d{4} \d{4}/.exec(told) ?? [];
    return { person, code };
  }

  async function restartAfter(days: number): Promise<void> {
    await server.close();
    server = await startOpenDesk(url, { now: mondayAtTen + days * dayMs });
  }

  const keep = (days = 30): Promise<void> =>
    new Retention({ db: server.state.db, log, clock: () => server.clock.now, days, figureMonths: 36 }).round();
  const findRows = () => server.state.db.selectFrom('follow_ups').selectAll().execute();

  it('is asked once of whoever agreed, answered by taps, counted, and all of it forgotten', async () => {
    const { person, code } = await agree();
    await server.followUps.round();
    expect(await person.read()).toEqual([]);

    await restartAfter(40);
    await keep();
    const { db } = server.state;
    const of = person.conversationId;
    expect(await db.selectFrom('states').selectAll().where('conversation_id', '=', of).execute()).toEqual([]);
    expect(await db.selectFrom('log').selectAll().where('conversation_id', '=', of).execute()).toEqual([]);
    const [kept] = await findRows();
    expect(kept).toMatchObject({ conversation_id: of, centre_id: 'demo', register: 'vous', is_emptied: 1 });

    await restartAfter(91);
    const another = new FollowUps({ ...server.state, bot: server.bot, clock: () => server.clock.now, log });
    await Promise.all([server.followUps.round(), another.round()]);
    await server.followUps.round();
    const back = await server.visit(undefined, code);
    const seen = (await back.readAll()).filter(({ text }) => /nos échanges vous ont été utiles/.test(text));
    expect(seen).toHaveLength(1);
    expect(seen[0]?.buttons).toEqual(['Oui', 'Un peu', 'Non', 'Ne plus me demander']);
    await back.say('Un peu');
    expect(textOf(await back.say('Je suis en formation'))).toMatch(/terminé et effacé/);
    expect(await findRows()).toEqual([]);
    const counted = await server.state.db.selectFrom('follow_up_counts').selectAll().execute();
    expect(counted).toEqual([
      { centre_id: 'demo', day: '2027-02-22', helped: 'some', happened: 'formation', answers: 1 },
    ]);
    await server.close();
  });

  it('is asked of nobody who refused, took it back, or erased', async () => {
    const person = await server.visit();
    await person.say('un petit mot dans 90 jours');
    expect(textOf(await person.say('non merci'))).toMatch(/je n’écrirai pas/);
    expect(await findRows()).toEqual([]);

    const { person: second } = await agree();
    expect(await findRows()).toHaveLength(1);
    expect((await second.say('mes données')).at(-1)?.buttons).toContain('Ne plus m’écrire plus tard');
    expect(textOf(await second.say('plus de suivi'))).toMatch(/c’est effacé/);
    expect(await findRows()).toEqual([]);

    const { person: third } = await agree();
    await third.say('effacer mes données');
    await third.say('oui');
    expect(await findRows()).toEqual([]);
    await server.close();
  });

  it('is forgotten, with the conversation, where nobody answers', async () => {
    await agree();
    await restartAfter(91);
    await keep();
    await server.followUps.round();
    expect((await findRows())[0]?.told_at).toBeGreaterThan(0);
    await restartAfter(122);
    await keep();
    expect(await findRows()).toEqual([]);
    await keep();
    expect(await server.state.db.selectFrom('conversations').selectAll().execute()).toEqual([]);
    await server.close();
  });
});
