import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPage } from '../tests/fixtures/browser.ts';
import { drawCaseCards } from '../tests/fixtures/case-cards.ts';
import { drawMessages, type Theme } from '../tests/fixtures/teams-canvas.ts';
import { playTeamsTalks } from '../tests/fixtures/teams-talk.ts';

const looks: readonly (readonly [name: string, theme: Theme, width: number])[] = [
  ['light', 'light', 520],
  ['dark', 'dark', 520],
  ['narrow', 'light', 340],
];

/** Photographs the cards of talks in Teams and those of counsellors, whole, as Microsoft's renderer draws them. */
export async function photographTeams(browser: Browser, folder: string): Promise<void> {
  const talks = { ...(await playTeamsTalks()), cases: drawCaseCards() };
  for (const [look, theme, width] of looks) {
    const { page } = await openPage(browser, 'http://127.0.0.1', { viewport: { width, height: 800 } });
    for (const [name, told] of Object.entries(talks)) {
      await drawMessages(page, told, theme);
      await page.screenshot({ path: join(folder, `teams-${name}-${look}.png`), fullPage: true });
    }
    await page.context().close();
  }
}
