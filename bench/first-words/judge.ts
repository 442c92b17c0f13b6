import type { Library } from '../../knowledge/library.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import type { Sentence } from './sentence.ts';

/** What the bot proposed to one sentence, best first. */
export interface Answered {
  readonly sentence: Sentence;
  readonly pistes: readonly MetierId[];
}

/** Tells whether a piste fits what was expected. */
export interface Judge {
  /** Whether any métier of the library fits at all: where none does, no answer could be right. */
  isCovered(sentence: Sentence): boolean;
  /** The rank of the first piste that fits, from 1; 0 when none does. Where nothing is expected, 1 for no piste. */
  rank(answered: Answered): number;
}

/**
 * A métier fits by its id, by its ROME code or its nearest one, or by the ROME 3 code that `parents` gives for these:
 * sentences may have been judged with the codes of before.
 */
export function createJudge(library: Library, parents: ReadonlyMap<string, string>): Judge {
  const names = new Map(
    library.metiers.map(({ metierId, romeCode, nearestRomeCode }) => {
      const codes = [romeCode, nearestRomeCode].flatMap((code) => (code === null ? [] : [code]));
      return [metierId, [metierId, ...codes, ...codes.flatMap((code) => parents.get(code) ?? [])]];
    }),
  );
  const fits = (metierId: MetierId, expected: readonly string[]): boolean =>
    names.get(metierId)?.some((name) => expected.includes(name)) ?? false;
  return {
    isCovered: ({ expected = [] }) =>
      expected.length === 0 || library.metiers.some(({ metierId }) => fits(metierId, expected)),
    rank({ sentence: { expected = [] }, pistes }) {
      if (expected.length === 0) return pistes.length === 0 ? 1 : 0;
      return pistes.findIndex((metierId) => fits(metierId, expected)) + 1;
    },
  };
}
