import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../../../src/desk/counsellor.ts';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';
import { startDesk, type TestBrowser, type TestDesk } from '../../fixtures/desk.ts';

let databases: TestDatabases;
let desk: TestDesk;
const browsers = new Map<Role, TestBrowser>();

beforeAll(async () => {
  databases = await startSqlite();
  desk = await startDesk(await databases.create());
  for (const role of roles) {
    await desk.addCounsellor(role, { role });
    browsers.set(role, await desk.signIn(role));
  }
});
afterAll(async () => {
  await desk.close();
  await databases.stop();
});

function browserOf(role: Role): TestBrowser {
  const browser = browsers.get(role);
  if (browser === undefined) throw new Error(`Nobody is ${role}.`);
  return browser;
}

/** Every route with an address that it answers. */
function listRoutes() {
  return desk.desk.routes.map(({ method, path, role }) => ({ method, path: path.replace(/:\w+/g, 'x'), role }));
}

describe('every route of the desk', () => {
  it('is declared once', () => {
    const names = desk.desk.routes.map(({ method, path }) => `${method} ${path}`);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is closed to whoever is not in, but for the door itself', async () => {
    const answers: string[] = [];
    for (const { method, path, role } of listRoutes()) {
      const { status, body } = await desk.openBrowser().call(method, path);
      if (role !== null) expect({ method, path, status }).toEqual({ method, path, status: 401 });
      answers.push(role === null ? `${method} ${path}` : body.error.code);
    }
    expect(new Set(answers)).toEqual(new Set(['GET /ways', 'POST /session', 'SignedOut']));
  });

  it('is closed to a lower role, in words', async () => {
    for (const { method, path, role } of listRoutes()) {
      for (const lower of roles.slice(0, role === null ? 0 : roles.indexOf(role))) {
        const { status, body } = await browserOf(lower).call(method, path);
        expect({ method, path, lower, status, message: body.error.message }).toEqual({
          method,
          path,
          lower,
          status: 403,
          message: 'Votre rôle ne permet pas cette action.',
        });
      }
    }
  });

  it.each([
    ['the header of our page', { 'X-Desk': '' }, 403, 'NotFromDesk'],
    ['an Origin', { Origin: '' }, 403, 'NotFromDesk'],
    ['our Origin', { Origin: 'https://voleur.example' }, 403, 'NotFromDesk'],
    ['our Origin, from a frame without one', { Origin: 'null' }, 403, 'NotFromDesk'],
    ['the type of JSON', { 'Content-Type': 'text/plain' }, 415, 'JsonOnly'],
    ['a type', { 'Content-Type': '' }, 415, 'JsonOnly'],
    [
      'any of it, as a form sends',
      { 'X-Desk': '', 'Content-Type': 'application/x-www-form-urlencoded' },
      403,
      'NotFromDesk',
    ],
  ])('is closed without %s, even to an admin, wherever it changes something', async (_what, headers, status, code) => {
    for (const { method, path } of listRoutes().filter((route) => route.method !== 'GET')) {
      const answer = await browserOf('admin').call(method, path, { headers });
      expect({ method, path, status: answer.status, code: answer.body.error.code }).toEqual({
        method,
        path,
        status,
        code,
      });
    }
  });

  it('leaves nothing in a cache', async () => {
    for (const { method, path } of listRoutes().filter((route) => route.method === 'GET')) {
      const { headers } = await browserOf('admin').call(method, path);
      expect(headers.get('Cache-Control')).toBe('no-store');
      // Nothing that a browser could show as a page.
      expect(headers.get('Content-Type')).toMatch(/^(application\/json|text\/csv); charset=utf-8$/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });

  it('answers no preflight: a page of another site may not even ask', async () => {
    const response = await fetch(`${desk.origin}/conseillers/api/session`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://voleur.example', 'Access-Control-Request-Headers': 'x-desk' },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('the cookie', () => {
  it('is out of reach of scripts and of other sites', () => {
    const { cookie, attributes } = browserOf('conseiller');
    expect(cookie).toMatch(/^desk=[\w-]{43}$/);
    expect(attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict']);
  });

  it('belongs to this very host and to TLS, behind a proxy that ends it', async () => {
    const own = desk.origin.replace('http:', 'https:');
    const headers = { Origin: own, 'X-Forwarded-Proto': 'https' };
    const browser = desk.openBrowser();
    const body = { login: 'conseiller', password: 'un mot de passe bien long' };
    expect((await browser.call('POST', '/session', { body, headers })).status).toBe(200);
    expect(browser.cookie).toMatch(/^__Host-desk=[\w-]{43}$/);
    expect(browser.attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict', 'Secure']);
    expect((await browser.call('GET', '/me', { headers: { 'X-Forwarded-Proto': 'https' } })).status).toBe(200);
  });

  it('of plain HTTP opens nothing behind TLS, where a neighbouring host could have set it', async () => {
    const headers = { 'X-Forwarded-Proto': 'https' };
    expect((await browserOf('conseiller').call('GET', '/me', { headers })).status).toBe(401);
  });

  it('is not asked from the page by HTTP of a desk behind TLS', async () => {
    const headers = { 'X-Forwarded-Proto': 'https' };
    const { body } = await browserOf('admin').call('PUT', '/me/presence', { headers, body: { isAvailable: true } });
    expect(body.error.code).toBe('NotFromDesk');
  });
});

describe('a password', () => {
  it('does not go over the network for others to read', async () => {
    const behind = await startDesk(await databases.create(), { TRUSTED_PROXIES: '127.0.0.1' });
    const host = 'intranet.centre.example';
    const headers = { Origin: `http://${host}`, 'X-Forwarded-Host': host };
    const sent = { headers, body: { login: 'amelie', password: 'un mot de passe bien long' } };
    const { status, body } = await behind.openBrowser().call('POST', '/session', sent);
    expect({ status, message: body.error.message }).toEqual({
      status: 403,
      message: 'La connexion n’est pas chiffrée. Ouvrez cette page par une adresse en https.',
    });
    await behind.close();
  });
});
