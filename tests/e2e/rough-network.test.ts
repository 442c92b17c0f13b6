import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
import { ownClient, waitForBubbles, write } from '../fixtures/chat-clients.ts';
import { pagesLibrary } from '../fixtures/pages-library.ts';
import { type RoughNetwork, startRoughNetwork } from '../fixtures/rough-network.ts';
import { runs } from '../fixtures/runs.ts';
import { type Site, startSite } from '../fixtures/site.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';
import { until } from '../fixtures/until.ts';

const { seed = 20_261_122, numRuns } = runs;
const messages = numRuns === undefined ? 14 : 60;

jest.setTimeout(numRuns === undefined ? 90_000 : 600_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const asked = Array.from({ length: messages }, (_, index) => `mot ${index + 1}`);

/** What the person sees of a talk: their own words and the answers, each in their order. */
function split(texts: readonly string[]): { readonly own: readonly string[]; readonly answers: readonly string[] } {
  const said = texts.filter((text) => /^(J’ai compris : )?mot \d+$/.test(text));
  return {
    own: said.filter((text) => text.startsWith('mot')),
    answers: said.filter((text) => text.startsWith('J’ai')),
  };
}

const whole = { own: asked, answers: asked.map((text) => `J’ai compris : ${text}`) };

/** A server that can be started again with what it keeps, behind a network. */
async function startBehindNetwork(from: number): Promise<{
  readonly network: RoughNetwork;
  restart(): Promise<void>;
  close(): Promise<void>;
}> {
  const kept = { folder: makeTempFolder(), key: randomBytes(32) };
  const start = (): Promise<Site> => startSite({ bot: cardBot, library: pagesLibrary, kept });
  let site = await start();
  const network = await startRoughNetwork(() => site.origin, from);
  return {
    network,
    restart: async () => {
      await site.close();
      site = await start();
    },
    close: async () => {
      await network.close();
      await site.close();
    },
  };
}

describe('a talk over a network that loses, delays, repeats and reorders', () => {
  it.each([seed, seed + 1])('loses nothing, repeats nothing and keeps its order, seed %i', async (from) => {
    const { network, restart, close } = await startBehindNetwork(from);
    const { page } = await openPage(browser, network.origin);
    await page.goto(network.origin + ownClient.path);
    await waitForBubbles(ownClient, page, 2);
    network.roughen();
    for (const [index, words] of asked.entries()) {
      await write(ownClient, page, words);
      if (index === Math.floor(messages / 2)) await restart();
    }
    const seen = await until(
      async () => split(await ownClient.readTexts(page)),
      ({ answers }) => answers.length >= messages,
      numRuns === undefined ? 60 : 500,
    );
    expect(seen).toEqual(whole);
    network.calm();
    await page.reload();
    await waitForBubbles(ownClient, page, 2 + 2 * messages);
    expect(split(await ownClient.readTexts(page))).toEqual(whole);
    expect(network.done.size).toBeGreaterThan(4);
    await page.context().close();
    await close();
  });
});
