import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openPage, openTab, startBrowser, type WatchedPage } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
import { type ChatClient, choose, ownClient, waitForBubbles, webChat, write } from '../fixtures/chat-clients.ts';
import { type CuttableChat, openCuttable } from '../fixtures/cuttable-chat.ts';
import { pagesLibrary } from '../fixtures/pages-library.ts';
import { type Site, startSite } from '../fixtures/site.ts';
import { writeElsewhere } from '../fixtures/write-elsewhere.ts';

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

const welcome = ['Bonjour, je suis un robot.', 'De quoi voulez-vous parler ?'];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

async function openChat(client: ChatClient, watched: Promise<WatchedPage>): Promise<WatchedPage> {
  const chat = await watched;
  await chat.page.goto(site.origin + client.path);
  await waitForBubbles(client, chat.page, 2);
  return chat;
}

async function tokenOf(client: ChatClient, { page }: WatchedPage): Promise<string> {
  return page.evaluate<string>(`sessionStorage.getItem('${client.tokenKey}')`);
}

describe.each([ownClient, webChat])('$name', (client) => {
  it('shows the welcome once, in order', async () => {
    const { page, complaints } = await openChat(client, openPage(browser, site.origin));
    expect(await client.readTexts(page)).toEqual(welcome);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('sends what is typed and shows the answer', async () => {
    const { page, complaints } = await openChat(client, openPage(browser, site.origin));
    await write(client, page, 'J’aime le <b>contact</b>');
    await waitForBubbles(client, page, 4);
    expect((await client.readTexts(page)).slice(2)).toEqual([
      'J’aime le <b>contact</b>',
      'J’ai compris : J’aime le <b>contact</b>',
    ]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('on a phone: a tapped suggestion brings a card, and its button answers', async () => {
    const { page, complaints } = await openChat(client, openPage(browser, site.origin, phone));
    await client.suggestion(page, 'Voir une piste').tap();
    await client.cardButton(page, 'Pourquoi ce métier').tap();
    await client.bubbles(page).getByText('J’ai compris : {"action":"why","metierId":"teleconseiller"}').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows the conversation again after a refresh, once and in order', async () => {
    const { page, complaints } = await openChat(client, openPage(browser, site.origin));
    await write(client, page, 'un');
    await waitForBubbles(client, page, 4);
    await page.reload();
    await waitForBubbles(client, page, 4);
    expect(await client.readTexts(page)).toEqual([...welcome, 'un', 'J’ai compris : un']);
    await write(client, page, 'deux');
    await waitForBubbles(client, page, 6);
    expect((await client.readTexts(page)).slice(4)).toEqual(['deux', 'J’ai compris : deux']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has all of it, in order and once, after the network was gone', async () => {
    const away = await openAway();
    await away.cut();
    await writeElsewhere(site.origin, await tokenOf(client, away), 'deux');
    await away.mend();
    // Its client waits some seconds before it calls again.
    await away.page.clock.fastForward(20_000);
    await expectAll(away, ['un', 'deux']);
    await write(client, away.page, 'trois');
    await expectAll(away, ['un', 'deux', 'trois']);
    await away.page.context().close();
  });

  it('has all of it, in order and once, on a phone that slept for an hour', async () => {
    const asleep = await openAway();
    const token = await tokenOf(client, asleep);
    // No timer runs, and nothing gets through.
    await asleep.page.clock.pauseAt(Date.now() + 60_000);
    await asleep.cut();
    await writeElsewhere(site.origin, token, 'deux');
    await asleep.mend();
    await asleep.page.clock.fastForward(3600_000);
    await asleep.page.clock.resume();
    await asleep.page.clock.fastForward(20_000);
    const stillYou = asleep.page.getByRole('button', { name: 'Oui, c’est moi' });
    if (client === ownClient) await stillYou.click();
    await expectAll(asleep, ['un', 'deux']);
    await asleep.page.context().close();
  });

  async function openAway(): Promise<CuttableChat> {
    const chat = await openCuttable(browser, site.origin + client.path, phone);
    await waitForBubbles(client, chat.page, 2);
    await write(client, chat.page, 'un');
    await waitForBubbles(client, chat.page, 4);
    return chat;
  }

  async function expectAll({ page }: WatchedPage, said: readonly string[]): Promise<void> {
    await waitForBubbles(client, page, 2 + 2 * said.length);
    expect(await client.readTexts(page)).toEqual([
      ...welcome,
      ...said.flatMap((words) => [words, `J’ai compris : ${words}`]),
    ]);
  }
});

describe('the chat page', () => {
  it('opens the fiche that a card links to in a tab of its own, which cannot reach back', async () => {
    const { page, complaints } = await openChat(ownClient, openPage(browser, site.origin, phone));
    await ownClient.suggestion(page, 'Voir une piste').tap();
    const link = ownClient.cardButton(page, 'Lire la fiche');
    const [fiche] = await Promise.all([page.context().waitForEvent('page'), link.tap()]);
    await fiche.waitForLoadState();
    expect(fiche.url()).toBe(`${site.origin}/fiches/teleconseiller`);
    expect(await fiche.evaluate('window.opener')).toBeNull();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is one conversation in two tabs, and a new one in both', async () => {
    const first = await openChat(ownClient, openPage(browser, site.origin));
    await write(ownClient, first.page, 'un');
    await waitForBubbles(ownClient, first.page, 4);
    const second = await openChat(ownClient, openTab(first, site.origin));
    await waitForBubbles(ownClient, second.page, 4);
    await write(ownClient, second.page, 'deux');
    await waitForBubbles(ownClient, first.page, 6);
    const told = [...welcome, 'un', 'J’ai compris : un', 'deux', 'J’ai compris : deux'];
    expect(await ownClient.readTexts(first.page)).toEqual(told);

    await choose(second.page, 'Nouvelle conversation');
    await second.page.getByRole('button', { name: 'Oui, commencer' }).click();
    for (const { page } of [first, second]) {
      await ownClient.bubbles(page).nth(2).waitFor({ state: 'detached' });
      await waitForBubbles(ownClient, page, 2);
      expect(await ownClient.readTexts(page)).toEqual(welcome);
    }
    await write(ownClient, first.page, 'trois');
    await waitForBubbles(ownClient, second.page, 4);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.page.context().close();
  });

  it('renews its token long before the end, for the same conversation', async () => {
    const { page } = await openPage(browser, site.origin);
    const given: { readonly conversationId: string; readonly expires_in: number }[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('/widget/token')) given.push(await response.json());
    });
    await page.clock.install();
    await page.goto(`${site.origin}/widget`);
    await waitForBubbles(ownClient, page, 2);
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
    await waitForBubbles(ownClient, page, 2);
    expect(await ownClient.readTexts(page)).toEqual(welcome);
    await page.context().close();
  });
});
