import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Running, start } from '../../src/start.ts';
import { findViolations } from '../fixtures/axe.ts';
import { openPage, startBrowser, type WatchedPage } from '../fixtures/browser.ts';
import { deskPassword } from '../fixtures/desk.ts';
import { prepareOpenCentre } from '../fixtures/open-centre.ts';

jest.setTimeout(60_000);

let folder: string;
let server: Running;
/** One for the person, one for the counsellor. */
let browsers: readonly [Browser, Browser];
let chat: Page;
let desk: Page;
let complaints: readonly (readonly string[])[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-desk-'));
  const environment = await prepareOpenCentre(folder);
  [server, ...browsers] = await Promise.all([start(environment), startBrowser(), startBrowser()]);
  const pages = await Promise.all(browsers.map((browser) => openPage(browser, server.address)));
  const [person, counsellor] = pages as [WatchedPage, WatchedPage];
  [chat, desk] = [person.page, counsellor.page];
  for (const page of [chat, desk]) page.setDefaultTimeout(8000);
  complaints = [person.complaints, counsellor.complaints];
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await server.stop();
  await rm(folder, { recursive: true });
});

/** The person writes. */
async function write(words: string): Promise<void> {
  await chat.locator('#composer-text').fill(words);
  await chat.keyboard.press('Enter');
}

const bubble = (words: string | RegExp): Locator => chat.locator('.message', { hasText: words }).first();

/** The person takes an answer that the bot offers, by the keyboard alone. */
async function take(label: string, key: 'Tab' | 'Shift+Tab' = 'Shift+Tab'): Promise<void> {
  await chat.locator('.suggestion', { hasText: label }).waitFor();
  await reach(key, label);
  await chat.keyboard.press('Enter');
}

/** The person goes from one control to the next, until one that says so. */
async function reach(key: 'Tab' | 'Shift+Tab', words: string | RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 40) {
    await chat.keyboard.press(key);
    const focused = "(document.activeElement.closest('label') ?? document.activeElement).textContent";
    const name = String(await chat.evaluate(focused));
    if (name.search(words) >= 0) return;
    passed.push(name);
  }
  throw new Error(`${words}: not reached, only ${passed.join(' | ')}`);
}

