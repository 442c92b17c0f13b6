import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
import { choose, ownClient, waitForBubbles, write } from '../fixtures/chat-clients.ts';
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

const minute = 60_000;

async function openChat(prepare: (page: Page) => Promise<unknown> = async () => undefined, query = ''): Promise<Page> {
  const { page } = await openPage(browser, site.origin);
  await prepare(page);
  await page.goto(`${site.origin}/widget${query}`);
  await waitForBubbles(ownClient, page, 2);
  return page;
}

async function said(page: Page): Promise<readonly string[]> {
  return (await ownClient.readTexts(page)).slice(2);
}

describe('a message', () => {
  it('that is being typed outlives a refresh', async () => {
    const page = await openChat();
    await page.locator('#composer-text').fill('J’aime le jar');
    await page.reload();
    await waitForBubbles(ownClient, page, 2);
    expect(await page.locator('#composer-text').inputValue()).toBe('J’aime le jar');
    await page.context().close();
  });

  it('written before the conversation is open goes out once it is', async () => {
    const { page } = await openPage(browser, site.origin);
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/widget/token', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.origin}/widget`);
    await write(ownClient, page, 'vite');
    expect(await ownClient.readTexts(page)).toEqual(['vite']);
    letThrough();
    await waitForBubbles(ownClient, page, 4);
    expect(await said(page)).toEqual(['vite', 'J’ai compris : vite']);
    await page.context().close();
  });

  it('written without a network is kept over a refresh, says so, and goes out once when the network is back', async () => {
    const page = await openChat();
    await page.context().setOffline(true);
    await write(ownClient, page, 'un');
    await write(ownClient, page, 'deux');
    await page.getByText('Pas de réseau : votre message est gardé').waitFor();
    expect(await said(page)).toEqual(['un', 'deux']);
    await page.context().setOffline(false);
    await waitForBubbles(ownClient, page, 6);
    expect((await said(page)).filter((words) => !words.startsWith('J’ai compris'))).toEqual(['un', 'deux']);
    expect((await said(page)).filter((words) => words.startsWith('J’ai compris'))).toEqual([
      'J’ai compris : un',
      'J’ai compris : deux',
    ]);
    expect(await page.locator('.notice').textContent()).toBe('');
    await page.context().close();
  });

  it('whose acknowledgement was lost is sent again, and comes once all the same', async () => {
    const page = await openChat((each) => each.routeWebSocket(/\/stream\?/, (socket) => socket.close()));
    let posts = 0;
    // Nothing comes back before the second time: neither the answer nor what the log holds.
    await page.route('**/activities*', async (route: Route) => {
      if (route.request().method() === 'POST') posts += 1;
      if (posts === 1 && route.request().method() === 'POST') await route.fetch();
      return posts < 2 ? route.abort() : route.continue();
    });
    await write(ownClient, page, 'un');
    await waitForBubbles(ownClient, page, 4);
    expect([posts, await said(page)]).toEqual([2, ['un', 'J’ai compris : un']]);
    await page.context().close();
  });

  it('that is refused says why, and can be sent again', async () => {
    const page = await openChat();
    const refusal = { error: { code: 'MessageTooLong', message: 'Ce message est trop long.' } };
    await page.route('**/activities', (route) => route.fulfill({ status: 400, json: refusal }));
    await write(ownClient, page, 'un');
    await page.getByRole('alert').getByText('Ce message est trop long.').waitFor();
    await page.unroute('**/activities');
    await page.getByRole('button', { name: 'Renvoyer' }).click();
    await waitForBubbles(ownClient, page, 4);
    expect(await said(page)).toEqual(['un', 'J’ai compris : un']);
    await page.context().close();
  });

  it('is answered where no WebSocket gets through', async () => {
    const page = await openChat((each) => each.routeWebSocket(/\/stream\?/, (socket) => socket.close()));
    await write(ownClient, page, 'un');
    await waitForBubbles(ownClient, page, 4);
    expect(await said(page)).toEqual(['un', 'J’ai compris : un']);
    await page.context().close();
  });
});

describe('a card', () => {
  it('greys out a button that was used', async () => {
    const page = await openChat();
    await ownClient.suggestion(page, 'Voir une piste').click();
    const why = ownClient.cardButton(page, 'Pourquoi ce métier');
    await why.click();
    await ownClient.bubbles(page).getByText('J’ai compris : {').waitFor();
    await why.click({ force: true });
    await page.waitForTimeout(150);
    expect(await why.getAttribute('aria-disabled')).toBe('true');
    expect(await ownClient.bubbles(page).getByText('J’ai compris : {').count()).toBe(1);
    await page.context().close();
  });

  it('of other shapes is drawn by Microsoft’s renderer, which is loaded only then', async () => {
    const page = await openChat();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await ownClient.suggestion(page, 'Voir une piste').click();
    await ownClient.cardButton(page, 'Pourquoi ce métier').waitFor();
    expect(loaded.filter((url) => url.includes('adaptive-cards'))).toEqual([]);
    await write(ownClient, page, 'Voir un formulaire');
    await page.locator('.is-foreign').getByText('Soir').waitFor();
    await page.getByLabel('Votre prénom').fill('Samira');
    await page.getByRole('button', { name: 'Envoyer le formulaire' }).click();
    await ownClient.bubbles(page).getByText('J’ai compris : {"action":"form","prenom":"Samira"}').waitFor();
    expect(loaded.filter((url) => url.includes('adaptive-cards'))).toHaveLength(1);
    await page.context().close();
  });
});

