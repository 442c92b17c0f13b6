import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { start } from '../src/start.ts';
import { openPage } from '../tests/fixtures/browser.ts';
import { deskPassword } from '../tests/fixtures/desk.ts';
import { prepareOpenCentre } from '../tests/fixtures/open-centre.ts';

/** Who asks for somebody, and what they want to ask. */
const people: readonly (readonly [name: string, question: string])[] = [
  ['Karim', 'Puis-je commencer sans diplôme ?'],
  ['Inès', 'Je voudrais parler de la VAE et de mes dix ans de caisse.'],
];

const dialogs: Readonly<Record<string, string>> = {
  'desk-close': 'c',
  'desk-transfer': 'x',
  'desk-merge': 'm',
  'desk-knowledge': 'b',
  'desk-help': '?',
};
const pages: Readonly<Record<string, string>> = {
  'desk-call-backs': '#rappels',
  'desk-running': '#en-cours',
  'desk-questions': '#questions',
  'desk-figures': '#chiffres',
  'desk-replies': '#reponses',
  'desk-accounts': '#comptes',
  'desk-me': '#mon-compte',
};

/** Photographs the counsellors' desk of a server of its own, with two people in the queue; gives nothing back but the files. */
export async function photographDesk(
  browser: Browser,
  devices: Readonly<Record<string, BrowserContextOptions>>,
  folder: string,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'aiguilleur-'));
  const server = await start(await prepareOpenCentre(dataDir));
  try {
    let isFirst = true;
    for (const [device, options] of Object.entries(devices)) {
      const { page } = await openPage(browser, server.address, options);
      const shoot = async (scene: string): Promise<void> =>
        void (await page.screenshot({ path: join(folder, `${scene}-${device}.png`) }));
      await signIn(page, server.address, shoot);
      if (isFirst) for (const person of people) await askForSomebody(browser, server.address, person);
      isFirst = false;
      await photographCase(page, shoot);
      await photographPages(page, server.address, shoot);
      await page.context().close();
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true });
  }
}

type Shoot = (scene: string) => Promise<void>;

async function signIn(page: Page, origin: string, shoot: Shoot): Promise<void> {
  await page.goto(`${origin}/conseillers`);
  await page.locator('#login').fill('amelie');
  await page.locator('#password').fill(deskPassword);
  await shoot('desk-sign-in');
  await page.keyboard.press('Enter');
  const presence = page.getByRole('switch', { name: 'Je prends des demandes' });
  await presence.waitFor();
  if ((await presence.getAttribute('aria-checked')) === 'false') await presence.click();
  await page.getByRole('switch', { name: 'Je prends des demandes', checked: true }).waitFor();
}

async function askForSomebody(
  browser: Browser,
  origin: string,
  [name, question]: readonly [string, string],
): Promise<void> {
  const { page } = await openPage(browser, origin);
  await page.goto(`${origin}/widget`);
  const say = async (words: string): Promise<void> => {
    await page.locator('#composer-text').fill(words);
    await page.keyboard.press('Enter');
  };
  const hear = (words: string): Promise<void> => page.locator('.message', { hasText: words }).first().waitFor();
  await page.locator('.message').first().waitFor();
  await say('J’ai travaillé trois ans dans un centre d’appels');
  await page.locator('.card-button').first().waitFor();
  await say('parler à quelqu’un');
  await page.locator('.suggestion', { hasText: 'Parler maintenant' }).click();
  await hear('Que voulez-vous demander');
  await say(question);
  await hear('Quel est votre prénom');
  await say(name);
  await hear('C’est transmis');
  await page.context().close();
}

async function photographCase(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('3');
  await page.locator('.case-line').nth(1).waitFor();
  await shoot('desk-list');
  await page.locator('.case-line', { hasText: 'Karim' }).click();
  await page.locator('#case-title:focus').waitFor();
  const take = page.getByRole('button', { name: 'Prendre ce dossier' });
  if (await take.isVisible()) {
    await take.click();
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.type('Bonjour Karim, ici Amélie. Beaucoup commencent sans diplôme.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.by-counsellor .bubble:not(.is-pending)').first().waitFor();
    await page.locator('.is-pending').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  }
  await shoot('desk-case');
  await page.keyboard.press('r');
  await page.keyboard.type('/');
  await page.locator('.canned').waitFor();
  await shoot('desk-canned');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  for (const [scene, key] of Object.entries(dialogs)) {
    await page.keyboard.press(key);
    await page.locator('dialog').waitFor();
    await shoot(scene);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('d');
  await page.locator('#sheet:focus').waitFor();
  await shoot('desk-sheet');
}

async function photographPages(page: Page, origin: string, shoot: Shoot): Promise<void> {
  for (const [scene, hash] of Object.entries(pages)) {
    await page.goto(`${origin}/conseillers${hash}`);
    await page.locator('.page h2').first().waitFor();
    // What the page asks the server for comes in its own time.
    await page.waitForTimeout(400);
    await shoot(scene);
  }
}
