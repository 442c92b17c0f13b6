import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sessions } from '../../../src/desk/sessions.ts';
import { createLog } from '../../../src/log.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { deskPassword, startDesk, type TestBrowser, type TestDesk } from '../../fixtures/desk.ts';

const minuteMs = 60_000;

describe.each(kinds)('sessions on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let desk: TestDesk;
  let url: string;
  beforeAll(async () => {
    databases = await startDatabases();
    url = await databases.create();
    desk = await startDesk(url);
  });
  beforeEach(async () => {
    await desk.empty();
    await desk.addCounsellor('amelie');
  });
  afterAll(async () => {
    await desk.close();
    await databases.stop();
  });

  const statusOf = async (browser: TestBrowser): Promise<number> => (await browser.call('GET', '/me')).status;

  it('begin with the right password, and tell who one is', async () => {
    const browser = desk.openBrowser();
    const body = { login: ' Amelie ', password: deskPassword };
    const me = {
      counsellor: { id: expect.any(String), name: 'Nom de amelie', role: 'conseiller' },
      centre: { id: 'demo', name: 'Centre demo' },
      isAvailable: false,
    };
    expect(await browser.call('POST', '/session', { body })).toMatchObject({ status: 200, body: me });
    expect(await browser.call('GET', '/me')).toMatchObject({ status: 200, body: me });
  });

  it('never begin under a token that the browser brought along', async () => {
    const browser = desk.openBrowser();
    const planted = `desk=${'A'.repeat(43)}`;
    browser.cookie = planted;
    await browser.call('POST', '/session', { body: { login: 'amelie', password: deskPassword } });
    expect(browser.cookie).not.toBe(planted);
    const thief = desk.openBrowser();
    thief.cookie = planted;
    expect(await statusOf(thief)).toBe(401);
  });

  it('keep no token that opens anything', async () => {
    const browser = await desk.signIn('amelie');
    const rows = await desk.database.db.selectFrom('desk_sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(browser.cookie.replace('desk=', ''));
  });

  it('change their token every hour; the old one serves half a minute more, then never again', async () => {
    const browser = await desk.signIn('amelie');
    const former = desk.openBrowser();
    former.cookie = browser.cookie;
    for (let minutes = 0; minutes < 60; minutes += 20) {
      desk.clock.now += 20 * minuteMs;
      expect(await statusOf(browser)).toBe(200);
    }
    expect(browser.cookie).not.toBe(former.cookie);
    expect([await statusOf(former), await statusOf(browser)]).toEqual([200, 200]);
    desk.clock.now += minuteMs;
    expect([await statusOf(former), await statusOf(browser)]).toEqual([401, 200]);
  });

  it('give one new token to requests that come together', async () => {
    const browser = await desk.signIn('amelie');
    desk.clock.now += 25 * minuteMs;
    await statusOf(browser);
    desk.clock.now += 25 * minuteMs;
    await statusOf(browser);
    desk.clock.now += 15 * minuteMs;
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.call('GET', '/me')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.filter(({ headers }) => headers.has('Set-Cookie'))).toHaveLength(1);
  });

  it('end after half an hour without a request', async () => {
    const browser = await desk.signIn('amelie');
    desk.clock.now += 29 * minuteMs;
    expect(await statusOf(browser)).toBe(200);
    desk.clock.now += 30 * minuteMs;
    expect(await statusOf(browser)).toBe(401);
  });

  it('end after twelve hours, however busy', async () => {
    const browser = await desk.signIn('amelie');
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      desk.clock.now += 20 * minuteMs;
      expect(await statusOf(browser)).toBe(200);
    }
    desk.clock.now += 20 * minuteMs;
    expect(await statusOf(browser)).toBe(401);
  });

  it('end at the way out, here and not elsewhere', async () => {
    const [here, there] = [await desk.signIn('amelie'), await desk.signIn('amelie')];
    const kept = desk.openBrowser();
    kept.cookie = here.cookie;
    expect((await here.call('DELETE', '/session')).status).toBe(200);
    expect(here.cookie).toBe('');
    expect([await statusOf(kept), await statusOf(there)]).toEqual([401, 200]);
  });

  it('end everywhere when asked, and whoever has none takes no more cases', async () => {
    const [here, there] = [await desk.signIn('amelie'), await desk.signIn('amelie')];
    await here.call('PUT', '/me/presence', { body: { isAvailable: true } });
    expect((await there.call('GET', '/me')).body.isAvailable).toBe(true);
    await here.call('DELETE', '/sessions');
    expect(await statusOf(there)).toBe(401);
    expect((await (await desk.signIn('amelie')).call('GET', '/me')).body.isAvailable).toBe(false);
  });

  it('end everywhere else when the password changes', async () => {
    const [here, there] = [await desk.signIn('amelie'), await desk.signIn('amelie')];
    const change = { current: deskPassword, next: 'un autre, tout aussi long' };
    expect((await here.call('PUT', '/me/password', { body: change })).status).toBe(200);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
    await expect(desk.signIn('amelie')).rejects.toThrow('401');
    const body = { login: 'amelie', password: change.next };
    expect((await desk.openBrowser().call('POST', '/session', { body })).status).toBe(200);
  });

  it.each([
    [{ current: 'pas celui-là du tout', next: 'un autre, tout aussi long' }, 403, 'WrongPassword'],
    [{ current: deskPassword, next: 'trop court' }, 400, 'PasswordTooShort'],
    [{ current: deskPassword, next: 'amelieamelieamelie' }, 400, 'PasswordIsLogin'],
  ])('keep the password as it was for %j', async (body, status, code) => {
    const browser = await desk.signIn('amelie');
    expect(await browser.call('PUT', '/me/password', { body })).toMatchObject({ status, body: { error: { code } } });
    await desk.signIn('amelie');
  });

  it('hold on every instance, and end on every instance', async () => {
    const other = await startDesk(url);
    other.clock.now = desk.clock.now;
    const here = await desk.signIn('amelie');
    const there = other.openBrowser();
    there.cookie = here.cookie;
    expect(await statusOf(there)).toBe(200);
    await here.call('DELETE', '/session');
    expect(await statusOf(there)).toBe(401);
    // Nor is there another five guesses next door.
    const guess = { body: { login: 'amelie', password: 'x' } };
    for (let count = 0; count < 4; count += 1) await desk.openBrowser().call('POST', '/session', guess);
    expect((await other.openBrowser().call('POST', '/session', guess)).status).toBe(429);
    expect((await desk.openBrowser().call('POST', '/session', guess)).status).toBe(429);
    await other.close();
  });

  it('are over for those who follow them: at the way out, and when another instance says so', async () => {
    const { db } = desk.database;
    const clock = (): number => desk.clock.now;
    const other = new Sessions({ db, clock, log: createLog('silent') });
    const { counsellorId } = await desk.addCounsellor('basile');
    const ended: string[] = [];
    const begin = async (name: string): Promise<string> => {
      const visit = await other.find(await other.begin(counsellorId));
      other.follow(visit?.sessionId ?? '', () => ended.push(name));
      return visit?.sessionId ?? '';
    };
    const [first, second] = [await begin('first'), await begin('second')];
    const stop = other.follow(second, () => ended.push('nobody'));
    stop();
    await other.end(first);
    expect(ended).toEqual(['first']);
    await desk.desk.means.sessions.endAll(counsellorId);
    await other.sweep();
    expect(ended).toEqual(['first', 'second']);
    await other.sweep();
    expect(ended).toHaveLength(2);
    other.close();
  });
});
