import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findViolations } from '../fixtures/axe.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
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
    const suggestion = page.getByRole('toolbar').getByRole('button', { name: 'Voir une piste' });
    await suggestion.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await suggestion.click();
    await page.locator('.ac-pushButton', { hasText: 'Lire la fiche' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reprendre une conversation' }).click();
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
