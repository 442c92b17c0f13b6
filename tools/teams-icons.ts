import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../tests/fixtures/browser.ts';

/** Draws both icons of the Teams app from their one source, in the tests' Chromium: `node tools/teams-icons.ts`. */
const folder = new URL('../src/channels/teams/package/icons/', import.meta.url);
const source = readFileSync(new URL('icon.svg', folder), 'utf8');

/** Teams lays the coloured icon on its own shapes; the outline is white on nothing, up to its edges. */
const icons = [
  { file: 'color.png', size: 192, style: '' },
  { file: 'outline.png', size: 32, style: '.ground{display:none} svg{transform:scale(1.6)}' },
] as const;

const browser = await startBrowser();
try {
  for (const icon of icons) writeFileSync(new URL(icon.file, folder), await draw(browser, icon));
} finally {
  await browser.close();
}

async function draw(drawing: Browser, { size, style }: (typeof icons)[number]): Promise<Buffer> {
  const page = await drawing.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0;overflow:hidden} svg{display:block} ${style}</style>${source}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
