import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createPasswords } from '../../../src/desk/password.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { deskPassword, startDesk, type TestDesk } from '../../fixtures/desk.ts';
import type { Reply } from '../../fixtures/test-server.ts';

const minuteMs = 60_000;

describe.each(kinds)('a wrong password on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let desk: TestDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    desk = await startDesk(await databases.create());
  });
  beforeEach(async () => {
    await desk.empty();
    await desk.addCounsellor('amelie');
  });
  afterAll(async () => {
    await desk.close();
    await databases.stop();
  });

  const enter = (login: string, password: string): Promise<Reply> =>
    desk.openBrowser().call('POST', '/session', { body: { login, password } });

  it('is refused in the same words as an unknown login, and sets no cookie', async () => {
    const [wrong, unknown] = [await enter('amelie', 'x'), await enter('personne', 'x')];
    expect(wrong).toMatchObject({ status: 401, body: { error: { code: 'WrongLogin' } } });
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    expect(wrong.headers.has('Set-Cookie')).toBe(false);
  });

  it.each(['amelie', 'personne'])(
    'locks « %s » after five, for longer each time, and says until when',
    async (login) => {
      for (let count = 1; count < 5; count += 1) expect((await enter(login, 'x')).status).toBe(401);
      const waits = [1, 2, 4, 8, 15, 15];
      for (const minutes of waits) {
        const until = desk.clock.now + minutes * minuteMs;
        const refusal = { code: 'Locked', minutes, until, message: `Trop d’essais. Réessayez dans ${minutes} min.` };
        const locked = await enter(login, 'x');
        expect([locked.status, locked.body.error]).toEqual([429, refusal]);
        expect(locked.headers.get('Retry-After')).toBe(String(minutes * 60));
        // The right one does not help until then, nor does a wrong one make it longer.
        expect((await enter(login, deskPassword)).body.error.until).toBe(until);
        desk.clock.now = until;
      }
    },
  );

  it('is forgotten after the right one, and after a day', async () => {
    for (let count = 0; count < 4; count += 1) await enter('amelie', 'x');
    expect((await enter('amelie', deskPassword)).status).toBe(200);
    for (let count = 0; count < 4; count += 1) expect((await enter('amelie', 'x')).status).toBe(401);
    desk.clock.now += 25 * 60 * minuteMs;
    for (let count = 0; count < 4; count += 1) expect((await enter('amelie', 'x')).status).toBe(401);
  });

  it('has no more than five guesses when forty come at once', async () => {
    const guesses = Array.from({ length: 40 }, (_, index) => enter('amelie', index === 30 ? deskPassword : 'x'));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(4);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(35);
  });

  it('lets a class of thirty behind one address each be wrong twice, and stops who tries many logins', async () => {
    for (let person = 0; person < 30; person += 1) {
      for (const password of ['x', 'y', 'z']) {
        expect((await enter(`personne${person}`, password)).status).toBe(401);
      }
    }
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await enter(`autre${guess}`, 'x')).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    desk.clock.now += 6000;
    expect((await enter('amelie', deskPassword)).status).toBe(200);
  });

  it('leaves nothing of what was typed', async () => {
    await enter('mon mot de passe dans le mauvais champ', 'x');
    const rows = await desk.database.db.selectFrom('login_failures').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('passe');
  });

  it('is hashed anew, once it is right, where it was hashed for less', async () => {
    const { db } = desk.database;
    const password = await createPasswords({ N: 4, r: 1, p: 1 }).hash(deskPassword);
    expect(password.startsWith('scrypt$4$1$1$')).toBe(true);
    await db.updateTable('counsellors').set({ password }).execute();
    expect((await enter('amelie', deskPassword)).status).toBe(200);
    const [row] = await db.selectFrom('counsellors').select('password').execute();
    expect(row?.password.startsWith('scrypt$16$1$1$')).toBe(true);
    expect((await enter('amelie', deskPassword)).status).toBe(200);
  });

  it.each([
    [{ login: 'amelie' }],
    [{ login: 'amelie', password: deskPassword, role: 'admin' }],
    [{ login: ['amelie'], password: deskPassword }],
    [{ login: 'amelie', password: 'x'.repeat(2000) }],
    ['amelie'],
  ])('is not looked for in %j', async (body) => {
    const answer = await desk.openBrowser().call('POST', '/session', { body });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
  });
});
