import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { cardBot } from '../fixtures/card-bot.ts';
import { type ForeignPage, type ForeignSite, startForeignSite } from '../fixtures/foreign-site.ts';
import { pagesLibrary } from '../fixtures/pages-library.ts';
import { type Site, startSite } from '../fixtures/site.ts';

jest.setTimeout(60_000);

let site: Site;
let browser: Browser;
let foreign: ForeignSite;

beforeAll(async () => {
  foreign = await startForeignSite();
  [site, browser] = await Promise.all([
    startSite({ bot: cardBot, library: pagesLibrary, allowedOrigins: foreign.origin }),
    startBrowser(),
  ]);
  foreign.serve({ '/strict': strict(), '/reset': reset(), '/framework': framework(), '/bare': { body: shown } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await foreign.close();
});

const shown =
  '<main><h1>Bienvenue</h1><p>Un texte.</p><div class="box"><button type="button">Acheter</button></div></main>';

function tag(): string {
  return `<script src="${site.origin}/widget.js" data-centre="demo" defer></script>`;
}

/** A page that lets in nothing but what docs/widget.md asks for. */
function strict(): ForeignPage {
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    'img-src data:',
    `script-src ${site.origin}/widget.js`,
    `frame-src ${site.origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return { body: shown + tag(), headers: { 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' } };
}

/** A page of 2009: everything is reset, everything is important, and the language itself was bettered. */
function reset(): ForeignPage {
  const style = `
    * { margin: 0 !important; padding: 0 !important; border: 0 !important; font: 10px/1 serif !important; color: red !important; }
    div, iframe, section, svg { display: none !important; opacity: .1 !important; width: 1px !important; position: static !important; }
    div.box { display: block !important; width: auto !important; }
    button { visibility: hidden !important; z-index: -1 !important; text-indent: -9999px !important; }
    .box button { visibility: visible !important; text-indent: 0 !important; }
    #top { position: fixed; z-index: 2147483000; inset: 0 0 auto 0; height: 20px; display: block !important; width: 100% !important; }`;
  const script = `
    Array.prototype.toJSON = function () { return 'prototype'; };
    Array.prototype.each = Array.prototype.forEach;
    Object.prototype.extend = function () { return this; };
    Element.prototype.update = function (html) { this.innerHTML = html; return this; };
    window.$ = function (id) { return document.getElementById(id); };
    String.prototype.includes = function (part) { return this.indexOf(part) >= 0; };`;
  return { body: `<style>${style}</style><script>${script}</script><div id="top"></div>${shown}${tag()}` };
}

/** A page whose framework draws everything, and puts in a new body when people go on to another view. */
function framework(): ForeignPage {
  const preact = readFileSync(
    join(dirname(createRequire(import.meta.url).resolve('preact/package.json')), 'dist/preact.umd.js'),
    'utf8',
  );
  const script = `
    const { h, render } = preact;
    const View = ({ name }) => h('main', null, h('h1', null, name), h('button', { onClick: () => go('Suite') }, 'Continuer'));
    function go(name) {
      const body = document.createElement('body');
      render(h(View, { name }), body);
      document.body.replaceWith(body);
    }
    go('Bienvenue');`;
  return { body: `${tag()}<script>${preact}</script><body><script>${script}</script>` };
}

function chatIn(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Discussion sur les métiers"]');
}

/** Opens the chat, says something and is answered. */
async function talk(page: Page, words: string): Promise<void> {
  const launcher = page.getByRole('button', { name: 'Ouvrir la discussion' });
  if (await launcher.isVisible()) await launcher.click();
  await write(page, words);
}

async function write(page: Page, words: string): Promise<void> {
  const chat = chatIn(page);
  await chat.getByText('Bonjour, je suis un robot.').first().waitFor();
  await chat.getByRole('textbox').last().fill(words);
  await page.keyboard.press('Enter');
  await chat.getByText(`J’ai compris : ${words}`).first().waitFor();
}

async function visit(path: string): Promise<{ page: Page; complaints: readonly string[] }> {
  const opened = await openPage(browser, site.origin, { viewport: { width: 1200, height: 800 } });
  await opened.page.addInitScript(`
    window.shifts = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; })
      .observe({ type: 'layout-shift', buffered: true });`);
  await opened.page.goto(foreign.origin + path);
  return opened;
}

describe('the widget on a page of somebody else', () => {
  it.each(['/strict', '/reset', '/framework'])('%s opens, talks and closes', async (path) => {
    const { page, complaints } = await visit(path);
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).click();
    const panel = await page.getByRole('region', { name: 'Discussion sur les métiers' }).boundingBox();
    expect([panel?.width, (panel?.height ?? 0) > 400]).toEqual([420, true]);
    await talk(page, 'bonjour');
    await page.getByRole('button', { name: 'Fermer la discussion' }).click();
    expect(await page.getByRole('button', { name: 'Ouvrir la discussion' }).boundingBox()).toMatchObject({ width: 64 });
    expect(complaints.filter((complaint) => !complaint.includes(foreign.origin))).toEqual([]);
    await page.context().close();
  });

  it.each(['/strict', '/reset', '/framework'])('%s moves nothing of it', async (path) => {
    const { page } = await visit(path);
    const before = await page.locator('main').boundingBox();
    await talk(page, 'bonjour');
    expect(await page.locator('main').boundingBox()).toEqual(before);
    expect(await page.evaluate('window.shifts')).toBe(0);
    await page.context().close();
  });

  it('adds no name to the page, and nothing to its storage', async () => {
    const names = async (path: string): Promise<unknown> => {
      const { page } = await visit(path);
      if (path !== '/bare') await page.getByRole('button', { name: 'Ouvrir la discussion' }).waitFor();
      const found = await page.evaluate(
        '[...Object.keys(window), ...Object.keys(localStorage), ...Object.keys(sessionStorage)]',
      );
      await page.context().close();
      return found;
    };
    expect(await names('/strict')).toEqual(await names('/bare'));
  });

  it('takes no key and no click that is meant for the page', async () => {
    const { page } = await visit('/reset');
    await page.evaluate(`window.heard = []; for (const type of ['keydown', 'click'])
      document.querySelector('.box button').addEventListener(type, (event) => window.heard.push(type + event.defaultPrevented));`);
    await page.locator('.box button').click();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('window.heard')).toEqual(['clickfalse', 'keydownfalse']);
    await page.context().close();
  });

  it('stays, and goes on, when the page puts in a new body', async () => {
    const { page } = await visit('/framework');
    await talk(page, 'première');
    await page.getByRole('button', { name: 'Fermer la discussion' }).click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { name: 'Suite' }).waitFor();
    await talk(page, 'seconde');
    expect(await chatIn(page).getByText('J’ai compris : première').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('is refused where the server does not list the page', async () => {
    const stranger = await startForeignSite();
    stranger.serve({ '/': { body: shown + tag() } });
    const { page } = await openPage(browser, site.origin);
    await page.goto(stranger.origin);
    await page.getByRole('button', { name: 'Ouvrir la discussion' }).click();
    await page.waitForTimeout(500);
    expect(await chatIn(page).getByRole('textbox').count()).toBe(0);
    expect(await page.locator('main').isVisible()).toBe(true);
    await page.context().close();
    await stranger.close();
  });
});
