import type { Melo } from './melo.ts';
import { findRank, orderRun } from './metrics.ts';
import type { RankedElement } from './rank-elements.ts';

/** As trec_eval is run on this benchmark. */
export const most = 100;

/** What was answered to one title, best first. */
export interface Answered {
  readonly id: string;
  readonly answers: readonly RankedElement[];
}

/** For each title, the place of the first right label, and of the right concept where each concept stands once. */
export function judgeTitles(
  melo: Melo,
  answered: readonly Answered[],
): Readonly<Record<'label' | 'concept', readonly number[]>> {
  const conceptOf = new Map(melo.elements.map(({ id, concept }) => [id, concept]));
  const judged = answered.map(({ id, answers }) => {
    const right = melo.answers.get(id) ?? new Set<string>();
    const concepts = new Set([...right].map((element) => conceptOf.get(element) ?? ''));
    return { label: findRank(answers.slice(0, most), right), concept: findRank(onePerConcept(answers), concepts) };
  });
  return { label: judged.map(({ label }) => label), concept: judged.map(({ concept }) => concept) };
}

function onePerConcept(answers: readonly RankedElement[]): readonly { readonly id: string; readonly score: number }[] {
  const first = new Map(answers.toReversed().map(({ concept, score }) => [concept, score]));
  return orderRun(
    Array.from(first, ([id, score]) => ({ id, score })),
    most,
  );
}
