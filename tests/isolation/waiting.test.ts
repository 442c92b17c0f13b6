import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSqlite, type TestDatabases } from '../fixtures/databases.ts';
import { mondayAtTen, type OpenDeskServer, startOpenDesk } from '../fixtures/open-desk.ts';
import type { PersonAtChat, SeenLine } from '../fixtures/person-at-chat.ts';
import { bothWays, nord, sud, writeKnowledge } from './two-centres.ts';

const sides = { nord, sud };
const dayMs = 24 * 3600_000;
const textOf = (lines: readonly SeenLine[]): string => lines.map(({ text }) => text).join('\n');

describe('whoever waits', () => {
  let databases: TestDatabases;
  let knowledge: string;
  let url: string;
  let server: OpenDeskServer;
  beforeAll(async () => {
    databases = await startSqlite();
    knowledge = await writeKnowledge();
  });
  beforeEach(async () => {
    url = await databases.create();
    server = await open(mondayAtTen);
  });
  afterEach(() => server.close());
  afterAll(() => databases.stop());

  /** Where nothing is too old, so that what is said months later does not meet what is deleted. */
  const open = (now: number): Promise<OpenDeskServer> =>
    startOpenDesk(url, { now }, { KNOWLEDGE_DIR: knowledge, RETENTION_DAYS: '0' });

  const buttonsFor = async (centreId: string): Promise<readonly string[]> => {
    const person = await server.visit(centreId);
    return (await person.say('parler à quelqu’un')).flatMap(({ buttons }) => buttons);
  };

  it.each(bothWays)('is told of who is there at %s by nobody of %s', async (own, other) => {
    await server.hire('zoe', { centreId: other });
    expect(await buttonsFor(other)).toContain('Parler maintenant');
    expect(await buttonsFor(own)).not.toContain('Parler maintenant');
    await server.hire('yann', { centreId: own });
    expect(await buttonsFor(own)).toContain('Parler maintenant');
  });

  it.each(bothWays)('is not behind the people of another centre: %s, %s', async (own, other) => {
    await server.hire('zoe', { centreId: other });
    await server.hire('yann', { centreId: own });
    for (const name of ['Lina', 'Tom']) await server.queueUp(name, other);
    const placeIn = async (centreId: string): Promise<string | undefined> => {
      const { person } = await server.queueUp('Nour', centreId);
      return /à la place (\d)/.exec(textOf(await person.readAll()))?.[1];
    };
    // Who is first is told so without a number.
    expect([await placeIn(own), await placeIn(other)]).toEqual([undefined, '3']);
  });

  it.each(bothWays)('for a word months later is written to by %s, and counted there, not at %s', async (own, other) => {
    const agree = async (centreId: string): Promise<{ person: PersonAtChat; code: string }> => {
      const person = await server.visit(centreId);
      await person.say('je fais du pain et j’aime parler aux clients');
      await person.say('un petit mot dans 90 jours');
      const told = textOf(await person.say('Oui, d’accord'));
      return { person, code: /\d{4} \d{4} \d{4}/.exec(told)?.[0] ?? '' };
    };
    const [mine, theirs] = [await agree(own), await agree(other)];
    await server.close();
    server = await open(mondayAtTen + 91 * dayMs);
    await server.followUps.round();
    const back = await server.visit(own, mine.code);
    expect(textOf(await back.readAll())).toMatch(/nos échanges vous ont été utiles/);
    await back.say('Un peu');
    await back.say('Je suis en formation');
    expect(JSON.stringify(await back.readAll())).not.toContain(sides[other].mark);
    const { db } = server.state;
    const counted = await db.selectFrom('follow_up_counts').select(['centre_id', 'answers']).execute();
    expect(counted).toEqual([{ centre_id: own, answers: 1 }]);
    const left = await db.selectFrom('follow_ups').select(['conversation_id', 'centre_id']).execute();
    expect(left).toEqual([{ conversation_id: theirs.person.conversationId, centre_id: other }]);
  });
});
