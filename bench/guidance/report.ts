import { estimate } from '../retrieval/metrics.ts';
import { leastChoices, limitOf } from './limit.ts';
import type { Measured } from './measure.ts';
import type { Scenario } from './scenarios.ts';

/** The table of all scenarios: one line a mark, ties counted against us. */
export function formatReport(measured: readonly Measured[]): string {
  const head = `${'people who'.padEnd(25)}${'    read   first    in 5  [95 % resampled]   in 20'}\n`;
  return `${head}${measured.map(formatScenario).join('')}`;
}

function formatScenario({ scenario, ranks, read, taps, screens, shown, domaines }: Measured): string {
  const lines = [...ranks].map(([at, places], index) => {
    const { mean, low, high } = estimate(within(places, 5));
    const name = (index === 0 ? scenario.name : '').padEnd(25);
    const bounds = `[${low.toFixed(3)}–${high.toFixed(3)}]`.padStart(19);
    return `${name}${String(at).padStart(8)}${shareOf(places, 1)}${mean.toFixed(3).padStart(8)}${bounds}${shareOf(places, 20)}\n`;
  });
  const effort = `read ${read.toFixed(1)}, answered ${taps.toFixed(1)}, screens ${screens.toFixed(1)}`;
  return `${lines.join('')}${''.padEnd(25)}  ${effort}; in the five shown ${shown.toFixed(3)}, of ${domaines.toFixed(1)} domaines\n`;
}

/** What no engine can beat under each way of answering, named by the first scenario that has it. */
export function formatLimits(scenarios: readonly Scenario[], metiers: number): string {
  const named = new Map(scenarios.toReversed().map((scenario) => [limitOf(scenario.manner), scenario]));
  const lines = [...named]
    .filter(([limit]) => limit > 0)
    .toSorted(([one], [other]) => other - one)
    .map(([limit, { name, manner }]) => {
      const least = leastChoices(manner, metiers).toFixed(1).padStart(8);
      return `  ${name.padEnd(23)}${limit.toFixed(3).padStart(8)} bits a choice at most${least} choices at least\n`;
    });
  return `\nInformation limit of each way of answering, for the first five of ${metiers}\n${lines.join('')}`;
}

function within(places: readonly number[], most: number): readonly number[] {
  return places.map((place) => (place <= most ? 1 : 0));
}

function shareOf(places: readonly number[], most: number): string {
  const hits = within(places, most).reduce((sum, hit) => sum + hit, 0);
  return (hits / places.length).toFixed(3).padStart(8);
}
