import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findViolations } from '../fixtures/axe.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
import { choose } from '../fixtures/chat-clients.ts';
import { pagesLibrary } from '../fixtures/pages-library.ts';
import { type Site, startSite } from '../fixtures/site.ts';

jest.setTimeout(30_000);

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ bot: cardBot, library: pagesLibrary }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(['/', '/fiches', '/fiches/teleconseiller', '/fiches/inconnu', '/widget?centre=inconnu'])(
    '%s has no WCAG A or AA violation',
    async (path) => {
      const { page } = await openPage(browser, site.origin, { colorScheme });
      await page.goto(site.origin + path);
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('/widget has no WCAG A or AA violation, with suggestions and with a card', async () => {
    const { page, complaints } = await openPage(browser, site.origin, { colorScheme });
    await page.goto(`${site.origin}/widget`);
    const suggestion = page.locator('.suggestion', { hasText: 'Voir une piste' });
    await suggestion.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await suggestion.click();
    await page.locator('.card-button', { hasText: 'Lire la fiche' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await choose(page, 'Nouvelle conversation');
    expect(await findViolations(page)).toEqual([]);
    await choose(page, 'Reprendre une conversation');
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
