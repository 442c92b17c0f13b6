import { analyse } from './analyse.ts';
import { isPlural } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One word of a person, as it is looked up. */
export interface QueryWord {
  readonly term: string;
  readonly form: string;
  /** Whether it was said in the plural, as far as its ending shows. */
  readonly isPlural: boolean;
  /** What the person typed for it. */
  readonly typed: readonly string[];
  /** Place among all words of the sentence, so that nearness can be judged. */
  readonly place: number;
  /** The places in the sentence of what was typed for it. */
  readonly at: readonly number[];
  /** Up to 1; less where the word had to be guessed or was led here by the lexique. */
  readonly sureness: number;
  readonly significance: 'common' | 'full';
  readonly isKnown: boolean;
}

/** The words of a sentence that may tell something, misspelt ones recovered, unknown ones marked. */
export function understand(text: string, vocabulary: Vocabulary): readonly QueryWord[] {
  return analyse(text).flatMap(({ word, term, form, typed, significance }, place): readonly QueryWord[] => {
    if (significance === 'grammar') return [];
    const told = { typed: [typed], place, at: [place], isPlural: isPlural(word) };
    if (vocabulary.knows(term)) return [{ ...told, term, form, significance, sureness: 1, isKnown: true }];
    const recovered = vocabulary.recover(word);
    const known = recovered === undefined ? undefined : findSignificant(recovered.word);
    if (recovered === undefined || known === undefined) {
      return [{ ...told, term, form, significance, sureness: 1, isKnown: false }];
    }
    return [{ ...told, ...known, sureness: recovered.sureness, isKnown: true }];
  });
}

function findSignificant(word: string): Pick<QueryWord, 'term' | 'form' | 'significance'> | undefined {
  for (const { term, form, significance } of analyse(word)) {
    if (significance !== 'grammar') return { term, form, significance };
  }
  return undefined;
}
