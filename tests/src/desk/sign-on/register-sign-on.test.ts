import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { JWTPayload } from 'jose';
import type { AuditEntry } from '../../../../src/audit/audit.ts';
import { kinds, type TestDatabases } from '../../../fixtures/databases.ts';
import { startDesk, type TestDesk } from '../../../fixtures/desk.ts';
import { clientSecret, type Forgery, startProvider, type TestProvider } from '../../../fixtures/provider.ts';
import { Walker } from '../../../fixtures/walker.ts';

jest.setTimeout(60_000);

const isReturn = (url: URL): boolean => url.pathname.endsWith('/retour');

describe.each(kinds)('single sign-on on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let provider: TestProvider;
  let desk: TestDesk;
  const noted: AuditEntry[] = [];

  beforeAll(async () => {
    databases = await startDatabases();
    provider = await startProvider();
    const settings = {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'bureau',
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_CENTRE: 'demo',
      OIDC_ROLE_RESPONSABLE: 'Direction',
    };
    desk = await startDesk(await databases.create(), settings, { note: (entry) => noted.push(entry) });
    await provider.serve(desk.origin);
  });
  beforeEach(async () => {
    await desk.empty();
    noted.length = 0;
    provider.person = {
      sub: 'amelie',
      name: 'Amélie',
      preferred_username: 'Amelie@centre.example',
      roles: ['conseiller'],
    };
    provider.lie = null;
    provider.forgery = null;
    provider.isDown = false;
  });
  afterAll(async () => {
    await desk.close();
    await provider.close();
    await databases.stop();
  });

  const walk = (): Walker => new Walker(desk.origin);
  const refused = (why: string): string => `${desk.origin}/conseillers?connexion=${why}`;
  const opened = (): string => `${desk.origin}/conseillers`;
  const enter = async (walker = walk()): Promise<string> => (await walker.visit('/conseillers/connexion')).href;
  const become = (...roles: readonly string[]): void => {
    provider.person = { ...provider.person, roles };
  };
  const listAccounts = () => desk.database.db.selectFrom('counsellors').select(['login', 'role']).execute();

  describe('the account', () => {
    it('is one of its own, with the role and the centre that are given', async () => {
      become('Direction', 'conseiller');
      const walker = walk();
      expect(await enter(walker)).toBe(opened());
      const { body } = await walker.atDesk().call('GET', '/me');
      expect(body).toMatchObject({
        counsellor: { name: 'Amélie', role: 'responsable' },
        centre: { id: 'demo' },
        isVouched: true,
      });
    });

    it('stays the same, and follows the role at once in every session', async () => {
      const early = walk();
      await enter(early);
      become('admin');
      await enter();
      expect(await listAccounts()).toEqual([{ login: 'amelie@centre.example', role: 'admin' }]);
      expect((await early.atDesk().call('GET', '/me')).body.counsellor.role).toBe('admin');
      become('conseiller');
      await enter();
      expect((await early.atDesk().call('GET', '/accounts')).body.error.code).toBe('NotAllowed');
      const who = { who: 'sign-on', which: 'amelie@centre.example', result: 'done' };
      const what = ['user-added', 'user-role-changed', 'user-role-changed'];
      expect(noted).toEqual(what.map((one) => ({ ...who, what: one })));
    });

    it.each(['demo', 'autre'])('is never one of the desk of %s that has the same login', async (centreId) => {
      await desk.addCounsellor('amelie@centre.example', { role: 'admin', centreId });
      const walker = walk();
      await enter(walker);
      const { body } = await walker.atDesk().call('GET', '/me');
      expect([body.counsellor.role, body.centre.id]).toEqual(['conseiller', 'demo']);
      expect(await listAccounts()).toHaveLength(2);
    });

    it('has no password, and is given none', async () => {
      const walker = walk();
      await enter(walker);
      const own = { current: '', next: 'un mot de passe bien long' };
      expect((await walker.atDesk().call('PUT', '/me/password', { body: own })).body.error.code).toBe('NoPassword');
      await desk.addCounsellor('chef', { role: 'admin' });
      const chef = await desk.signIn('chef');
      const { accounts } = (await chef.call('GET', '/accounts')).body;
      const { id } = accounts.find((account: { isVouched: boolean }) => account.isVouched);
      expect((await chef.call('POST', `/accounts/${id}/reset`)).body.error.code).toBe('NoPassword');
      const body = { login: 'amelie@centre.example', password: '' };
      expect((await desk.openBrowser().call('POST', '/session', { body })).body.error.code).toBe('WrongLogin');
    });

    it('opens nothing without a role, and who lost it is out everywhere', async () => {
      const walker = walk();
      await enter(walker);
      become('comptable');
      expect(await enter()).toBe(refused('no-role'));
      expect((await walker.atDesk().call('GET', '/me')).status).toBe(401);
      expect(noted.at(-1)).toMatchObject({ what: 'user-role-lost', which: 'amelie@centre.example' });
      become('conseiller');
      expect(await enter()).toBe(opened());
    });

    it('opens nothing once it is closed', async () => {
      await enter();
      await desk.database.db.updateTable('counsellors').set({ is_active: 0 }).execute();
      expect(await enter()).toBe(refused('no-role'));
    });

    it('is made once for who comes by two windows at the same time', async () => {
      const both = [walk(), walk()];
      const backs = await Promise.all(both.map((one) => one.visit('/conseillers/connexion', isReturn)));
      const ends = await Promise.all(both.map((one, index) => one.visit(backs[index]?.href ?? '')));
      expect(ends.map(({ href }) => href)).toEqual([opened(), opened()]);
      expect(await listAccounts()).toHaveLength(1);
    });
  });

  describe('a token', () => {
    it.each<[string, (claims: JWTPayload) => JWTPayload]>([
      ['of another issuer', (claims) => ({ ...claims, iss: 'https://autre.example' })],
      ['for somebody else', (claims) => ({ ...claims, aud: 'autre' })],
      ['for others too, and not first for us', (claims) => ({ ...claims, aud: ['bureau', 'autre'], azp: 'autre' })],
      ['of another sign-on', (claims) => ({ ...claims, nonce: 'autre' })],
      ['without a nonce', ({ nonce: _nonce, ...claims }) => claims],
      ['without an end', ({ exp: _exp, ...claims }) => claims],
      ['that has expired', (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 120 })],
    ])('%s is not believed', async (_what, lie) => {
      provider.lie = lie;
      expect(await enter()).toBe(refused('not-believed'));
      expect(await listAccounts()).toEqual([]);
    });

    it.each<[string, Forgery]>([
      ['by nobody', 'none'],
      ['with a foreign key', 'foreign key'],
      ['with the public key as a shared secret', 'public key as secret'],
    ])('signed %s is not believed', async (_what, forgery) => {
      provider.forgery = forgery;
      expect(await enter()).toBe(refused('not-believed'));
      expect(await listAccounts()).toEqual([]);
    });

    it('of keys that the provider has just changed is believed at once', async () => {
      await enter();
      await provider.serve(desk.origin);
      expect(await enter()).toBe(opened());
    });
  });

  describe('the way back', () => {
    it('is taken once, and from the browser that asked alone', async () => {
      const walker = walk();
      const back = await walker.visit('/conseillers/connexion', isReturn);
      expect((await walk().visit(back.href)).href).toBe(refused('expired'));
      expect((await walker.visit(back.href)).href).toBe(opened());
      expect((await walker.visit(back.href)).href).toBe(refused('expired'));
    });

    it('is not that of another browser, with the code of the one and the state of the other', async () => {
      const [victim, thief] = [walk(), walk()];
      const stolen = await victim.visit('/conseillers/connexion', isReturn);
      const own = await thief.visit('/conseillers/connexion', isReturn);
      own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
      expect((await thief.visit(own.href)).href).toBe(refused('not-believed'));
    });

    it.each([
      ['state', 'autre'],
      ['code', 'autre'],
      ['iss', 'https://autre.example'],
      ['iss', null],
      ['state', null],
    ])('with %s "%s" is not believed', async (name, value) => {
      const walker = walk();
      const back = await walker.visit('/conseillers/connexion', isReturn);
      if (value === null) back.searchParams.delete(name);
      else back.searchParams.set(name, value);
      expect((await walker.visit(back.href)).href).toBe(refused('not-believed'));
    });

    it('is waited for ten minutes, and forgotten then', async () => {
      const walker = walk();
      const back = await walker.visit('/conseillers/connexion', isReturn);
      desk.clock.now += 11 * 60_000;
      expect((await walker.visit(back.href)).href).toBe(refused('expired'));
    });

    it('leads nowhere but to the desk, whatever the address asks', async () => {
      const walker = walk();
      const asked = '/conseillers/connexion?retour=https://pirate.example&redirect_uri=https://pirate.example';
      const out = await walker.visit(asked, (url) => url.origin === provider.issuer);
      expect(out.searchParams.get('redirect_uri')).toBe(`${desk.origin}/conseillers/connexion/retour`);
      expect((await walker.visit(asked)).href).toBe(opened());
    });

    it('takes the name of the desk from no stranger', async () => {
      const headers = { 'X-Forwarded-Host': 'pirate.example' };
      const answer = await fetch(`${desk.origin}/conseillers/connexion`, { headers, redirect: 'manual' });
      expect(answer.headers.get('Location')).toContain(encodeURIComponent(`${desk.origin}/`));
    });
  });

  it('lasts no longer than a session with a password: thirty minutes without a request', async () => {
    const walker = walk();
    await enter(walker);
    desk.clock.now += 31 * 60_000;
    expect((await walker.atDesk().call('GET', '/me')).body.error.code).toBe('SignedOut');
  });

  it('leads out of the provider too, and leaves accounts of the desk alone', async () => {
    const walker = walk();
    await enter(walker);
    const { body } = await walker.atDesk().call('DELETE', '/session');
    const leaveAt = new URL(body.leaveAt);
    expect([leaveAt.origin, leaveAt.searchParams.get('client_id')]).toEqual([provider.issuer, 'bureau']);
    expect(leaveAt.searchParams.get('post_logout_redirect_uri')).toBe(opened());
    expect((await walker.atDesk().call('GET', '/me')).status).toBe(401);
    await desk.addCounsellor('bruno');
    const local = await desk.signIn('bruno');
    expect((await local.call('DELETE', '/session')).body).toEqual({ leaveAt: null });
  });

  it('is told where the provider is down, on the way there and back; accounts of the desk still open it', async () => {
    const [walker, inside] = [walk(), walk()];
    await enter(inside);
    const back = await walker.visit('/conseillers/connexion', isReturn);
    provider.isDown = true;
    expect((await walker.visit(back.href)).href).toBe(refused('provider-down'));
    expect(await enter()).toBe(refused('provider-down'));
    expect((await inside.atDesk().call('DELETE', '/session')).body).toEqual({ leaveAt: null });
    await desk.addCounsellor('bruno');
    expect((await (await desk.signIn('bruno')).call('GET', '/me')).status).toBe(200);
  });

  it('is not asked for more often than a centre at nine o’clock would', async () => {
    provider.isDown = true;
    const ask = () => fetch(`${desk.origin}/conseillers/connexion`, { redirect: 'manual' });
    const answers = await Promise.all(Array.from({ length: 101 }, ask));
    expect(answers.filter(({ headers }) => headers.get('Location')?.endsWith('too-many')).length).toBeGreaterThan(0);
  });
});

