import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

/** What one cold visit took. */
export interface Visit {
  /** From the address being asked for to the first words of the bot on the screen, in milliseconds. */
  readonly firstMessage: number;
  /** Bytes that came over the network until then. */
  readonly bytes: number;
}

/** Chrome's own « Slow 4G »: 1.6 Mbit/s down and 0.75 up, both less a tenth, and 562.5 ms to every answer. */
const slow4g = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 };
const slowerCpu = 4;
const longest = 60_000;

/** Opens an address as a poor phone does that was never there, and waits for the first message. */
export async function visitSlowly(browser: Browser, address: string, message: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow4g);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.addInitScript(`(() => {
      const look = () => {
        const message = document.querySelector(${JSON.stringify(message)});
        if (message !== null && message.getBoundingClientRect().height > 0) window.firstMessage = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    })()`);
    await page.goto(address, { waitUntil: 'commit', timeout: longest });
    for (const end = Date.now() + longest; Date.now() < end; ) {
      // The page's policy lets nobody evaluate text, so that Playwright's own waiting fails.
      const firstMessage = await page.evaluate<number | undefined>('window.firstMessage');
      if (firstMessage !== undefined) return { firstMessage, bytes };
      await wait(50);
    }
    throw new Error(`${address}: no message within ${longest} ms.`);
  } finally {
    await context.close();
  }
}
