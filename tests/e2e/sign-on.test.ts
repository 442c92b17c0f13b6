import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Running, start } from '../../src/start.ts';
import { findViolations } from '../fixtures/axe.ts';
import { openPage, startBrowser, type WatchedPage } from '../fixtures/browser.ts';
import { deskPassword } from '../fixtures/desk.ts';
import { prepareOpenCentre } from '../fixtures/open-centre.ts';
import { clientSecret, startProvider, type TestProvider } from '../fixtures/provider.ts';

jest.setTimeout(60_000);

let folder: string;
let provider: TestProvider;
let server: Running;
let browser: Browser;
let watched: WatchedPage;
let desk: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-sign-on-'));
  // To the browser it is another site than the desk, as in real life.
  provider = await startProvider('localhost');
  const environment = {
    ...(await prepareOpenCentre(folder)),
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'bureau',
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_CENTRE: 'demo',
    OIDC_LABEL: 'Keycloak',
  };
  [server, browser] = await Promise.all([start(environment), startBrowser()]);
  await provider.serve(server.address);
});
beforeEach(async () => {
  provider.person = { sub: 'zoe', name: 'Zoé', preferred_username: 'zoe@centre.example', roles: ['conseiller'] };
  provider.isDown = false;
  watched = await openPage(browser, server.address);
  desk = watched.page;
  desk.setDefaultTimeout(8000);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await provider.close();
  await rm(folder, { recursive: true });
});

const focusedLink = (): Promise<void> => desk.locator('a:focus', { hasText: 'Se connecter avec Keycloak' }).waitFor();
const empty = 'Personne n’attend en ce moment.';

/** What the page did that it may not; to go to the provider is what it is for. */
const complaints = (): readonly string[] =>
  watched.complaints.filter((one) => !one.includes(provider.issuer) && !one.includes('401'));

/** By the keyboard alone. */
async function goOut(): Promise<void> {
  await desk.goto(`${server.address}/conseillers`);
  await focusedLink();
  await desk.keyboard.press('Enter');
}

describe('the page of the desk, with single sign-on', () => {
  it('lets in by keyboard, from another site, and out there too', async () => {
    await desk.goto(`${server.address}/conseillers`);
    await focusedLink();
    expect(await findViolations(desk)).toEqual([]);
    await desk.keyboard.press('Enter');
    await desk.getByText(empty).waitFor();
    await desk.goto(`${server.address}/conseillers#mon-compte`);
    await desk.getByRole('heading', { name: 'Zoé' }).waitFor();
    expect(await desk.locator('input[type=password]').count()).toBe(0);
    await desk.getByRole('button', { name: 'Sortir du bureau' }).press('Enter');
    await desk.waitForURL((url) => url.origin === provider.issuer);
    await desk.getByRole('button', { name: 'Tout fermer' }).press('Enter');
    await focusedLink();
    expect(new URL(desk.url()).origin).toBe(server.address);
    expect(complaints()).toEqual([]);
  });

  it('tells who has no role whom to ask, once', async () => {
    provider.person = { ...provider.person, sub: 'yann', roles: [] };
    await goOut();
    const alert = desk.getByRole('alert');
    await alert.filter({ hasText: 'Le centre peut vous aider' }).waitFor();
    expect(await alert.innerText()).toContain('@');
    expect(await findViolations(desk)).toEqual([]);
    await desk.reload();
    await focusedLink();
    expect(await alert.count()).toBe(0);
  });

  it('tells that a way back has served already', async () => {
    const backs: string[] = [];
    desk.on('request', (request) => {
      if (request.url().includes('/connexion/retour?')) backs.push(request.url());
    });
    await goOut();
    await desk.getByText(empty).waitFor();
    const other = await openPage(browser, server.address);
    await other.page.goto(backs[0] ?? '');
    await other.page.getByRole('alert').filter({ hasText: 'a déjà servi' }).waitFor();
    expect(await findViolations(other.page)).toEqual([]);
  });

  it('offers the form where the provider is down', async () => {
    provider.isDown = true;
    await goOut();
    await desk.getByRole('alert').filter({ hasText: 'ne répond pas' }).waitFor();
    await focusedLink();
    expect(await findViolations(desk)).toEqual([]);
    for (const key of ['Tab', 'Tab']) await desk.keyboard.press(key);
    await desk.keyboard.type('amelie');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type(deskPassword);
    await desk.keyboard.press('Enter');
    await desk.getByText(empty).waitFor();
    expect(await desk.getByRole('alert').filter({ hasText: 'ne répond pas' }).count()).toBe(0);
  });

  it('shows in the list of accounts who comes by it, without a password to reset', async () => {
    await goOut();
    await desk.getByText(empty).waitFor();
    const other = (await openPage(browser, server.address)).page;
    other.setDefaultTimeout(8000);
    await other.goto(`${server.address}/conseillers#comptes`);
    await other.getByText('Entrer avec un identifiant du bureau').press('Enter');
    await other.locator('#login').fill('amelie');
    await other.locator('#password').fill(deskPassword);
    await other.locator('#password').press('Enter');
    const row = other.getByRole('row', { name: 'Zoé' });
    await row.getByText('Entre par son compte professionnel').waitFor();
    expect(await row.getByRole('button').count()).toBe(1);
    expect(await findViolations(other)).toEqual([]);
  });
});
