import { startBrowser } from '../tests/fixtures/browser.ts';
import { createRealBot, loadRealLibrary } from '../tests/fixtures/real-bot.ts';
import { startSite } from '../tests/fixtures/site.ts';
import { type Visit, visitSlowly } from './widget/slow-page.ts';

export const about = 'time to the first message on slow 4G and a slow phone, beside plain Web Chat  [runs: 5]';

const clients = {
  'Web Chat': { path: '/reference', message: '.webchat__bubble__content:not([aria-hidden])' },
  aiguilleur: { path: '/widget', message: '.message .bubble' },
} as const;
type Client = keyof typeof clients;

/** Opens both pages of one server alternately, each time in a browser without a cache. */
export async function run([runs = '5']: readonly string[]): Promise<void> {
  const library = await loadRealLibrary();
  const [site, browser] = await Promise.all([
    startSite({ bot: createRealBot(library), library, referenceQuality: 10 }),
    startBrowser(),
  ]);
  try {
    const visits: Record<Client, Visit[]> = { 'Web Chat': [], aiguilleur: [] };
    // Once unmeasured: the server packs its files, and the bot says its welcome for the first time.
    for (let round = 0; round <= Number(runs); round += 1) {
      for (const client of Object.keys(clients) as Client[]) {
        const { path, message } = clients[client];
        const visit = await visitSlowly(browser, site.origin + path, message);
        if (round > 0) visits[client].push(visit);
      }
    }
    process.stdout.write(formatTable(visits));
  } finally {
    await browser.close();
    await site.close();
  }
}

function formatTable(visits: Readonly<Record<Client, readonly Visit[]>>): string {
  const lines = (Object.keys(clients) as Client[]).map((client) => {
    const times = visits[client].map(({ firstMessage }) => firstMessage);
    const bytes = median(visits[client].map((visit) => visit.bytes));
    const range = `${seconds(Math.min(...times))}–${seconds(Math.max(...times))}`;
    return `${client.padEnd(14)}${seconds(median(times)).padStart(10)}${range.padStart(18)}${(bytes / 1000).toFixed(0).padStart(10)} kB\n`;
  });
  const of = (client: Client): number => median(visits[client].map(({ firstMessage }) => firstMessage));
  const ratio = of('aiguilleur') / of('Web Chat');
  return `Slow 4G, CPU divided by 4, cold cache, alternately, ${visits.aiguilleur.length} visits each
                 first message              range    fetched
${lines.join('')}ratio ${ratio.toFixed(2)}
`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
