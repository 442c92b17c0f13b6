import type { Library } from '../../knowledge/library.ts';
import type { Sentence } from '../first-words/sentence.ts';

/** The ROME codes found for a sentence, each once, best first. */
export interface Answered {
  readonly sentence: Sentence;
  readonly codes: readonly { readonly romeCode: string; readonly score: number }[];
}

const most = 10;

/** Searches the métiers of a library for a sentence. */
export function answerSentence(library: Library, sentence: Sentence): Answered {
  const best = new Map<string, number>();
  for (const { metierId, score } of library.search.findMetiers(sentence.text)) {
    const { romeCode, nearestRomeCode } = library.getMetier(metierId);
    const code = romeCode ?? nearestRomeCode;
    if (code !== null && !best.has(code)) best.set(code, score);
  }
  return { sentence, codes: Array.from(best, ([romeCode, score]) => ({ romeCode, score })).slice(0, most) };
}

/** The place of the first code that is expected, or comes of a code that is; 0 where none is. */
export function findCodeRank(
  { sentence: { expected = [] }, codes }: Answered,
  parents: ReadonlyMap<string, string>,
): number {
  const fits = (code: string): boolean => expected.includes(code) || expected.includes(parents.get(code) ?? '');
  return codes.findIndex(({ romeCode }) => fits(romeCode)) + 1;
}