/** The counsellor’s keys, one after the other; words in « » are typed. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('«')) await desk.keyboard.type(key.slice(1, -1));
    else await desk.keyboard.press(key);
  }
}

const focused = (id: string): Promise<void> => desk.locator(`#${id}:focus`).waitFor();

describe('a hand-over, in two browsers', () => {
  it('begins with a counsellor who signs in and takes cases', async () => {
    await desk.goto(`${server.address}/conseillers`);
    await focused('login');
    expect(await findViolations(desk)).toEqual([]);
    await press('«amelie»', 'Tab', '«un autre mot de passe»', 'Enter');
    await desk.getByRole('alert').filter({ hasText: 'ne correspond pas' }).waitFor();
    await focused('password');
    await press(`«${deskPassword}»`, 'Enter');
    await desk.getByText('Personne n’attend en ce moment.').waitFor();
    await press('p');
    await desk.getByRole('switch', { name: 'Je prends des demandes', checked: true }).waitFor();
  });

  it('goes on with a person who asks for somebody, and takes a line out of the dossier', async () => {
    await chat.goto(`${server.address}/widget`);
    await bubble(/./).waitFor();
    await write('J’ai travaillé trois ans dans un centre d’appels');
    await chat.locator('.card-button').first().waitFor();
    await write('parler à quelqu’un');
    await take('Retirer quelque chose');
    await chat.getByRole('checkbox').first().waitFor();
    await reach('Shift+Tab', /trois ans/);
    await chat.keyboard.press('Space');
    await reach('Tab', 'C’est choisi');
    await chat.keyboard.press('Enter');
    await take('Parler maintenant', 'Tab');
    await bubble('Que voulez-vous demander').waitFor();
    await write('Puis-je commencer sans diplôme ?');
    await bubble('Quel est votre prénom').waitFor();
    await write('Karim');
    await bubble('Vous êtes en tête de la file').waitFor();
  });

  it('shows the case at once, and the counsellor takes it', async () => {
    await desk.getByText('Puis-je commencer sans diplôme ?').waitFor();
    expect(await desk.title()).toBe('(1) Aiguilleur');
    await press('j', 'Enter');
    await focused('case-title');
    const sheet = await desk.getByRole('complementary', { name: 'Dossier' }).innerText();
    expect(sheet).toContain('Puis-je commencer sans diplôme ?');
    expect(sheet).not.toContain('trois ans');
    await press('t');
    await focused('reply');
    await bubble('Amélie du centre a pris votre demande').waitFor();
  });

  it('lets them talk: each sees who speaks, and that the other types', async () => {
    await press('«Bonjour Karim»');
    await chat.locator('.answering .dots').waitFor();
    await press('Control+Enter');
    await bubble(/Amélie, du centre\s:\s*Bonjour Karim/).waitFor();
    await write('Bonjour Amélie');
    await desk.locator('.by-person', { hasText: 'Bonjour Amélie' }).waitFor();
    await write('Merci de me répondre');
    await desk.locator('.by-person', { hasText: 'Merci de me répondre' }).waitFor();
    await chat.locator('#composer-text').pressSequentially('Je', { delay: 50 });
    await desk.getByText('Karim écrit…').waitFor();
  });

  it('keeps the keyboard where it is while the list changes', async () => {
    await press('Escape', 'Escape');
    await desk.locator('.case-line:focus').waitFor();
    await write('Je vous écoute');
    await desk.locator('.case-line:focus', { hasText: '3 messages non lus' }).waitFor();
    await press('Enter');
    await focused('case-title');
    await press('r');
    await focused('reply');
  });

  it('keeps what is typed without a network, and delivers it once', async () => {
    await desk.context().setOffline(true);
    await press('«Oui, beaucoup commencent ainsi»', 'Control+Enter');
    await desk.getByText('Pas encore envoyé').waitFor();
    await desk.context().setOffline(false);
    // A request that was cut off may hang for a while before the next is tried.
    await bubble('Oui, beaucoup commencent ainsi').waitFor({ timeout: 15_000 });
    await desk.locator('.is-pending').waitFor({ state: 'detached' });
    expect(await desk.locator('.said', { hasText: 'Oui, beaucoup' }).count()).toBe(1);
  });

  it('brings in a reply kept at hand, and a piece of knowledge with its source', async () => {
    await press('«/hor»');
    await desk.getByRole('option', { name: 'Horaires' }).waitFor();
    await press('Enter');
    while (!(await desk.locator('#reply').inputValue()).startsWith('Nous répondons')) await desk.waitForTimeout(20);
    await press('Escape');
    await focused('case-title');
    await press('b');
    await desk.locator('dialog input:focus').waitFor();
    await press('«quel diplôme pour devenir boulanger»', 'Enter');
    await desk.getByRole('button', { name: 'Insérer dans la réponse' }).first().waitFor();
    expect(await findViolations(desk)).toEqual([]);
    await press('Tab', 'Tab', 'Enter');
    await focused('reply');
    await press('Control+Enter');
    await bubble(/Nous répondons[\s\S]*Source/).waitFor();
  });

  it('shows a cry for help above all else, in words, while the person gets the numbers at once', async () => {
    await write('je veux mourir');
    await chat.getByText('112').first().waitFor();
    await desk
      .getByRole('alert')
      .filter({ hasText: /Appel à l’aide, dossier.: Karim/ })
      .waitFor();
    await desk.locator('.case-head', { hasText: 'Appel à l’aide' }).waitFor();
    expect(await findViolations(desk)).toEqual([]);
    await press('«Je suis là»', 'Control+Enter');
    await bubble('Je suis là').waitFor();
  });

  it('ends with a note that the person never sees and a summary that they do, and gives them back to the bot', async () => {
    await press('Escape', 'n');
    await focused('note');
    await press('«Très motivé»', 'Control+Enter');
    await desk.locator('.notes', { hasText: 'Très motivé' }).waitFor();
    await press('Escape', 'x');
    await desk.locator('dialog select:focus').waitFor();
    await press('Escape');
    await focused('sheet');
    await press('c');
    await desk.locator('dialog input:focus').waitFor();
    await press('Tab', '«Un stage en janvier»', 'Tab', 'Enter');
    await bubble('Un stage en janvier').waitFor();
    await desk.locator('.case-head', { hasText: 'Rendu au bot' }).waitFor();
    await take('😊 Oui');
    await bubble('ajouter un mot').waitFor();
    expect(await chat.getByText('Très motivé').count()).toBe(0);
    await press('Escape');
    await desk.getByText('Vous n’avez pas de dossier ouvert.').waitFor();
  });

  it('leaves nothing to complain of in either browser, but the question who one is before one is in', () => {
    const odd = complaints
      .flat()
      .filter((complaint) => !/\/api\/(me|session)\)|ERR_INTERNET_DISCONNECTED/.test(complaint));
    expect(odd).toEqual([]);
  });
});

describe('the desk', () => {
  it.each(['', '#rappels', '#en-cours', '#questions', '#chiffres', '#reponses', '#comptes', '#mon-compte'])(
    'has no WCAG A or AA violation at %j, by day and by night',
    async (hash) => {
      await desk.goto(`${server.address}/conseillers${hash}`);
      await desk.locator('main h2').first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await desk.emulateMedia({ colorScheme });
        expect(await findViolations(desk)).toEqual([]);
      }
    },
  );

  it('has none in a case and in its dialogs, by night and on a phone', async () => {
    await desk.setViewportSize({ width: 390, height: 844 });
    await desk.goto(`${server.address}/conseillers#dossiers`);
    await desk.locator('#search').waitFor();
    await press('4');
    await desk.locator('.case-line').first().waitFor();
    await press('j', 'Enter');
    await focused('case-title');
    expect(await findViolations(desk)).toEqual([]);
    await press('?');
    await desk.getByRole('dialog').waitFor();
    expect(await findViolations(desk)).toEqual([]);
  });
});
