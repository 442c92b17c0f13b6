import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { enter } from '../../bench/first-words/visitor.ts';
import { createLog } from '../../src/log.ts';
import { type Running, start } from '../../src/start.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { findViolations } from '../fixtures/axe.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { deskPassword } from '../fixtures/desk.ts';
import { prepareOpenCentre } from '../fixtures/open-centre.ts';

jest.setTimeout(60_000);

/** What a case is like by the keyboard, desk.test.ts tells; what a question is like, questions.test.ts. */

let folder: string;
let server: Running;
let browser: Browser;
let desk: Page;
let complaints: readonly string[];
let person: Awaited<ReturnType<typeof enter>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-morning-'));
  [server, browser] = await Promise.all([
    prepareOpenCentre(folder).then(async (settings) => {
      await giveHours(join(folder, 'library', 'centres.yaml'));
      return start(settings);
    }),
    startBrowser(),
  ]);
  person = await enter(server.address);
  await person.say('j’aime faire du pain');
  const opened = await openPage(browser, server.address);
  [desk, complaints] = [opened.page, opened.complaints];
  desk.setDefaultTimeout(8000);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Open at every hour, by a timetable: without one nobody can say when to be called. */
async function giveHours(file: string): Promise<void> {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const week = days.map((day) => `      ${day}: ["00:00-12:00", "12:00-24:00"]\n`).join('');
  const centres = await readFile(file, 'utf8');
  await writeFile(
    file,
    centres.replace(/^ {2}colours:/m, `  timetable:\n    zone: Europe/Paris\n    week:\n${week}$&`),
  );
}

/** Goes on by the keyboard until a control that is called so, and takes it where it is a link or a button. */
async function reach(name: string | RegExp, role: 'link' | 'button' | 'field' = 'button'): Promise<void> {
  const control = role === 'field' ? desk.getByLabel(name) : desk.getByRole(role, { name, exact: true });
  const wanted = desk.locator(':focus').and(control);
  for (let presses = 0; presses < 60; presses += 1) {
    await desk.keyboard.press('Tab');
    if ((await wanted.count()) === 0) continue;
    if (role !== 'field') await desk.keyboard.press('Enter');
    return;
  }
  throw new Error(`${name}: not reached.`);
}

/** From page to page by the links at the top. */
async function goTo(name: string): Promise<void> {
  await reach(name, 'link');
  await desk.getByRole('heading', { level: 2, name }).waitFor();
  expect(await findViolations(desk)).toEqual([]);
}

async function fill(label: string | RegExp, typed: string): Promise<void> {
  await reach(label, 'field');
  await desk.keyboard.type(typed);
}

/** The day on which somebody is to be called, as the desk keeps it: today, or the next on which there is time. */
async function findDayOfCall(): Promise<string> {
  const { db, close } = await openDatabase(`sqlite:${join(folder, 'aiguilleur.db')}`, createLog('silent'));
  const { day } = await db.selectFrom('call_backs').select('day').executeTakeFirstOrThrow();
  await close();
  return day;
}

const halfDays = z.tuple([z.object({ title: z.string() })]).rest(z.unknown());

const told = (words: string): Promise<void> =>
  desk.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });

describe('the desk work beside the cases, by the keyboard alone', () => {
  it('begins at the door', async () => {
    await desk.goto(`${server.address}/conseillers`);
    await desk.locator('#login:focus').waitFor();
    await desk.keyboard.type('amelie');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type(deskPassword);
    await desk.keyboard.press('Enter');
    await desk.getByText('Personne n’attend en ce moment.').waitFor();
  });

  it('proposes help to somebody who talks with the bot', async () => {
    await goTo('En cours');
    await reach('Proposer mon aide');
    await told('Votre proposition est envoyée');
    const asked = (await person.say('oui')).map(({ text }) => text).join('\n');
    expect(asked).not.toBe('');
  });

  it('finds no call-back to make', async () => {
    await goTo('Rappels');
    await reach('Jour', 'field');
    await desk.getByText(/Aucun rappel/).waitFor();
  });

  it('finds one that somebody asks for, on its day, calls, and says that it is done', async () => {
    const caller = await enter(server.address);
    await caller.say('parler à quelqu’un');
    const offered = halfDays.parse((await caller.say('Qu’on me rappelle')).at(-1)?.suggestedActions?.actions);
    const [{ title }] = offered;
    for (const words of [title, 'Je verrai avec elle', 'Lina', '01 99 00 56 78']) await caller.say(words);
    // What a date field hears of the keys is the browser’s own, in the order of its language.
    await desk.locator('#day').fill(await findDayOfCall());
    await desk.getByRole('link', { name: /Lina/ }).waitFor();
    expect(await findViolations(desk)).toEqual([]);
    await reach(/Lina/, 'link');
    await desk.locator('#case-title:focus').waitFor();
    await desk.keyboard.press('t');
    await desk.locator('#reply:focus').waitFor();
    await reach('L’appel est fait');
    await desk.getByText('L’appel est fait.').waitFor();
    expect(await findViolations(desk)).toEqual([]);
  });

  it('reads the figures, month by month', async () => {
    await goTo('Chiffres');
    await desk.getByRole('table').first().waitFor();
    expect(await findViolations(desk)).toEqual([]);
  });

  it('keeps a sentence at hand, changes it, and throws it away', async () => {
    await goTo('Réponses types');
    await fill('Titre', 'Accès');
    await fill(/^Texte/, 'Le centre est près de la gare.');
    await reach('Enregistrer');
    await told('enregistrée');
    await desk.getByRole('heading', { level: 3, name: 'Accès' }).waitFor();
    await reach('Changer « Accès »');
    await desk.locator('#reply-title:focus').waitFor();
    await desk.keyboard.press('Control+A');
    await desk.keyboard.type('Venir');
    await reach('Enregistrer');
    await desk.getByRole('heading', { level: 3, name: 'Venir' }).waitFor();
    await reach('Supprimer « Venir »');
    await told('supprimée');
    await desk.getByRole('heading', { level: 3, name: 'Venir' }).waitFor({ state: 'detached' });
  });

  it('opens an account for a colleague, and closes it', async () => {
    await goTo('Comptes');
    await fill('Nom', 'Nadia');
    await fill('Identifiant', 'nadia');
    await reach('Ouvrir un compte');
    await desk.getByText(/^Mot de passe pour Nadia/).waitFor();
    expect(await findViolations(desk)).toEqual([]);
    await reach('Fermer le compte : Nadia');
    await desk.getByRole('row', { name: /Nadia.*compte fermé/ }).waitFor();
  });

  it('goes home, and nothing complained', async () => {
    await reach('Mon compte : Amélie', 'link');
    await desk.getByRole('heading', { level: 2, name: 'Amélie' }).waitFor();
    await reach('Sortir du bureau');
    await desk.getByText('La session est fermée. À bientôt').waitFor();
    expect(complaints.filter((complaint) => !/\/api\/(me|session)\)/.test(complaint))).toEqual([]);
  });
});
