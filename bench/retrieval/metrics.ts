import { createChance } from '../../knowledge/latent/chance.ts';

/** One answer of a run: the higher its score, the earlier. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** As trec_eval orders a run: by score, and equal ones by id, descending; at most so many. */
export function orderRun<T extends Scored>(answers: readonly T[], most: number): readonly T[] {
  return answers.toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)).slice(0, most);
}

/** The place of the first right answer, from 1; 0 where there is none. */
export function findRank(answers: readonly Scored[], right: ReadonlySet<string>): number {
  return answers.findIndex(({ id }) => right.has(id)) + 1;
}

/** A mean with the bounds between which it would lie in 95 of 100 other samples of as many queries. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export const metricNames = ['MRR', 'acc@1', 'acc@5', 'acc@10'] as const;

/** The usual measures of ranks of first right answers. */
export function measureRanks(ranks: readonly number[]): readonly (readonly [string, Estimate])[] {
  const within = (most: number) => (rank: number) => (rank > 0 && rank <= most ? 1 : 0);
  const measures = [(rank: number) => (rank > 0 ? 1 / rank : 0), within(1), within(5), within(10)];
  return measures.map((measure, place) => [metricNames[place] ?? '', estimate(ranks.map(measure))]);
}

const resamples = 1000;

/** The mean, and its bounds by drawing as many values again and again (bootstrap, fixed seed). */
export function estimate(values: readonly number[]): Estimate {
  const chance = createChance(2024);
  const draw = (): number => values[Math.floor(chance() * values.length)] ?? 0;
  const means = Array.from({ length: resamples }, () => mean(values.map(draw))).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.floor(share * (resamples - 1))] ?? Number.NaN;
  return { mean: mean(values), low: at(0.025), high: at(0.975) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
