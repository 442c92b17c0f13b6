import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page, WebSocketRoute } from 'playwright-core';
import { openPage, openTab, startBrowser, type WatchedPage } from '../fixtures/browser.ts';
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

const welcome = ['Bonjour, je suis un robot.', 'De quoi voulez-vous parler ?'];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** What stands in the transcript, in order; the live region repeats it elsewhere. */
function bubbles(page: Page): Locator {
  return page.locator('.webchat__bubble__content:not([aria-hidden])');
}

async function bubbleTexts(page: Page): Promise<readonly string[]> {
  const texts = await bubbles(page).locator('.webchat__text-content, .webchat__adaptive-card-renderer').allInnerTexts();
  return texts.map((text) => text.trim());
}

async function waitForBubbles(page: Page, count: number): Promise<void> {
  await bubbles(page)
    .nth(count - 1)
    .waitFor();
  // An activity that came twice would come at once after.
  await page.waitForTimeout(150);
}

/** Web Chat's live region holds the same button, for nobody to press. */
function cardButton(page: Page, text: string): Locator {
  return page.locator('.ac-pushButton', { hasText: text });
}

async function openChat(watched: Promise<WatchedPage>, path = '/widget'): Promise<WatchedPage> {
  const chat = await watched;
  await chat.page.goto(site.origin + path);
  await waitForBubbles(chat.page, 2);
  return chat;
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator('[data-id="webchat-sendbox-input"]').fill(words);
  await page.keyboard.press('Enter');
}

/** The same person, from another device. */
async function writeElsewhere(token: string, text: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const base = `${site.origin}/v3/directline/conversations`;
  const begun = await fetch(base, { method: 'POST', headers });
  const { conversationId } = await begun.json();
  const body = JSON.stringify({ type: 'message', text });
  await fetch(`${base}/${conversationId}/activities`, { method: 'POST', headers, body });
}

/** A chat whose network a test cuts: its stream ends, and no request gets through until it is mended. */
interface CuttableChat extends WatchedPage {
  cut(): Promise<void>;
  mend(): Promise<void>;
}

async function openStreamCutter(options: BrowserContextOptions = {}): Promise<CuttableChat> {
  const watched = await openPage(browser, site.origin, options);
  const { page } = watched;
  let stream: WebSocketRoute | undefined;
  let isCut = false;
  await page.routeWebSocket(/\/stream\?/, (socket) => {
    if (isCut) return void socket.close({ code: 1013 });
    socket.connectToServer();
    stream = socket;
  });
  await page.clock.install();
  await openChat(Promise.resolve(watched));
  return {
    ...watched,
    cut: async () => {
      isCut = true;
      await page.route('**/v3/directline/**', (route) => route.abort());
      await stream?.close({ code: 1013 });
    },
    mend: async () => {
      isCut = false;
      await page.unroute('**/v3/directline/**');
    },
  };
}

