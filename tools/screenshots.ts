import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { start } from '../src/start.ts';
import { openPage, startBrowser } from '../tests/fixtures/browser.ts';
import { composeSheet, surfaces } from './contact-sheet.ts';
import { photographDesk } from './desk-scenes.ts';
import { photographImported } from './imported-scenes.ts';
import { photographTeams } from './teams-scenes.ts';

/** Photographs every page of the real server, wide and on a phone, by day and by night: `node tools/screenshots.ts [folder [scene]]`; scene « desk »: the counsellors' desk alone; « teams »: the cards of Teams; « sheet »: every surface, once, and all of them in sheet.png; « imported »: the whole ROME, from AIGUILLEUR_DATA, which is photographed only when asked for. */
const [chosenFolder, chosenScene] = process.argv.slice(2);
const folder = chosenFolder ?? join(tmpdir(), 'aiguilleur-screenshots');

const isSheet = chosenScene === 'sheet';
const isAll = chosenScene === undefined;

const devices: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1000, height: 780 } },
  'wide-dark': { viewport: { width: 1000, height: 780 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  'phone-dark': { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 568 } },
  contrast: { viewport: { width: 390, height: 844 }, forcedColors: 'active' },
};

const firstWords = 'J’ai travaillé en centre d’appels, j’aime le contact et je voudrais évoluer';

const scenes: Readonly<Record<string, (page: Page, origin: string) => Promise<void>>> = {
  demo: async (page, origin) => void (await page.goto(origin)),
  opened: async (page, origin) => {
    await page.goto(origin);
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).click();
    await page.frameLocator('iframe').locator('.message').first().waitFor();
  },
  conversation: async (page, origin) => {
    await page.goto(origin);
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).click();
    const chat = page.frameLocator('iframe');
    await chat.locator('#composer-text').fill(firstWords);
    await page.keyboard.press('Enter');
    await chat.locator('.card-button').first().waitFor();
  },
  welcome: openChat,
  menu: async (page, origin) => {
    await openChat(page, origin);
    await page.getByRole('button', { name: 'Réglages et options' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  },
  finish: async (page, origin) => {
    await openChat(page, origin);
    await page.getByRole('button', { name: 'Terminer et effacer' }).click();
  },
  ended: async (page, origin) => {
    await openChat(page, origin);
    await page.getByRole('button', { name: 'Terminer et effacer' }).click();
    await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
    await page.getByRole('heading', { name: 'C’est terminé' }).waitFor();
  },
  offline: async (page, origin) => {
    await openChat(page, origin);
    await page.context().setOffline(true);
    await page.locator('#composer-text').fill(firstWords);
    await page.keyboard.press('Enter');
  },
  resume: async (page, origin) => {
    await openChat(page, origin);
    await page.getByRole('button', { name: 'Réglages et options' }).click();
    await page.getByRole('button', { name: 'Reprendre une conversation' }).click();
    await page.getByLabel('Le code donné').fill('4821 9307 5612');
    await page.getByRole('button', { name: 'Reprendre', exact: true }).click();
    await page.getByText('Ce code n’ouvre rien').waitFor();
  },
  data: async (page, origin) => {
    await talk(page, origin, firstWords, 'exporter mes données');
    await follow(page, 'Lire mes données');
  },
  receipt: async (page, origin) => {
    await talk(page, origin, firstWords, 'effacer mes données', 'oui');
    await page.getByText('Reçu d’effacement').first().waitFor();
  },
  path: async (page, origin) => {
    await talk(page, origin, 'Me laisser guider', '3 minutes', 'J’ai fait du ménage et gardé des enfants');
    await page.getByText('Question 2').first().waitFor();
  },
  pistes: async (page, origin) => {
    await openChat(page, origin);
    await page.locator('#composer-text').fill(firstWords);
    await page.keyboard.press('Enter');
    await page.locator('.card-button').first().waitFor();
  },
  comparison: (page, origin) => talk(page, origin, firstWords, 'comparer téléconseiller et superviseur'),
  steps: (page, origin) => talk(page, origin, firstWords, 'comment y arriver'),
  why: async (page, origin) => {
    await talk(page, origin, firstWords, 'pourquoi');
    const picture = page.locator('.card-picture').first();
    await picture.scrollIntoViewIfNeeded();
  },
  change: (page, origin) => talk(page, origin, firstWords, 'changer une réponse'),
  bilan: (page, origin) => talk(page, origin, firstWords, 'mon bilan'),
  'bilan-page': async (page, origin) => {
    await talk(page, origin, firstWords, 'mon bilan');
    await follow(page, 'Mon bilan à l’écran');
  },
  fiche: async (page, origin) => void (await page.goto(`${origin}/fiches/teleconseiller`)),
  sources: async (page, origin) => void (await page.goto(`${origin}/fiches/teleconseiller#acces`)),
  print: async (page, origin) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${origin}/fiches/teleconseiller`);
  },
  privacy: async (page, origin) => void (await page.goto(`${origin}/confidentialite`)),
  index: async (page, origin) => void (await page.goto(`${origin}/fiches`)),
  missing: async (page, origin) => void (await page.goto(`${origin}/fiches/teleconseil`)),
};

/** Opens in its own place what a link of a card opens beside it. */
async function follow(page: Page, words: string): Promise<void> {
  const link = page.locator('.card-button', { hasText: words });
  await link.first().waitFor();
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.first().click()]);
  await page.goto(opened.url());
}

async function talk(page: Page, origin: string, ...messages: readonly string[]): Promise<void> {
  await openChat(page, origin);
  for (const words of messages) {
    await page.locator('#composer-text').fill(words);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1200);
  }
}

async function openChat(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/widget`);
  await page.locator('.message').first().waitFor();
}

function isChosen(scene: string, device: string): boolean {
  if (isSheet) return surfaces.some((surface) => surface[0] === scene && surface[1] === device);
  return chosenScene === undefined || chosenScene === scene;
}

async function photograph(browser: Browser, origin: string): Promise<void> {
  for (const [device, options] of Object.entries(devices)) {
    for (const [scene, play] of Object.entries(scenes)) {
      if (!isChosen(scene, device)) continue;
      const { page } = await openPage(browser, origin, options);
      await play(page, origin);
      // What moves comes to rest.
      await page.waitForTimeout(800);
      await page.screenshot({ path: join(folder, `${scene}-${device}.png`) });
      await page.context().close();
    }
  }
}

const dataDir = await mkdtemp(join(tmpdir(), 'aiguilleur-'));
await mkdir(folder, { recursive: true });
const server = await start({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
const browser = await startBrowser();
try {
  const ofOthers = ['desk', 'teams', 'imported'];
  if (!ofOthers.includes(chosenScene ?? '')) await photograph(browser, server.address);
  if (isAll || chosenScene === 'desk') await photographDesk(browser, devices, folder);
  if (isSheet) await photographDesk(browser, { wide: devices.wide ?? {}, phone: devices.phone ?? {} }, folder);
  if (isAll || isSheet || chosenScene === 'teams') await photographTeams(browser, folder);
  if (chosenScene === 'imported') await photographImported(browser, devices, folder);
  if (isSheet) await composeSheet(browser, folder);
} finally {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true });
}
process.stdout.write(`${folder}\n`);
