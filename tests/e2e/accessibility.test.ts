import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findViolations } from '../fixtures/axe.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
import { ownClient, waitForBubbles, webChat, write } from '../fixtures/chat-clients.ts';
import { pagesLibrary } from '../fixtures/pages-library.ts';
import { type Site, startSite } from '../fixtures/site.ts';

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

/** What a person can bring the chat to, each step from the one before. */
const steps: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the welcome', async () => undefined],
  ['a card', (page) => ownClient.suggestion(page, 'Voir une piste').click()],
  ['a card with a used button', (page) => ownClient.cardButton(page, 'Pourquoi ce métier').click()],
  ['a card of Microsoft’s renderer', (page) => write(ownClient, page, 'Voir un formulaire')],
  ['its field', (page) => page.getByLabel('Votre prénom').waitFor()],
  ['the menu', (page) => page.locator('#menu').click()],
  ['the question for a code', (page) => page.getByRole('button', { name: 'Reprendre une conversation' }).click()],
  ['a code that is wrong', refuseCode],
  ['the question before a new conversation', restart],
  ['the question before the end', (page) => page.locator('#finish').click()],
  ['no network', goOffline],
];

async function refuseCode(page: Page): Promise<void> {
  await page.getByLabel('Le code donné').fill('1234 1234 1234');
  await page.keyboard.press('Enter');
  await page.getByText('Ce code n’ouvre rien').waitFor();
}

async function restart(page: Page): Promise<void> {
  await page.locator('#menu').click();
  await page.getByRole('button', { name: 'Nouvelle conversation' }).click();
}

async function goOffline(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.context().setOffline(true);
  await write(ownClient, page, 'un');
  await page.getByText('En attente d’envoi').waitFor();
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(['/', '/fiches', '/fiches/teleconseiller', '/fiches/inconnu', '/confidentialite', '/widget?centre=inconnu'])(
    '%s has no WCAG A or AA violation',
    async (path) => {
      const { page } = await openPage(browser, site.origin, { colorScheme });
      await page.goto(site.origin + path);
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('/widget has no WCAG A or AA violation, whatever one does there', async () => {
    const { page } = await openPage(browser, site.origin, { colorScheme });
    await page.goto(`${site.origin}/widget`);
    await waitForBubbles(ownClient, page, 2);
    for (const [name, take] of steps) {
      await take(page);
      expect([name, await findViolations(page)]).toEqual([name, []]);
    }
    await page.context().close();
  });

  it('/widget has no WCAG A or AA violation where nobody is there, where nothing answers, and when it is over', async () => {
    const { page } = await openPage(browser, site.origin, { colorScheme });
    await page.clock.install();
    await page.route('**/widget/token', (route) => route.abort());
    await page.goto(`${site.origin}/widget?poste-partage`);
    await page.locator('#retry').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.unroute('**/widget/token');
    await page.locator('#retry').click();
    await waitForBubbles(ownClient, page, 2);
    await page.clock.fastForward(6 * 60_000);
    await page.getByRole('heading', { name: 'C’est toujours vous' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.clock.fastForward(3 * 60_000);
    await page.getByRole('heading', { name: 'C’est terminé' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('Web Chat, for comparison', () => {
  it('has no WCAG A or AA violation, with suggestions and with a card', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto(`${site.origin}/reference`);
    await waitForBubbles(webChat, page, 2);
    expect(await findViolations(page)).toEqual([]);
    await webChat.suggestion(page, 'Voir une piste').click();
    await webChat.cardButton(page, 'Lire la fiche').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a screen reader', () => {
  it('finds each text once, with who said it, and what is new in the log alone', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto(`${site.origin}/widget`);
    await waitForBubbles(ownClient, page, 2);
    await write(ownClient, page, 'J’aime le jardin');
    await waitForBubbles(ownClient, page, 4);
    const log = await page.getByRole('log').ariaSnapshot();
    const heard = log.replaceAll(/\s+/g, ' ');
    for (const words of ['Bonjour, je suis un robot.', 'De quoi voulez-vous parler', 'J’ai compris']) {
      expect([words, heard.split(words)]).toEqual([words, [expect.anything(), expect.anything()]]);
    }
    expect(heard).toMatch(/"Vous :" - paragraph: J’aime le jardin/);
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
    await page.context().close();
  });

  it('is not read a whole history when the page opens again', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.clock.install();
    await page.goto(`${site.origin}/widget`);
    await waitForBubbles(ownClient, page, 2);
    await write(ownClient, page, 'un');
    await waitForBubbles(ownClient, page, 4);
    await page.reload();
    await ownClient.bubbles(page).nth(3).waitFor();
    const live = await page.getByRole('log').getAttribute('aria-live');
    await page.clock.runFor(2000);
    expect([live, await page.getByRole('log').getAttribute('aria-live')]).toEqual(['off', 'polite']);
    await page.context().close();
  });
});
