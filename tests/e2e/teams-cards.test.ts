import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { drawPicture } from '../../src/bilan/draw-picture.ts';
import { renderPng } from '../../src/bilan/render-png.ts';
import { findViolations } from '../fixtures/axe.ts';
import type { Delivered } from '../fixtures/bot-framework.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { drawCaseCards } from '../fixtures/case-cards.ts';
import { drawMessages, type Theme } from '../fixtures/teams-canvas.ts';
import { playTeamsTalks } from '../fixtures/teams-talk.ts';

/** Where the cards of these talks find their pictures. */
const site = 'https://bot.centre.example';

let browser: Browser;
let picture: Buffer;
let talks: Readonly<Record<string, readonly Delivered['activity'][]>>;

beforeAll(async () => {
  [browser, talks, picture] = await Promise.all([
    startBrowser(),
    playTeamsTalks(),
    renderPng(drawPicture(fit, 'light')),
  ]);
});
afterAll(() => browser.close());

const fit = {
  title: 'Vous et le métier de téléconseillère',
  groups: [
    { look: 'fits', heading: 'Ce qui vous va', lines: ['Passer la journée au téléphone'], count: 1, more: null },
    {
      look: 'learn',
      heading: 'À apprendre',
      lines: ['Suivre un script ou un questionnaire'],
      count: 4,
      more: 'et 3 autres',
    },
  ],
  nothing: '',
} as const;

describe('cards for Teams, drawn by Microsoft’s renderer', () => {
  it.each<[Theme, number]>([
    ['light', 600],
    ['dark', 600],
    ['light', 320],
  ])('are whole and readable in %s at %i pixels', async (theme, width) => {
    const { page, complaints } = await openPage(browser, site, { viewport: { width, height: 900 } });
    await page.route(`${site}/bilan/image?*`, (route) => route.fulfill({ contentType: 'image/png', body: picture }));
    const problems = await drawMessages(page, [...Object.values(talks).flat(), ...drawCaseCards()], theme);
    expect(problems).toEqual([]);
    // Colours and names are the same on a phone.
    if (width > 320) expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
