import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** A picture of one surface: its scene, the device it is taken on, and what stands under it. */
export type Surface = readonly [scene: string, device: string, caption: string];

/** Every surface that people meet, once. */
export const surfaces: readonly Surface[] = [
  ['demo', 'wide', 'Demo page, launcher'],
  ['opened', 'wide', 'Widget, open'],
  ['opened', 'phone', 'Widget, phone'],
  ['welcome', 'wide', 'Welcome'],
  ['pistes', 'wide', 'Pistes'],
  ['pistes', 'wide-dark', 'Pistes, dark'],
  ['pistes', 'phone', 'Pistes, phone'],
  ['pistes', 'phone-dark', 'Pistes, phone, dark'],
  ['pistes', 'narrow', 'Pistes, 320 px'],
  ['pistes', 'contrast', 'Pistes, forced colours'],
  ['path', 'wide', 'Guided path'],
  ['why', 'wide', 'Why'],
  ['why', 'phone-dark', 'Why, phone, dark'],
  ['comparison', 'wide', 'Comparison'],
  ['steps', 'wide', 'Steps'],
  ['bilan', 'wide', 'Bilan'],
  ['bilan-page', 'wide', 'Bilan, as a page'],
  ['data', 'wide', 'Mes données'],
  ['finish', 'wide', 'Terminer et effacer'],
  ['menu', 'wide', 'Settings'],
  ['fiche', 'wide', 'Fiche'],
  ['fiche', 'phone-dark', 'Fiche, phone, dark'],
  ['print', 'wide', 'Fiche, printed'],
  ['index', 'wide', 'All fiches'],
  ['privacy', 'wide', 'Confidentialité'],
  ['missing', 'wide', 'No such page'],
  ['desk-sign-in', 'wide', 'Desk: sign in'],
  ['desk-list', 'wide', 'Desk: queue'],
  ['desk-case', 'wide', 'Desk: a case'],
  ['desk-canned', 'wide', 'Desk: replies at hand'],
  ['desk-close', 'wide', 'Desk: close'],
  ['desk-help', 'wide', 'Desk: keys'],
  ['desk-call-backs', 'wide', 'Desk: call-backs'],
  ['desk-questions', 'wide', 'Desk: questions'],
  ['desk-figures', 'wide', 'Desk: statistics'],
  ['desk-figures', 'phone', 'Desk: statistics, phone'],
  ['desk-case', 'phone', 'Desk: a case, phone'],
  ['desk-accounts', 'wide', 'Desk: accounts'],
  ['teams-cases', 'light', 'Teams: a case'],
  ['teams-pistes', 'light', 'Teams: private chat'],
  ['teams-answers', 'light', 'Teams: answers'],
];

const style = `
  body { margin: 24px; background: #e8e8e8; font: 15px/1.3 sans-serif; }
  main { display: flex; flex-wrap: wrap; gap: 20px; align-items: flex-start; }
  figure { margin: 0; } figcaption { padding: 4px 0; font-weight: bold; }
  img { display: block; height: 380px; min-width: 280px; max-width: 560px; object-fit: cover; object-position: top; background: white; }`;

/** Puts the pictures of all surfaces, already in the folder, on one sheet beside them, and tells its path. */
export async function composeSheet(browser: Browser, folder: string): Promise<string> {
  const figures = await Promise.all(surfaces.map((surface) => drawFigure(folder, surface)));
  const page = await browser.newPage({ viewport: { width: 2100, height: 1000 } });
  await page.setContent(`<style>${style}</style><main>${figures.join('')}</main>`);
  const path = join(folder, 'sheet.png');
  await page.screenshot({ path, fullPage: true });
  await page.close();
  return path;
}

async function drawFigure(folder: string, [scene, device, caption]: Surface): Promise<string> {
  const picture = await readFile(join(folder, `${scene}-${device}.png`), 'base64');
  return `<figure><img src="data:image/png;base64,${picture}" alt=""><figcaption>${caption}</figcaption></figure>`;
}