describe('what a browser keeps', () => {
  it('goes with the tab', async () => {
    const page = await openChat();
    await write(ownClient, page, 'un');
    await waitForBubbles(ownClient, page, 4);
    expect(await page.evaluate('[localStorage.length, document.cookie]')).toEqual([0, '']);
    const other = await page.context().newPage();
    await page.close();
    await other.goto(`${site.origin}/widget`);
    await waitForBubbles(ownClient, other, 2);
    expect(await said(other)).toEqual([]);
    await other.context().close();
  });

  it('stays on the device for whoever chose it, and holds no text', async () => {
    const page = await openChat();
    await page.getByRole('button', { name: 'Réglages et options' }).click();
    await page.getByLabel('Retrouver la discussion sur cet appareil').check();
    await page.keyboard.press('Escape');
    await write(ownClient, page, 'un');
    await waitForBubbles(ownClient, page, 4);
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual(['aiguilleur:demo:token']);
    const other = await page.context().newPage();
    await page.close();
    await other.goto(`${site.origin}/widget`);
    await waitForBubbles(ownClient, other, 4);
    expect(await said(other)).toEqual(['un', 'J’ai compris : un']);
    await other.context().close();
  });
});

describe('a page that nobody touches', () => {
  it('hides the text after 20 minutes, over a refresh too, until somebody says who is there', async () => {
    const page = await openChat((each) => each.clock.install());
    await write(ownClient, page, 'un');
    await waitForBubbles(ownClient, page, 4);
    await page.clock.fastForward(19 * minute);
    expect(await ownClient.bubbles(page).count()).toBe(4);
    await page.clock.fastForward(2 * minute);
    const question = page.getByRole('heading', { name: 'C’est toujours vous' });
    await question.waitFor();
    expect(await page.getByText('un', { exact: true }).count()).toBe(0);
    await page.reload();
    await question.waitFor();
    await page.getByRole('button', { name: 'Oui, c’est moi' }).click();
    await waitForBubbles(ownClient, page, 4);
    await page.context().close();
  });

  it('on a shared computer asks after five minutes, and ends two minutes later', async () => {
    const page = await openChat((each) => each.clock.install(), '?poste-partage');
    await page.getByRole('button', { name: 'Réglages et options' }).click();
    expect(await page.getByLabel('Retrouver la discussion sur cet appareil').count()).toBe(0);
    await page.clock.fastForward(6 * minute);
    await page.getByText('Sans réponse, elle sera effacée dans deux minutes.').waitFor();
    await page.clock.fastForward(2 * minute);
    await page.getByRole('heading', { name: 'C’est terminé' }).waitFor();
    expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
    await page.context().close();
  });
});

describe('the menu', () => {
  it('offers no voice and no microphone where the device has none', async () => {
    const page = await openChat();
    await page.getByRole('button', { name: 'Réglages et options' }).click();
    expect(await page.getByLabel('Lire à voix haute').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Dicter' }).count()).toBe(0);
    await page.context().close();
  });

  it('copies the discussion, with who said what', async () => {
    const page = await openChat((each) => each.context().grantPermissions(['clipboard-read', 'clipboard-write']));
    await write(ownClient, page, 'un');
    await waitForBubbles(ownClient, page, 4);
    await choose(page, 'Copier la discussion');
    await page.getByText('La discussion est copiée.').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied.replaceAll(/\s/g, ' ')).toMatch(/Vous : un {2}Le robot : J’ai compris : un$/);
    await page.context().close();
  });
});

describe('paper', () => {
  it('takes the whole discussion, in black on white, by night too', async () => {
    const page = await openChat((each) => each.setViewportSize({ width: 390, height: 300 }));
    for (const words of ['un', 'deux', 'trois', 'quatre', 'cinq']) await write(ownClient, page, words);
    await waitForBubbles(ownClient, page, 12);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(`(() => {
      const bubbles = [...document.querySelectorAll('.bubble')];
      const { offsetHeight, scrollHeight } = document.querySelector('.scroller');
      const lookOf = (each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color].join(' on ');
      return {
        isWhole: offsetHeight >= scrollHeight,
        ground: getComputedStyle(document.body).backgroundColor,
        looks: [...new Set(bubbles.map(lookOf))],
        composer: getComputedStyle(document.querySelector('.composer')).display,
      };
    })()`);
    const [white, black, none] = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'];
    const looks = [`${white} on ${black}`, `${none} on ${black}`];
    expect(seen).toEqual({ isWhole: true, ground: white, looks, composer: 'none' });
    await page.context().close();
  });
});

describe('a small screen', () => {
  // 320 by 256 is what 1280 by 1024 becomes at 400 %.
  it.each([
    [320, 640],
    [320, 256],
  ])('of %i by %i shows everything without scrolling sideways, and the keyboard reaches it', async (width, height) => {
    const page = await openChat((each) => each.setViewportSize({ width, height }));
    await ownClient.suggestion(page, 'Voir une piste').click();
    await ownClient.cardButton(page, 'Lire la fiche').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.locator('#finish').focus();
    for (const name of ['menu', 'Vos droits', 'log', 'card-button', 'card-button', 'composer-text']) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<{ name: string; isSeen: boolean }>(`(() => {
        const { id, className, firstChild } = document.activeElement;
        const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
        const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
        const there = document.elementFromPoint((left + right) / 2, middle);
        return { name: id || className || firstChild.textContent, isSeen: document.activeElement.contains(there) };
      })()`);
      expect([focused.name, focused.isSeen]).toEqual([name, true]);
    }
    await page.context().close();
  });
});
