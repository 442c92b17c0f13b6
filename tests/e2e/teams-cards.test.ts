import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findViolations } from '../fixtures/axe.ts';
import type { Delivered } from '../fixtures/bot-framework.ts';
import { openPage, startBrowser } from '../fixtures/browser.ts';
import { drawCaseCards } from '../fixtures/case-cards.ts';
import { drawMessages, type Theme } from '../fixtures/teams-canvas.ts';
import { playTeamsTalks } from '../fixtures/teams-talk.ts';

let browser: Browser;
let talks: Readonly<Record<string, readonly Delivered['activity'][]>>;

beforeAll(async () => {
  [browser, talks] = await Promise.all([startBrowser(), playTeamsTalks()]);
});
afterAll(() => browser.close());

describe('cards for Teams, drawn by Microsoft’s renderer', () => {
  it.each<[Theme, number]>([
    ['light', 600],
    ['dark', 600],
    ['light', 320],
  ])('are whole and readable in %s at %i pixels', async (theme, width) => {
    const { page, complaints } = await openPage(browser, 'http://127.0.0.1', { viewport: { width, height: 900 } });
    const problems = await drawMessages(page, [...Object.values(talks).flat(), ...drawCaseCards()], theme);
    expect(problems).toEqual([]);
    // Colours and names are the same on a phone.
    if (width > 320) expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
