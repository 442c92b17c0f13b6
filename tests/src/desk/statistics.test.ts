import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hideSmall } from '../../../src/desk/statistics.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, mondayAtTen, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

describe('hideSmall', () => {
  it.each([
    [
      { a: 4, b: 9, c: 7 },
      { a: 'fewer', b: 9, c: 'fewer' },
    ],
    [
      { a: 4, b: 1, c: 7 },
      { a: 'fewer', b: 'fewer', c: 7 },
    ],
    [
      { a: 0, b: 5 },
      { a: 0, b: 5 },
    ],
    [
      { a: 3, b: 0 },
      { a: 'fewer', b: 0 },
    ],
  ])('shows of %o no number that could tell who', (counts, shown) => {
    expect(hideSmall<string>(counts)).toEqual(shown);
  });
});

describe.each(kinds)('statistics, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: OpenDeskServer;
  let karim: AtDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startOpenDesk(await databases.create());
    karim = await server.hire('karim', { role: 'responsable' });
    await server.state.db
      .insertInto('follow_up_counts')
      .values([
        { centre_id: 'demo', day: '2026-11-23', helped: 'yes', happened: 'work', answers: 6 },
        { centre_id: 'demo', day: '2026-11-23', helped: 'some', happened: 'other', answers: 2 },
        { centre_id: 'demo', day: '2026-11-21', helped: 'no', happened: 'nothing', answers: 50 },
        { centre_id: 'other', day: '2026-11-23', helped: 'no', happened: 'nothing', answers: 50 },
      ])
      .execute();
    for (let number = 0; number < 12; number += 1) await addConversation(number, number < 6);
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });

  /** Each an hour after the one before; those with a case wait a minute longer each. */
  async function addConversation(number: number, hasCase: boolean): Promise<void> {
    const { db } = server.state;
    const at = mondayAtTen + (number % 2) * 3600_000;
    const conversation = { conversation_id: `directline/${number}`, centre_id: 'demo' };
    const opening = { channel_id: 'directline', user_id: 'u', born_at: at, last_heard_at: at };
    await db
      .insertInto('conversations')
      .values({ ...conversation, ...opening, next_position: 0, lease_by: null, lease_until: 0 })
      .execute();
    if (!hasCase) return;
    const times = { opened_at: at, taken_at: at + number * 60_000, changed_at: at, person_at: at };
    const open = { first_reply_at: null, closed_at: null, late_at: null, person_gone_at: null, merged_into: null };
    await db
      .insertInto('cases')
      .values({
        case_id: `case-${number}`,
        ...conversation,
        state: 'assigned',
        reason: number === 0 ? 'distress' : 'asked',
        wish: 'now',
        dossier: '{}',
        counsellor_id: karim.counsellorId,
        ...times,
        ...open,
      })
      .execute();
    await db
      .insertInto('satisfactions')
      .values({ case_id: `case-${number}`, ...conversation, rating: 'good', words: null, at })
      .execute();
  }

  it('count what the bot does alone, waits, reasons and opinions, and hide what could tell who', async () => {
    const { body } = await karim.browser.call('GET', '/statistics?from=2026-11-23&to=2026-11-23');
    expect(body).toMatchObject({
      conversations: 12,
      botAlone: 6,
      cases: 6,
      waiting: { median: 180_000, longest: 300_000 },
      reasons: { asked: 'fewer', distress: 'fewer', sensitive: 0 },
      satisfaction: { good: 6, middling: 0, bad: 0 },
      // One alone would be told by the sum.
      helped: { yes: 'fewer', some: 'fewer', no: 0 },
      happened: { work: 'fewer', other: 'fewer', formation: 0, steps: 0, nothing: 0 },
    });
    expect(body.byHour).toHaveLength(24);
    expect([body.byHour[9], body.byHour[10], body.byHour[11]]).toEqual([0, 6, 6]);
    expect((await karim.browser.call('GET', '/statistics?from=2026-11-22&to=2026-11-22')).body.conversations).toBe(0);
    expect((await karim.browser.call('GET', '/statistics?from=2026-11-23&to=2026-11-22')).status).toBe(400);
  });

  it('come as a table that spreadsheets open', async () => {
    const response = await fetch(`${server.origin}/conseillers/api/statistics.csv`, {
      headers: { Cookie: karim.browser.cookie },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('statistiques-2026-10-25-2026-11-23.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = new TextDecoder().decode(bytes).split('\r\n');
    expect(rows).toEqual(
      expect.arrayContaining([
        'Sujet;Détail;Nombre',
        'Conversations;;12',
        'Suivi : cela a aidé;non;50',
        'Suivi : depuis;rien de neuf;50',
        'Pourquoi;appel à l’aide;moins de 5',
        'Conversations par heure;10:00;6',
        'Attente, une personne sur deux attend moins;en minutes;3',
      ]),
    );
  });
});
