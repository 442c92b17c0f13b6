import type { Lexique } from '../lexique.ts';
import { type QueryWord, understand } from './query.ts';
import { createTermIndex } from './term-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { compareWording, createWording, groupByTerm } from './wording.ts';

/** Adds the trade's words to what was said in people's own. */
export interface LexiqueIndex {
  /** Whether any text here holds a word of this family. */
  knows(term: string): boolean;
  /** The query, then the words that its phrases stand for, far enough apart not to mix with it. */
  expand(query: readonly QueryWord[], vocabulary: Vocabulary): readonly QueryWord[];
}

/** Being led to a title is a little less than saying it. */
const sureness = 0.97;
/** Between the places of one expansion and of the next. */
const apart = 1000;

/** Prepares the lexique; `means` is understood as if the person had said it. */
export function createLexiqueIndex(lexique: readonly Lexique[]): LexiqueIndex {
  const entries = lexique.map(({ said, means }) => ({
    wording: createWording(said),
    means,
  }));
  const index = createTermIndex(
    entries.map(({ wording }) => ({ terms: wording.words.map(({ term }) => term) })),
    ['terms'],
  );
  return {
    knows: (term) => index.weigh(term) > 0,
    expand(query, vocabulary) {
      const byTerm = groupByTerm(query);
      const added = index.find([...byTerm.keys()]).flatMap(({ index: number }) => {
        const entry = entries[number];
        if (entry === undefined) return [];
        const said = compareWording(entry.wording, byTerm, () => 1);
        if (!said.isWhole) return [];
        const typed = said.by.flatMap((word) => word.typed);
        return understand(entry.means, vocabulary).map((word) => ({
          ...word,
          typed,
          place: word.place + apart * (number + 1),
          sureness: sureness * said.coverage,
        }));
      });
      return [...query, ...added];
    },
  };
}