describe('the chat page', () => {
  it('welcomes once, in order', async () => {
    const { page, complaints } = await openChat(openPage(browser, site.origin));
    expect(await bubbleTexts(page)).toEqual(welcome);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('sends what is typed and shows the answer', async () => {
    const { page, complaints } = await openChat(openPage(browser, site.origin));
    expect(await page.locator('[data-id="webchat-sendbox-input"]').getAttribute('placeholder')).toBe('Écrivez ici…');
    await write(page, 'J’aime le <b>contact</b>');
    await waitForBubbles(page, 4);
    expect((await bubbleTexts(page)).slice(2)).toEqual([
      'J’aime le <b>contact</b>',
      'J’ai compris : J’aime le <b>contact</b>',
    ]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('on a phone: a tapped suggestion brings a card, its button answers, its link opens the fiche', async () => {
    const { page, complaints } = await openChat(openPage(browser, site.origin, phone));
    await page.getByRole('toolbar').getByRole('button', { name: 'Voir une piste' }).tap();
    await cardButton(page, 'Pourquoi ce métier').tap();
    await bubbles(page).getByText('J’ai compris : {"action":"why","metierId":"teleconseiller"}').waitFor();
    const [fiche] = await Promise.all([page.context().waitForEvent('page'), cardButton(page, 'Lire la fiche').tap()]);
    await fiche.waitForLoadState();
    expect(fiche.url()).toBe(`${site.origin}/fiches/teleconseiller`);
    const isTooWide = 'document.documentElement.scrollWidth > window.innerWidth';
    expect(await page.evaluate(isTooWide)).toBe(false);
    expect(await fiche.evaluate(isTooWide)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps the conversation over a refresh, once and in order', async () => {
    const { page, complaints } = await openChat(openPage(browser, site.origin));
    await write(page, 'un');
    await waitForBubbles(page, 4);
    await page.reload();
    await waitForBubbles(page, 4);
    expect(await bubbleTexts(page)).toEqual([...welcome, 'un', 'J’ai compris : un']);
    await write(page, 'deux');
    await waitForBubbles(page, 6);
    expect((await bubbleTexts(page)).slice(4)).toEqual(['deux', 'J’ai compris : deux']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is one conversation in two tabs, and a new one in both', async () => {
    const first = await openChat(openPage(browser, site.origin));
    await write(first.page, 'un');
    await waitForBubbles(first.page, 4);
    const second = await openChat(openTab(first, site.origin));
    await waitForBubbles(second.page, 4);
    await write(second.page, 'deux');
    await waitForBubbles(first.page, 6);
    const told = [...welcome, 'un', 'J’ai compris : un', 'deux', 'J’ai compris : deux'];
    expect(await bubbleTexts(first.page)).toEqual(told);

    await second.page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    await second.page.getByRole('button', { name: 'Oui, commencer' }).click();
    for (const { page } of [first, second]) {
      await bubbles(page).nth(2).waitFor({ state: 'detached' });
      await waitForBubbles(page, 2);
      expect(await bubbleTexts(page)).toEqual(welcome);
    }
    await write(first.page, 'trois');
    await waitForBubbles(second.page, 4);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.page.context().close();
  });

  it('has all of it, in order and once, after the network was gone', async () => {
    const away = await openStreamCutter();
    await write(away.page, 'un');
    await waitForBubbles(away.page, 4);
    const other = await openChat(openTab(away, site.origin));
    await waitForBubbles(other.page, 4);
    await away.cut();
    await write(other.page, 'deux');
    await waitForBubbles(other.page, 6);
    await away.mend();
    // Its client waits some seconds before it calls again.
    await away.page.clock.fastForward(20_000);
    await waitForBubbles(away.page, 6);
    const told = [...welcome, 'un', 'J’ai compris : un', 'deux', 'J’ai compris : deux'];
    expect(await bubbleTexts(away.page)).toEqual(told);
    await write(away.page, 'trois');
    await waitForBubbles(away.page, 8);
    expect((await bubbleTexts(away.page)).slice(6)).toEqual(['trois', 'J’ai compris : trois']);
    await away.page.context().close();
  });

  it('has all of it, in order and once, on a phone that slept for an hour', async () => {
    const asleep = await openStreamCutter(phone);
    await write(asleep.page, 'un');
    await waitForBubbles(asleep.page, 4);
    const token = await asleep.page.evaluate<string>('sessionStorage.getItem(sessionStorage.key(0))');
    // No timer runs, and nothing gets through.
    await asleep.page.clock.pauseAt(Date.now() + 60_000);
    await asleep.cut();
    await writeElsewhere(token, 'deux');
    await asleep.mend();
    await asleep.page.clock.fastForward(3600_000);
    await asleep.page.clock.resume();
    await asleep.page.clock.fastForward(20_000);
    await waitForBubbles(asleep.page, 6);
    const told = [...welcome, 'un', 'J’ai compris : un', 'deux', 'J’ai compris : deux'];
    expect(await bubbleTexts(asleep.page)).toEqual(told);
    await asleep.page.context().close();
  });

  it('keeps nothing once its tab is closed', async () => {
    const { page } = await openChat(openPage(browser, site.origin));
    const kept = await page.evaluate('[localStorage.length, document.cookie, sessionStorage.length]');
    expect(kept).toEqual([0, '', 1]);
    await page.context().close();
  });

  it('renews its token long before the end, for the same conversation', async () => {
    const { page } = await openPage(browser, site.origin);
    const given: { readonly conversationId: string; readonly expires_in: number }[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('/widget/token')) given.push(await response.json());
    });
    await page.clock.install();
    await page.goto(`${site.origin}/widget`);
    await waitForBubbles(page, 2);
    const renewed = page.waitForResponse('**/widget/token');
    await page.clock.fastForward(((given[0]?.expires_in ?? 0) / 2) * 1000 + 1000);
    expect(JSON.parse((await renewed).request().postData() ?? '')).toHaveProperty('resume');
    expect(await (await renewed).json()).toMatchObject({ conversationId: given[0]?.conversationId });
    await page.context().close();
  });

  it('says in plain words that the server is away, and comes back with one tap', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.route('**/widget/token', (route) => route.abort());
    await page.goto(`${site.origin}/widget`);
    await page.getByText('La discussion ne répond pas.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('retry');
    await page.unroute('**/widget/token');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await waitForBubbles(page, 2);
    expect(await bubbleTexts(page)).toEqual(welcome);
    await page.context().close();
  });

  it('tries again for Web Chat itself when it did not load', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.route('**/webchat-*.js', (route) => route.abort());
    await page.goto(`${site.origin}/widget`);
    await page.getByRole('button', { name: 'Réessayer' }).waitFor();
    await page.unroute('**/webchat-*.js');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await waitForBubbles(page, 2);
    await page.context().close();
  });
});
