import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { enter } from '../../bench/first-words/visitor.ts';
import { type Running, start } from '../../src/start.ts';
import { findViolations } from '../fixtures/axe.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { deskPassword } from '../fixtures/desk.ts';
import { prepareOpenCentre } from '../fixtures/open-centre.ts';

jest.setTimeout(60_000);

let folder: string;
let server: Running;
let browser: Browser;
let desk: Page;
let complaints: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-questions-'));
  [server, browser] = await Promise.all([
    prepareOpenCentre(folder).then((settings) => start(settings)),
    startBrowser(),
  ]);
  for (const words of [
    'Peut-on amener un lapin ?',
    'je peux amener mon lapin ?',
    'est-ce que je peux amener un lapin ?',
  ]) {
    await ask(words);
  }
  const opened = await openPage(browser, server.address);
  [desk, complaints] = [opened.page, opened.complaints];
  desk.setDefaultTimeout(8000);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

/** What somebody new is answered. */
async function ask(words: string): Promise<string> {
  const answers = await (await enter(server.address)).say(words);
  return answers.map(({ text }) => text).join('\n');
}

/** The counsellor goes on by the keyboard until a control that is called so. */
async function reach(name: string | RegExp): Promise<void> {
  const wanted = desk.locator(':focus').and(desk.getByRole('button', { name }).or(desk.getByLabel(name)));
  for (let presses = 0; presses < 60; presses += 1) {
    await desk.keyboard.press('Tab');
    if ((await wanted.count()) > 0) return;
  }
  throw new Error(`${name}: not reached.`);
}

async function findAllViolations(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await desk.emulateMedia({ colorScheme });
    found.push(...(await findViolations(desk)));
  }
  return found;
}

describe('a question without an answer, by the keyboard alone', () => {
  it('is seen by whoever is in', async () => {
    await desk.goto(`${server.address}/conseillers#questions`);
    await desk.locator('#login:focus').waitFor();
    await desk.keyboard.type('amelie');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type(deskPassword);
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: /lapin/ }).waitFor();
    expect(await findAllViolations()).toEqual([]);
  });

  it('is answered, and what the bot will say is read first', async () => {
    await reach(/^Répondre à/);
    await desk.keyboard.press('Enter');
    await desk.locator('#answer-title:focus').waitFor();
    await reach(/^Réponse$/);
    await desk.keyboard.type('Non, les animaux restent à la maison.');
    await reach('Voir ce que dira le bot');
    await desk.keyboard.press('Enter');
    await desk.locator('#preview-title:focus').waitFor();
    const said = await desk.locator('.answer-said').textContent();
    expect(said).toMatch(/^Non, les animaux restent à la maison\.\nSource\s: Centre d’essai, vérifié le /);
    expect(await findAllViolations()).toEqual([]);
  });

  it('is known to the bot as soon as it is published, in other words too', async () => {
    await desk.keyboard.press('Shift+Tab');
    await desk.locator(':focus', { hasText: 'Publier' }).waitFor();
    await desk.keyboard.press('Enter');
    await desk.getByRole('status').filter({ hasText: 'le bot la connaît' }).waitFor({ state: 'attached' });
    expect(await ask('on a le droit d’amener un lapin ?')).toContain('Non, les animaux restent à la maison.');
    expect(await ask('j’aime les lapins')).not.toContain('Non, les animaux');
    expect(await findAllViolations()).toEqual([]);
  });

  it('is taken back with one key, and the bot knows it no more', async () => {
    await desk.locator('#answer-title:focus').waitFor();
    await reach('Annuler le dernier changement');
    await desk.keyboard.press('Enter');
    await desk.getByRole('status').filter({ hasText: 'de retour' }).waitFor({ state: 'attached' });
    expect(await ask('on a le droit d’amener un lapin ?')).not.toContain('Non, les animaux');
    expect(complaints.filter((complaint) => !/\/api\/(me|session)\)/.test(complaint))).toEqual([]);
  });
});

describe('an answer that another person publishes', () => {
  it('is proposed by who wrote it, who is offered nothing else', async () => {
    const own = await mkdtemp(join(tmpdir(), 'aiguilleur-four-eyes-'));
    const careful = await start({ ...(await prepareOpenCentre(own)), FOUR_EYES: 'true' });
    try {
      const { page } = await openPage(browser, careful.address);
      await page.goto(`${careful.address}/conseillers#questions`);
      await page.getByLabel('Identifiant').fill('amelie');
      await page.getByLabel('Mot de passe').fill(deskPassword);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Nouvelle réponse' }).click();
      await page.getByRole('button', { name: 'Proposer à la relecture' }).waitFor();
      expect(await page.getByRole('button', { name: 'Publier' }).count()).toBe(0);
      expect(await page.getByText('Une autre personne doit publier').count()).toBe(1);
    } finally {
      await careful.stop();
      await rm(own, { recursive: true });
    }
  });
});
