import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Running, start } from '../../src/start.ts';
import { findViolations } from '../fixtures/axe.ts';
import { openPage, startBrowser, type WatchedPage } from '../fixtures/browser.ts';
import { deskPassword } from '../fixtures/desk.ts';
import { prepareOpenCentre } from '../fixtures/open-centre.ts';

jest.setTimeout(60_000);

let folder: string;
let server: Running;
let browser: Browser;
let watched: WatchedPage;
let desk: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-centres-'));
  const environment = await prepareOpenCentre(folder, 'admin');
  [server, browser] = await Promise.all([start(environment), startBrowser()]);
  watched = await openPage(browser, server.address);
  desk = watched.page;
  desk.setDefaultTimeout(8000);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

const focused = (selector: string): Promise<void> => desk.locator(`${selector}:focus`).waitFor();

/** Goes from one field to the next by the keyboard alone, until that one; types there. */
async function fill(id: string, typed: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    if (String(await desk.evaluate('document.activeElement.id')) === id) {
      await desk.keyboard.press('Control+A');
      return desk.keyboard.type(typed);
    }
    await desk.keyboard.press('Tab');
  }
  throw new Error(`${id}: not reached by the keyboard.`);
}

const button = (name: string) => desk.getByRole('button', { name, exact: true });

describe('the page of the centres, by the keyboard', () => {
  it('lists those that there are', async () => {
    await desk.goto(`${server.address}/conseillers#centres`);
    await focused('#login');
    await desk.keyboard.type('amelie');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type(deskPassword);
    await desk.keyboard.press('Enter');
    await desk.getByRole('row', { name: /^Centre d’essai demo/ }).waitFor();
    expect(await findViolations(desk)).toEqual([]);
  });

  it('tells at its field what is wrong with a new one, and loses nothing that was typed', async () => {
    await button('Ajouter un centre').press('Enter');
    await focused('#centre-title');
    await fill('centre-centreId', 'port');
    await fill('centre-name', 'Le Port');
    await fill('centre-phone', '03 99 00 12 34');
    await fill('centre-email', 'bonjour@port.example');
    await fill('centre-address', '2 quai de l’Exemple, 59000 Lille');
    await fill('centre-hours', 'du lundi au vendredi, de 9 h à 17 h');
    await fill('centre-monday', '9h-12h30, 13 h – 25 h');
    await fill('centre-origins', 'www.port.example');
    await button('Enregistrer').press('Enter');
    await focused('#centre-monday');
    const marked = await desk.locator('[aria-invalid=true]').evaluateAll((all) => all.map(({ id }) => id));
    expect(marked).toEqual(['centre-monday', 'centre-origins']);
    await desk.getByText('Rien n’est enregistré').waitFor();
    expect(await desk.inputValue('#centre-name')).toBe('Le Port');
    expect(await desk.inputValue('#centre-origins')).toBe('www.port.example');
    expect(await findViolations(desk)).toEqual([]);
  });

  it('makes it once it is right, and people find it in the chat', async () => {
    await fill('centre-monday', '9h-12h30, 13 h – 17 h');
    await fill('centre-origins', 'https://www.port.example');
    await button('Enregistrer').press('Enter');
    await focused('#centres-title');
    await desk.getByRole('row', { name: /^Le Port port France Ouvert/ }).waitFor();
    const chat = await browser.newPage();
    await chat.goto(`${server.address}/widget?centre=port`);
    await chat.locator('.chat-header', { hasText: 'Le Port' }).waitFor();
    await chat.locator('.message').first().waitFor();
    await chat.close();
  });

  it('gives it an account', async () => {
    await desk.goto(`${server.address}/conseillers#comptes`);
    await desk.locator('#new-name').waitFor();
    await fill('new-name', 'Lou');
    await fill('new-login', 'lou');
    await desk.locator('#new-centre').selectOption({ label: 'Le Port' });
    await button('Ouvrir un compte').press('Enter');
    await desk.getByRole('row', { name: /^Lou lou Conseil Le Port/ }).waitFor();
    expect(await findViolations(desk)).toEqual([]);
  });

  it('asks before it closes one, and tells newcomers whom to ask instead', async () => {
    await desk.goto(`${server.address}/conseillers#centres`);
    await button('Fermer Le Port').press('Enter');
    await desk.getByRole('heading', { name: /^Fermer Le Port/ }).waitFor();
    expect(await findViolations(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    await focused('button[aria-label="Fermer Le Port"]');
    await desk.keyboard.press('Enter');
    await fill('closer-days', '10');
    await fill('closer-instead', 'Allez à la mission locale.');
    await button('Fermer ce centre').press('Enter');
    await desk.getByRole('row', { name: /Fermé, données effacées le/ }).waitFor();
    const chat = await browser.newPage();
    await chat.goto(`${server.address}/widget?centre=port`);
    await chat.getByText('Allez à la mission locale.').waitFor();
    expect(await findViolations(chat)).toEqual([]);
    await chat.close();
    await button('Rouvrir Le Port').press('Enter');
    await desk.getByRole('row', { name: /^Le Port port France Ouvert/ }).waitFor();
  });

  it('complained of nothing', () => {
    expect(watched.complaints.filter((one) => !/40[019]/.test(one))).toEqual([]);
  });
});
