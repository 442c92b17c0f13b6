import { foldText } from '../fold-text.ts';
import type { Lexique } from '../lexique.ts';
import { analyse, termsOf } from './analyse.ts';
import { createTermIndex } from './create-term-index.ts';
import { type QueryWord, understand } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { compareWording, createWording, groupByTerm } from './wording.ts';

/** Adds the trade's words to what was said in people's own. */
export interface LexiqueIndex {
  /** Whether any text here holds a word of this family. */
  knows(term: string): boolean;
  /** What people say, each entry. */
  readonly said: readonly string[];
  /**
   * The query, then the words that its phrases stand for, far enough apart not to mix with it; `titles`: words of the
   * query that say a title whole.
   */
  expand(
    query: readonly QueryWord[],
    sentence: string,
    vocabulary: Vocabulary,
    titles?: readonly (readonly QueryWord[])[],
  ): readonly QueryWord[];
}

/** Being led to a title is a little less than saying it. */
const ledSureness = 0.9;
/** One word among others tells less than several together: « ramasser les poubelles derrière le camion » drives none. */
const wordSureness = 0.8;
/** « faire le service » said without « faire » may be another service; « bonne » alone is seldom the trade. */
const looseSureness = 0.6;
const doing = /\bj?(?:fais|fait|faire|faisais|faisait|faisant|fesais|font|ferai|fe)\b/;
/** Between the places of one expansion and of the next. */
const apart = 1000;

/** Prepares the lexique; `means` is understood as if the person had said it. */
export function createLexiqueIndex(lexique: readonly Lexique[]): LexiqueIndex {
  const entries = lexique.map(({ said, means }) => ({
    wording: createWording(said),
    means,
    isRepeating: isRepeating(said),
    needsDoing: /^faire /i.test(said),
    isCommon: termsOf(said).length === 0,
    folded: foldText(said),
  }));
  const index = createTermIndex({
    documents: () => entries.map(({ wording }) => ({ terms: wording.words.map(({ term }) => term) })),
    fields: ['terms'],
  });
  return {
    knows: (term) => index.weigh(term) > 0,
    said: lexique.map(({ said }) => said),
    expand(query, sentence, vocabulary, titles = []) {
      const foldedSentence = foldText(sentence);
      const isDoing = doing.test(foldedSentence);
      const byTerm = groupByTerm(query);
      const telling = query.filter(({ significance }) => significance === 'full').length;
      const heard = index.find([...byTerm.keys()]).flatMap(({ index: number }): readonly Heard[] => {
        const entry = entries[number];
        if (entry === undefined) return [];
        const said = compareWording(entry.wording, byTerm, () => 1);
        if (!said.isWhole) return [];
        // « bonne à tout faire » is not « bonne en dessin », nor is « porter » « porte à porte »: these count as they stand only.
        if ((entry.isCommon || entry.isRepeating) && !foldedSentence.includes(entry.folded)) return [];
        const isOneWord = entry.wording.words.length === 1;
        const isLoose = entry.isCommon || (entry.needsDoing && isOneWord && !isDoing);
        const usual = isOneWord && telling > 1 ? wordSureness : ledSureness;
        const sureness = (isLoose ? looseSureness : usual) * said.coverage;
        return [{ number, means: entry.means, by: said.by, sureness }];
      });
      const added = demoteEchoes(heard, titles).flatMap(({ number, means, by, sureness }) =>
        understand(means, vocabulary).map((word) => ({
          ...word,
          typed: by.flatMap(({ typed }) => typed),
          place: word.place + apart * (number + 1),
          at: by.flatMap(({ at }) => at),
          sureness,
        })),
      );
      return [...query, ...added];
    },
  };
}

function isRepeating(said: string): boolean {
  const telling = analyse(said).filter(({ significance }) => significance === 'full');
  return telling.length > termsOf(said).length;
}

/** An entry said whole. */
interface Heard {
  readonly number: number;
  readonly means: string;
  readonly by: readonly QueryWord[];
  readonly sureness: number;
}

/** What an entry tells whose words all stand in a longer one that was said too, or in a title. */
const echo = 0.7;
const echoOfTitle = 0.5;

/**
 * The longest entry wins: « poser du carrelage » says all that « carrelage » does, and more. So does a title: who is
 * « chauffeur de bus » is not every chauffeur.
 */
function demoteEchoes(heard: readonly Heard[], titles: readonly (readonly QueryWord[])[]): readonly Heard[] {
  const placesOf = (by: readonly QueryWord[]): ReadonlySet<number> => new Set(by.map(({ place }) => place));
  const entries = heard.map(({ by }) => placesOf(by));
  const named = titles.map(placesOf);
  return heard.map((entry) => {
    const isWithin = (whole: ReadonlySet<number>): boolean =>
      whole.size > entry.by.length && entry.by.every(({ place }) => whole.has(place));
    if (named.some(isWithin)) return { ...entry, sureness: entry.sureness * echoOfTitle };
    return entries.some(isWithin) ? { ...entry, sureness: entry.sureness * echo } : entry;
  });
}
