import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { wordsFileOf } from '../knowledge/match/words-file.ts';
import { start } from '../src/start.ts';
import { openPage } from '../tests/fixtures/browser.ts';
import { compileNational } from '../tests/official/compile-national.ts';

/** What job seekers say first, and the fiche of a métier that is imported alone. */
const sayings: Readonly<Record<string, string>> = {
  nounou: 'je suis une nounou',
  cariste: 'j’ai bossé comme cariste',
  chevaux: 'travailler avec les chevaux',
  cinema: 'un métier dans le cinéma',
  bus: 'chauffeur de bus',
  regulated: 'est-ce que taxidermiste est réglementé ?',
};
const fiches: readonly string[] = ['rome-l1306', 'cariste'];

/** As tall as three pistes: a photograph then shows all of them. */
const tall: Readonly<Record<string, number>> = { wide: 2400, phone: 3400 };

/** Photographs the bot over the whole ROME and the certifications, from the official data in AIGUILLEUR_DATA. */
export async function photographImported(
  browser: Browser,
  devices: Readonly<Record<string, BrowserContextOptions>>,
  folder: string,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'aiguilleur-imported-'));
  await compileNational(dataDir, new Date().toISOString().slice(0, 10), wordsFileOf(join(dataDir, 'knowledge.json')));
  const server = await start({ HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
  try {
    for (const [device, height] of Object.entries(tall)) {
      const { viewport } = devices[device] ?? {};
      const look = { ...devices[device], viewport: { width: viewport?.width ?? 1000, height } };
      for (const [scene, words] of Object.entries(sayings)) {
        const { page } = await openPage(browser, server.address, look);
        await page.goto(`${server.address}/widget`);
        await page.locator('.message').first().waitFor();
        await page.locator('#composer-text').fill(words);
        await page.keyboard.press('Enter');
        await page.locator('.card-button').first().waitFor();
        // Web Chat scrolls to the end in its own time.
        await page.waitForTimeout(800);
        await page.screenshot({ path: join(folder, `imported-${scene}-${device}.png`) });
        await page.context().close();
      }
      for (const metierId of fiches) {
        const { page } = await openPage(browser, server.address, look);
        await page.goto(`${server.address}/fiches/${metierId}`);
        await page.screenshot({ path: join(folder, `imported-fiche-${metierId}-${device}.png`), fullPage: true });
        await page.context().close();
      }
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true });
  }
}
