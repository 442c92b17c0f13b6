import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Running, start } from '../../src/start.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';

jest.setTimeout(30_000);

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
  await page.locator('[data-id="webchat-sendbox-input"]').fill(words);
  await page.keyboard.press('Enter');
}

describe('the whole chain in a browser', () => {
  it('welcomes, shows at least three pistes for a first sentence, and opens the fiche of one', async () => {
    const { page, complaints } = await openPage(browser, server.address);
    await page.goto(`${server.address}/widget`);
    await page.locator('.webchat__bubble').first().waitFor();
    await write(page, 'J’ai travaillé trois ans dans un centre d’appels et j’aime aider les gens');
    const links = page.locator('.ac-pushButton', { hasText: 'Ouvrir la fiche complète' });
    await links.nth(2).waitFor();
    const [fiche] = await Promise.all([page.context().waitForEvent('page'), links.first().click()]);
    await fiche.waitForLoadState();
    expect(fiche.url()).toMatch(/\/fiches\/[a-z-]+$/);
    expect(await fiche.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