describe('a desk behind TLS', () => {
  let desk: TestDesk;
  let provider: TestProvider;
  afterAll(async () => {
    await desk.close();
    await provider.close();
  });

  it('gives a key that no neighbouring site can plant, read or keep', async () => {
    provider = await startProvider();
    desk = await startDesk('sqlite::memory:', {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'bureau',
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_CENTRE: 'demo',
      PUBLIC_URL: 'https://bureau.example',
    });
    await provider.serve('https://bureau.example');
    const ask = (path: string, Cookie = '') =>
      fetch(`${desk.origin}/conseillers/connexion${path}`, { redirect: 'manual', headers: { Cookie } });
    const out = await ask('');
    const [key = '', ...attributes] = (out.headers.get('Set-Cookie') ?? '').split('; ');
    expect(key).toMatch(/^__Host-desk-sign-on=[\w-]{43}$/);
    expect(attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure', 'Max-Age=600']);
    expect(new URL(out.headers.get('Location') ?? '').searchParams.get('redirect_uri')).toBe(
      'https://bureau.example/conseillers/connexion/retour',
    );
    // Under the plain name, which a neighbour can plant, it opens nothing; and it is taken away.
    const planted = await ask('/retour?code=x&state=y', key.replace('__Host-', ''));
    expect(planted.headers.get('Location')).toBe('/conseillers?connexion=expired');
    expect(planted.headers.get('Set-Cookie')).toMatch(/^__Host-desk-sign-on=; .*Max-Age=0$/);
    const own = await ask('/retour?code=x&state=y', key);
    expect(own.headers.get('Location')).toBe('/conseillers?connexion=not-believed');
  });
});

describe('a desk without passwords', () => {
  let desk: TestDesk;
  afterAll(() => desk.close());

  it('lets nobody in by one, and refuses to be reached in the clear', async () => {
    desk = await startDesk('sqlite::memory:', {
      OIDC_ISSUER: 'http://127.0.0.1:9',
      OIDC_CLIENT_ID: 'bureau',
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_CENTRE: 'demo',
      OIDC_LABEL: 'Microsoft',
      DESK_PASSWORDS: 'off',
      PUBLIC_URL: 'http://bureau.example',
    });
    await desk.addCounsellor('bruno');
    await expect(desk.signIn('bruno')).rejects.toThrow();
    const ways = (await desk.openBrowser().call('GET', '/ways')).body;
    expect(ways).toMatchObject({
      signOn: { label: 'Microsoft' },
      password: false,
      contact: { phone: '01 99 00 12 34' },
    });
    const plain = await fetch(`${desk.origin}/conseillers/connexion`, { redirect: 'manual' });
    expect(plain.status).toBe(403);
  });
});
