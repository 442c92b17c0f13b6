import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Running, start } from '../../src/start.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';

jest.setTimeout(60_000);

let folder: string;
let server: Running;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-real-'));
  const environment = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' };
  [server, browser] = await Promise.all([start(environment), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

async function write(page: Page, words: string): Promise<void> {
  await page.locator('#composer-text').fill(words);
  await page.keyboard.press('Enter');
}

describe('the whole chain in a browser', () => {
  it('welcomes, shows at least three pistes for a first sentence, and opens the fiche of one', async () => {
    const { page, complaints } = await openPage(browser, server.address);
    await page.goto(`${server.address}/widget`);
    await page.locator('.message').first().waitFor();
    await write(page, 'J’ai travaillé trois ans dans un centre d’appels et j’aime aider les gens');
    const links = page.locator('.card-button', { hasText: 'Ouvrir la fiche complète' });
    await links.nth(2).waitFor();
    const [fiche] = await Promise.all([page.context().waitForEvent('page'), links.first().click()]);
    await fiche.waitForLoadState();
    expect(fiche.url()).toMatch(/\/fiches\/[a-z-]+$/);
    expect(await fiche.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('goes on with another device by a code, the keyboard alone in hand, and with the first one too', async () => {
    const [first, second] = [await openChat(), await openChat()];
    await write(first, 'J’aime le jardin');
    await bubble(first, 'J’aime le jardin').waitFor();
    await write(first, 'continuer sur un autre appareil');
    const told = await first.locator('.message', { hasText: 'Voici votre code' }).textContent();
    const [code = ''] = /\d{4} \d{4} \d{4}/.exec(told ?? '') ?? [];

    await second.getByRole('button', { name: 'Réglages et options' }).focus();
    await second.keyboard.press('Enter');
    await second.getByRole('button', { name: 'Reprendre une conversation' }).focus();
    await second.keyboard.press('Enter');
    await second.keyboard.type('1234 1234 1234');
    await second.keyboard.press('Enter');
    await second.getByRole('alert').getByText('Ce code n’ouvre rien').waitFor();
    expect(await second.evaluate('document.activeElement.id')).toBe('resume-code');
    await second.keyboard.press('Escape');
    expect(await second.evaluate('document.activeElement.id')).toBe('menu');
    await second.keyboard.press('Enter');
    await second.keyboard.press('Tab');
    await second.keyboard.press('Tab');
    await second.keyboard.press('Enter');
    await second.keyboard.press('ControlOrMeta+a');
    await second.keyboard.type(code.replaceAll(' ', '-'));
    await second.keyboard.press('Enter');
    await bubble(second, 'J’aime le jardin').waitFor();
    expect(await bubble(second, 'J’aime le jardin').count()).toBe(1);

    await write(first, 'merci beaucoup');
    await bubble(second, 'merci beaucoup').waitFor();
    await write(second, 'merci encore');
    await bubble(first, 'merci encore').waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  });
});

describe('« Terminer et effacer »', () => {
  it('erases on the server and here, in every tab, and gives the receipt', async () => {
    const page = await openChat();
    await write(page, 'J’aime le jardin');
    await page.locator('.card').first().waitFor();
    const token = await page.evaluate<string>("sessionStorage.getItem('aiguilleur:demo:token')");
    const other = await page.context().newPage();
    await other.goto(`${server.address}/widget`);
    await bubble(other, 'J’aime le jardin').waitFor();

    await page.getByRole('button', { name: 'Terminer et effacer' }).click();
    await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
    // The receipt stands in the talk first, which then ends.
    await page.getByRole('heading', { name: 'C’est terminé' }).waitFor();
    await page.getByText(/Reçu d’effacement n° [0-9A-F]{4}-[0-9A-F]{4}/).waitFor();
    await other.getByText('La discussion a été terminée dans un autre onglet').waitFor();
    for (const tab of [page, other]) {
      expect(await tab.getByText('jardin').count()).toBe(0);
      expect(await tab.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
    }
    expect(await readLog(token)).not.toContain('jardin');
    await page.context().close();
  });

  it('is told on another device, which keeps nothing either', async () => {
    const [first, second] = [await openChat(), await openChat()];
    await write(first, 'J’aime le jardin');
    await write(first, 'continuer sur un autre appareil');
    const told = await first.locator('.message', { hasText: 'Voici votre code' }).textContent();
    const [code = ''] = /\d{4} \d{4} \d{4}/.exec(told ?? '') ?? [];
    await second.getByRole('button', { name: 'Réglages et options' }).click();
    await second.getByRole('button', { name: 'Reprendre une conversation' }).click();
    await second.keyboard.type(code);
    await second.keyboard.press('Enter');
    await bubble(second, 'J’aime le jardin').waitFor();

    await first.getByRole('button', { name: 'Terminer et effacer' }).click();
    await first.getByRole('button', { name: 'Oui, tout effacer' }).click();
    await first.getByText(/Reçu d’effacement n°/).waitFor();
    await second.getByText('La discussion a été terminée').waitFor();
    expect(await second.getByText('jardin').count()).toBe(0);
    expect(await second.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
    await Promise.all([first.context().close(), second.context().close()]);
  });

  it('says so when the server is away, and can be tried again', async () => {
    const page = await openChat();
    await page.route('**/v3/directline/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Terminer et effacer' }).click();
    await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
    await page.getByText('rien n’est effacé chez lui pour l’instant').waitFor();
    await page.unroute('**/v3/directline/**');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('heading', { name: 'C’est terminé' }).waitFor();
    await page.context().close();
  });
});

/** What the server still has of a conversation. */
async function readLog(token: string): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  const base = `${server.address}/v3/directline/conversations`;
  const { conversationId } = Object(await (await fetch(base, { method: 'POST', headers })).json());
  return (await fetch(`${base}/${conversationId}/activities`, { headers })).text();
}

async function openChat(): Promise<Page> {
  const { page } = await openPage(browser, server.address);
  await page.goto(`${server.address}/widget`);
  await page.locator('.message').first().waitFor();
  return page;
}

/** What somebody said, as it stands in the transcript. */
function bubble(page: Page, words: string): Locator {
  return page.locator('.from-person .bubble').getByText(words, { exact: true });
}
