import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import { createChance } from '../../knowledge/latent/chance.ts';
import { createBareBot } from '../turns/bare-bot.ts';
import { visitInProcess } from '../turns/in-process.ts';
import { createChooser } from './choosers.ts';
import type { Setting } from './measure.ts';
import { answer, createPerson, type Manner } from './person.ts';

/** Milliseconds of choosing screens after evidence, beside a turn of the SDK’s bare two-step dialog in the same run. */
export interface Speed {
  readonly opening: readonly number[];
  readonly later: readonly number[];
  readonly bare: readonly number[];
}

const manner: Manner = { kind: 'tap', untapped: 0.35, wrong: 0.05, skipped: 0.15 };
const screens = 8;

/** People and bare visits take turns; the first few are not measured, as code is compiled at its first use. */
export async function measureSpeed(setting: Setting, people: number): Promise<Speed> {
  const warmUp = Math.ceil(people / 4);
  const speed = { opening: [] as number[], later: [] as number[], bare: [] as number[] };
  const bare = createBareBot();
  for (let index = -warmUp; index < people; index += 1) {
    const [opening = Number.NaN, ...later] = chooseFor(index, setting);
    const turns = await visitInProcess(bare, `speed-${index}`, bareVisit);
    if (index < 0) continue;
    speed.opening.push(opening);
    speed.later.push(...later);
    speed.bare.push(...turns);
  }
  return speed;
}

const bareVisit = ['bonjour', 'jardinier', 'bonjour', 'boulanger'].map((text) => ({ kind: 'bare', text }));

/** The milliseconds of each screen of one made-up person. */
function chooseFor(index: number, { library, fiches, isWorded }: Setting): readonly number[] {
  const chance = createChance(index + 1000);
  const metier = library.metiers[Math.floor(chance() * library.metiers.length)];
  const person = createPerson(metier === undefined ? [] : [metier.metierId], fiches);
  const choose = createChooser({ chosen: 'engine', manner }, library, isWorded, chance);
  let profile: Profile = createProfile('bench');
  return Array.from({ length: screens }, () => {
    const started = performance.now();
    const screen = choose(profile, Number.POSITIVE_INFINITY);
    const took = performance.now() - started;
    profile = learn(profile, answer(person, screen, manner, chance));
    return took;
  });
}

/** The table of the speeds, and their ratio. */
export function formatSpeed({ opening, later, bare }: Speed): string {
  const line = (name: string, times: readonly number[]): string =>
    `  ${name.padEnd(34)}${inMs(quantile(times, 0.5))} median${inMs(quantile(times, 0.99))} p99\n`;
  const ratio = quantile(later, 0.5) / quantile(bare, 0.5);
  return [
    '\nChoosing a screen, in-process, beside a turn of the bare two-step dialog\n',
    line('opening screen, computed anew', opening),
    line('screen after evidence', later),
    line('bare two-step turn', bare),
    `  ratio of the medians after evidence ${ratio.toFixed(2)}\n`,
  ].join('');
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
}

function inMs(ms: number): string {
  return `${ms.toFixed(3).padStart(9)} ms`;
}
