import type { Lexique } from '../lexique.ts';
import type { FoundMetier, Meaning, Meanings } from '../library.ts';
import { analyse } from './analyse.ts';
import type { QueryWord } from './query.ts';
import type { FoundTitle } from './titles.ts';

/** Knows the words that name several trades. */
export interface MeaningIndex {
  /** What may be meant, where such a word is all that was told. */
  find(told: readonly QueryWord[]): Meanings | undefined;
}

/** Prepares the entries of the lexique that are asked back; a word left with one meaning here is a word like others. */
export function createMeaningIndex(lexique: readonly Lexique[]): MeaningIndex {
  const byForm = new Map<string, Meaning[]>();
  for (const { said, means, asked } of lexique) {
    if (asked === undefined) continue;
    const form = analyse(said)[0]?.form ?? '';
    const known = byForm.get(form);
    if (known === undefined) byForm.set(form, [{ asked, means }]);
    else known.push({ asked, means });
  }
  return {
    find(told) {
      const word = told.at(-1);
      // « un boulot de technicien » tells no more than « technicien »; « inspecteur du travail » tells which inspecteur.
      const isAlone = told.slice(0, -1).every(({ significance }) => significance === 'common');
      const among = word === undefined || !isAlone ? [] : (byForm.get(word.form) ?? []);
      return word === undefined || among.length < 2 ? undefined : { word: word.typed.join(' '), among };
    },
  };
}

/** A word of several trades says none of them: all stay below a title that was said. */
const meantScore = 0.59;
const otherScore = 0.5;

/** The main trades that a word may name, in their order, then the others that it led to. */
export function putMeantFirst(
  { word, among }: Meanings,
  found: readonly FoundMetier[],
  findTitled: (means: string) => readonly FoundTitle[],
): readonly FoundMetier[] {
  const meant = new Set(
    among.flatMap(({ means }) => {
      const [best] = findTitled(means).toSorted((a, b) => b.score - a.score);
      return best?.metierId ?? [];
    }),
  );
  const first = Array.from(meant, (metierId): FoundMetier => {
    return { metierId, score: meantScore, matched: [word], by: 'label' };
  });
  const others = found.filter(({ metierId }) => !meant.has(metierId));
  return [...first, ...others.map((each) => ({ ...each, score: Math.min(each.score, otherScore) }))];
}
