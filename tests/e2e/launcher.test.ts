import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
import { pagesLibrary } from '../fixtures/pages-library.ts';
import { type Site, startSite } from '../fixtures/site.ts';
import { until } from '../fixtures/until.ts';

jest.setTimeout(60_000);

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ bot: cardBot, library: pagesLibrary }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

function chatIn(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Discussion sur les métiers"]');
}

async function focusedName(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const focused = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
    return focused.getAttribute('aria-label') ?? focused.textContent;
  })()`);
}

describe('the embed script', () => {
  it('opens the chat in a panel, and Escape brings the focus back', async () => {
    const { page, complaints } = await openPage(browser, site.origin);
    await page.goto(site.origin);
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).click();
    await chatIn(page).locator('.message').first().waitFor();
    await chatIn(page).locator('#composer-text').focus();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).waitFor();
    expect(await focusedName(page)).toBe('Ouvrir la discussion');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is opened by the links of the page too, and gives them the focus back', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto(site.origin);
    await page.getByRole('link', { name: 'Commencer à discuter' }).click();
    await page.getByRole('button', { name: 'Fermer la discussion' }).click();
    expect(await focusedName(page)).toBe('Commencer à discuter');
    expect(page.url()).toBe(`${site.origin}/`);
    await page.context().close();
  });

  it('fills the screen of a phone', async () => {
    const { page } = await openPage(browser, site.origin, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.goto(site.origin);
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).tap();
    const box = await page.getByRole('region', { name: 'Discussion sur les métiers' }).boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    await page.context().close();
  });

  it('loads nothing of the chat before it is opened', async () => {
    const { page } = await openPage(browser, site.origin);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(site.origin, { waitUntil: 'load' });
    expect(requests.filter((path) => path.includes('chat') || path === '/widget')).toEqual([]);
    await page.context().close();
  });

  it('on a phone holds the page behind still, and « back » closes it without leaving the page', async () => {
    const { page } = await openPage(browser, site.origin, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.goto(site.origin);
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).tap();
    const behind = "[document.documentElement.style.overflow, document.querySelector('main').inert]";
    expect(await page.evaluate(behind)).toEqual(['hidden', true]);
    await page.goBack();
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).waitFor();
    expect([page.url(), await page.evaluate(behind)]).toEqual([`${site.origin}/`, ['', false]]);
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).tap();
    await page.getByRole('button', { name: 'Fermer la discussion' }).tap();
    await until(
      () => page.evaluate('history.state'),
      (state) => state === null,
    );
    expect(await page.evaluate(behind)).toEqual(['', false]);
    await page.context().close();
  });

  it('greets, stands on the left, takes a readable colour and tells the author of the page so', async () => {
    const { page } = await openPage(browser, site.origin);
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await embed(
      page,
      'data-position="gauche" data-greeting="Une question ?" data-colour="#ffdd00" data-on-colour="#ffffff"',
    );
    const launcher = page.getByRole('button', { name: 'Ouvrir la discussion' });
    expect((await launcher.boundingBox())?.x).toBe(20);
    const sign = "getComputedStyle(document.querySelector('[data-side]').shadowRoot.querySelector('.launcher')).color";
    expect(await page.evaluate(sign)).toBe('rgb(0, 0, 0)');
    expect(warnings).toEqual([expect.stringMatching(/se lirait mal .* #000000$/)]);
    await page.getByText('Une question ?').waitFor();
    await page.getByRole('button', { name: 'Fermer ce message' }).click();
    expect(await page.getByText('Une question ?').count()).toBe(0);
    await page.context().close();
  });

  it('on a shared computer ends the visit when the panel closes', async () => {
    const { page } = await openPage(browser, site.origin);
    await embed(page, 'data-poste-partage');
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).click();
    await chatIn(page).locator('.message').nth(1).waitFor();
    await page.getByRole('button', { name: 'Fermer la discussion' }).click();
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).click();
    await chatIn(page).getByRole('heading', { name: 'C’est terminé' }).waitFor();
    expect(await chatIn(page).locator('.message').count()).toBe(0);
    await page.context().close();
  });

  /** A page with nothing on it but the tag. */
  async function embed(page: Page, attributes: string): Promise<void> {
    const body = `<!doctype html><html lang="fr"><title>Essai</title><script src="/widget.js" ${attributes} defer></script>`;
    await page.route('**/essai', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto(`${site.origin}/essai`);
  }
});
