import type { Engine } from './engines.ts';

/** What one engine took and found. */
export interface Measured {
  readonly name: string;
  readonly buildMs: number;
  /** Milliseconds a query. */
  readonly median: number;
  readonly p99: number;
  /** The place of the right concept for each query, from 1; 0 where it was not found. */
  readonly ranks: readonly number[];
}

export interface Question {
  readonly text: string;
  readonly right: ReadonlySet<string>;
}

/** Asks every engine every question by turns, so that what else the machine does falls on all alike; each time the median of `rounds`. */
export function measure(
  engines: readonly { readonly engine: Engine; readonly buildMs: number }[],
  questions: readonly Question[],
  rounds: number,
): readonly Measured[] {
  for (const { text } of questions.slice(0, warmUp)) for (const { engine } of engines) engine.search(text);
  const times = engines.map(() => questions.map((): number[] => []));
  const ranks = engines.map(() => questions.map(() => 0));
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, { text, right }] of questions.entries()) {
      for (const [number, { engine }] of engines.entries()) {
        const started = performance.now();
        const found = engine.search(text);
        times[number]?.[place]?.push(performance.now() - started);
        const own = ranks[number];
        if (own !== undefined) own[place] = found.findIndex((concept) => right.has(concept)) + 1;
      }
    }
  }
  return engines.map(({ engine, buildMs }, number) => {
    const each = (times[number] ?? []).map((taken) => quantile(taken, 0.5));
    return {
      name: engine.name,
      buildMs,
      median: quantile(each, 0.5),
      p99: quantile(each, 0.99),
      ranks: ranks[number] ?? [],
    };
  });
}

const warmUp = 60;

/** The value below which such a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}
