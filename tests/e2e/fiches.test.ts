import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';
import { type Site, startSite } from '../fixtures/site.ts';

jest.setTimeout(60_000);

let site: Site;
let browser: Browser;
let axeSource: string;
beforeAll(async () => {
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  [site, browser] = await Promise.all([startSite({ bot: cardBot, library: await loadRealLibrary() }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const fiches = ['teleconseiller', 'superviseur', 'hote-accueil', 'boulanger', 'aide-soignant?pays=FR'];

describe('a fiche of the real knowledge', () => {
  it.each(fiches)('%s is accessible with everything unfolded, complains of nothing, fits a phone', async (fiche) => {
    const phone = { viewport: { width: 360, height: 740 } };
    const { page, complaints } = await openPage(browser, site.origin, phone);
    await page.goto(`${site.origin}/fiches/${fiche}`);
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    await page.evaluate(axeSource);
    const { violations }: AxeResults = await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
    );
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('unfolds on a keyboard without any script, and on paper', async () => {
    const { page } = await openPage(browser, site.origin, { javaScriptEnabled: false });
    await page.goto(`${site.origin}/fiches/teleconseiller`);
    const folded = page.locator('#diplome details .facts').first();
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#diplome summary').first().press('Enter');
    expect(await folded.isVisible()).toBe(true);
    await page.context().close();
  });
});
