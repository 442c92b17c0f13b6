import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { startDesk, TestBrowser, type TestDesk } from '../../../fixtures/desk.ts';
import { clientSecret, startProvider, type TestProvider } from '../../../fixtures/provider.ts';

let provider: TestProvider;
let desk: TestDesk;

beforeAll(async () => {
  provider = await startProvider();
  desk = await startDesk('sqlite::memory:', {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'bureau',
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_CENTRE: 'demo',
    OIDC_ROLE_RESPONSABLE: 'Direction',
  });
  await provider.serve(desk.origin);
});
beforeEach(async () => {
  await desk.empty();
  provider.person = {
    sub: 'amelie',
    name: 'Amélie',
    preferred_username: 'Amelie@centre.example',
    roles: ['conseiller'],
  };
  provider.lie = null;
  provider.isForged = false;
});
afterAll(async () => {
  await desk.close();
  await provider.close();
});

/** A browser with a jar for each place; follows every redirection but those it is told to stop at. */
class Walker {
  readonly #jars = new Map<string, Map<string, string>>();

  async visit(address: string, stopAt: (url: URL) => boolean = () => false): Promise<URL> {
    let url = new URL(address, desk.origin);
    for (let hop = 0; hop < 12; hop += 1) {
      if (stopAt(url)) return url;
      const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
      this.#jars.set(url.origin, jar);
      const response = await fetch(url, { redirect: 'manual', headers: { Cookie: this.cookies(url.origin) } });
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split('; ')[0] ?? '').split(/=(.*)/s);
        jar.set(name, value);
      }
      const location = response.headers.get('Location');
      await response.text();
      if (location === null) return url;
      url = new URL(location, url);
      if (url.pathname === '/conseillers') return url;
    }
    throw new Error(`The redirections do not end: ${url}`);
  }

  cookies(origin: string): string {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    return [...jar]
      .filter(([, value]) => value !== '')
      .map((pair) => pair.join('='))
      .join('; ');
  }

  atDesk(): TestBrowser {
    const browser = new TestBrowser(desk.origin);
    browser.cookie = this.cookies(desk.origin);
    return browser;
  }
}

const isReturn = (url: URL): boolean => url.pathname.endsWith('/retour');
const refused = (why: string): string => `${desk.origin}/conseillers?connexion=${why}`;

async function enter(walker = new Walker()): Promise<string> {
  return (await walker.visit('/conseillers/connexion')).href;
}

describe('registerSignOn', () => {
  it('opens the desk with an account of its own, the role and the centre that are given', async () => {
    provider.person = { ...provider.person, roles: ['Direction', 'conseiller'] };
    const walker = new Walker();
    expect(await enter(walker)).toBe(`${desk.origin}/conseillers`);
    const { body } = await walker.atDesk().call('GET', '/me');
    expect(body).toMatchObject({ counsellor: { name: 'Amélie', role: 'responsable' }, centre: { id: 'demo' } });
  });

  it('keeps the account, and follows the role', async () => {
    provider.person = { ...provider.person, roles: ['admin'] };
    await enter();
    provider.person = { ...provider.person, roles: ['conseiller'] };
    await enter();
    const rows = await desk.database.db.selectFrom('counsellors').select(['login', 'role']).execute();
    expect(rows).toEqual([{ login: 'amelie@centre.example', role: 'conseiller' }]);
  });

  it('never enters an account of the desk that has the same login', async () => {
    await desk.addCounsellor('amelie@centre.example', { role: 'admin' });
    const walker = new Walker();
    await enter(walker);
    expect((await walker.atDesk().call('GET', '/me')).body.counsellor.role).toBe('conseiller');
  });

  it('refuses who has no role, and ends the sessions of who lost it', async () => {
    const walker = new Walker();
    await enter(walker);
    provider.person = { ...provider.person, roles: ['comptable'] };
    expect(await enter()).toBe(refused('no-role'));
    expect((await walker.atDesk().call('GET', '/me')).status).toBe(401);
  });

  it('refuses an account that was closed', async () => {
    await enter();
    await desk.database.db.updateTable('counsellors').set({ is_active: 0 }).execute();
    expect(await enter()).toBe(refused('no-role'));
  });

  it.each<[string, (claims: JWTPayload) => JWTPayload]>([
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://autre.example' })],
    ['for somebody else', (claims) => ({ ...claims, aud: 'autre' })],
    ['of another sign-on', (claims) => ({ ...claims, nonce: 'autre' })],
    ['without a nonce', ({ nonce: _nonce, ...claims }) => claims],
    ['that has expired', (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 120 })],
  ])('does not believe a token %s', async (_what, lie) => {
    provider.lie = lie;
    expect(await enter()).toBe(refused('not-believed'));
    expect(await desk.database.db.selectFrom('counsellors').selectAll().execute()).toEqual([]);
  });

  it('does not believe a token that another key has signed', async () => {
    provider.isForged = true;
    expect(await enter()).toBe(refused('not-believed'));
  });

  it('takes a code once, and from the browser that asked alone', async () => {
    const walker = new Walker();
    const back = await walker.visit('/conseillers/connexion', isReturn);
    expect((await new Walker().visit(back.href)).href).toBe(refused('not-believed'));
    expect((await walker.visit(back.href)).href).toBe(`${desk.origin}/conseillers`);
    expect((await walker.visit(back.href)).href).toBe(refused('not-believed'));
  });

  it.each([
    ['state', 'autre'],
    ['code', 'autre'],
    ['iss', 'https://autre.example'],
  ])('does not believe a way back with another %s', async (name, value) => {
    const walker = new Walker();
    const back = await walker.visit('/conseillers/connexion', isReturn);
    back.searchParams.set(name, value);
    expect((await walker.visit(back.href)).href).toBe(refused('not-believed'));
  });

  it('does not wait more than ten minutes for the way back', async () => {
    const walker = new Walker();
    const back = await walker.visit('/conseillers/connexion', isReturn);
    desk.clock.now += 11 * 60_000;
    expect((await walker.visit(back.href)).href).toBe(refused('not-believed'));
  });

  it('leads out of the provider too, and leaves accounts of the desk alone', async () => {
    const walker = new Walker();
    await enter(walker);
    const { body } = await walker.atDesk().call('DELETE', '/session');
    const leaveAt = new URL(body.leaveAt);
    expect([leaveAt.origin, leaveAt.searchParams.get('client_id')]).toEqual([provider.issuer, 'bureau']);
    expect(leaveAt.searchParams.get('post_logout_redirect_uri')).toBe(`${desk.origin}/conseillers`);
    await desk.addCounsellor('bruno');
    const local = await desk.signIn('bruno');
    expect((await local.call('DELETE', '/session')).body).toEqual({ leaveAt: null });
  });
});

describe('when the provider', () => {
  it('has changed its keys, still believes it, at once', async () => {
    await enter();
    await provider.serve(desk.origin);
    expect(await enter()).toBe(`${desk.origin}/conseillers`);
  });

  it('is down, says so, and accounts of the desk still open it', async () => {
    const lost = await startProvider();
    await lost.close();
    const alone = await startDesk('sqlite::memory:', {
      OIDC_ISSUER: lost.issuer,
      OIDC_CLIENT_ID: 'bureau',
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_CENTRE: 'demo',
    });
    const answer = await fetch(`${alone.origin}/conseillers/connexion`, { redirect: 'manual' });
    expect(answer.headers.get('Location')).toBe('/conseillers?connexion=provider-down');
    await alone.addCounsellor('bruno');
    expect((await (await alone.signIn('bruno')).call('GET', '/me')).status).toBe(200);
    await alone.close();
  });
});
