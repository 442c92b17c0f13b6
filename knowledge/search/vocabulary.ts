import { analyse } from './analyse.ts';
import { isWithinEdits } from './edit-distance.ts';
import { soundOf } from './sound.ts';

/** A known word that an unknown one most likely stands for, and how sure that is, up to 1. */
export interface Recovered {
  readonly word: string;
  readonly sureness: number;
}

/** The words that the knowledge uses; the rest of the language is unknown here. */
export interface Vocabulary {
  /** Whether some text of the knowledge uses a word of this family. */
  knows(term: string): boolean;
  /** The known word behind a misspelt or glued one (folded); undefined when none is near. */
  recover(word: string): Recovered | undefined;
}

/** What `knows` tells is known; the words of `texts` are read when the first unknown word comes. */
export function createVocabulary(knows: (term: string) => boolean, texts: () => Iterable<string>): Vocabulary {
  const memory = new Map<string, Recovered | undefined>();
  let neighbours: Neighbours | undefined;

  function recover(word: string): Recovered | undefined {
    if (word.length < 4 || /\d/.test(word)) return undefined;
    neighbours ??= createNeighbours(countWords(texts()));
    return neighbours.unglue(word) ?? neighbours.hear(word) ?? neighbours.findNear(word);
  }

  return {
    knows,
    recover(word) {
      if (memory.has(word)) return memory.get(word);
      const recovered = recover(word);
      if (memory.size < maxMemory) memory.set(word, recovered);
      return recovered;
    },
  };
}

function countWords(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const { word } of analyse(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

interface Neighbours {
  unglue(word: string): Recovered | undefined;
  hear(word: string): Recovered | undefined;
  findNear(word: string): Recovered | undefined;
}

function createNeighbours(counts: ReadonlyMap<string, number>): Neighbours {
  // The commoner of two equally near words wins.
  const words = [...counts]
    .filter(([word]) => word.length >= 3)
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
  const byStart = Map.groupBy(words, (word) => word[0]);
  const bySound = new Map(words.toReversed().map((word) => [soundOf(word), word]));
  return {
    unglue(word) {
      // « daccueil », « lhotel », « jconduis »: a little word written onto the next.
      const rest = /^(?:qu|[dlnsmtc](?=[aeiouyh])|j)(.{4,})$/.exec(word)?.[1];
      return rest !== undefined && counts.has(rest) ? { word: rest, sureness: 1 } : undefined;
    },
    hear(word) {
      const sound = soundOf(word);
      const known = sound.length >= 3 ? bySound.get(sound) : undefined;
      return known === undefined ? undefined : { word: known, sureness: 0.85 };
    },
    findNear(word) {
      // Short words have too many neighbours; the first letter is seldom mistyped.
      for (const edits of word.length >= 9 ? [1, 2] : word.length >= 5 ? [1] : []) {
        const known = byStart.get(word[0])?.find((candidate) => isWithinEdits(word, candidate, edits));
        if (known !== undefined) return { word: known, sureness: edits === 1 ? 0.75 : 0.6 };
      }
      return undefined;
    },
  };
}

/** People's misspellings repeat, but anyone may type anything. */
const maxMemory = 10_000;
