import { analyse } from './analyse.ts';
import { isWithinEdits } from './edit-distance.ts';
import { soundOf } from './sound.ts';
import { familyOf } from './stem.ts';

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

/** Collects the words of all texts. Recovery costs nothing until an unknown word comes. */
export function createVocabulary(texts: Iterable<string>): Vocabulary {
  const terms = new Set<string>();
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { word, term } of analyse(text)) {
      terms.add(term);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  // The commoner of two equally near words wins.
  const words = [...counts.keys()].filter((word) => word.length >= 3).sort((a, b) => count(b) - count(a));
  const byStart = Map.groupBy(words, (word) => word[0] ?? '');
  const bySound = new Map(words.toReversed().map((word) => [soundOf(word), word]));
  const memory = new Map<string, Recovered | undefined>();

  function count(word: string): number {
    return counts.get(word) ?? 0;
  }

  function recover(word: string): Recovered | undefined {
    return unglue(word, (rest) => terms.has(familyOf(rest)) && counts.has(rest)) ?? hear(word) ?? findNear(word);
  }

  function hear(word: string): Recovered | undefined {
    const sound = soundOf(word);
    const known = sound.length >= 3 ? bySound.get(sound) : undefined;
    return known === undefined ? undefined : { word: known, sureness: 0.85 };
  }

  function findNear(word: string): Recovered | undefined {
    // Short words have too many neighbours; the first letter is seldom mistyped.
    for (const edits of word.length >= 9 ? [1, 2] : word.length >= 5 ? [1] : []) {
      const known = byStart.get(word[0] ?? '')?.find((candidate) => isWithinEdits(word, candidate, edits));
      if (known !== undefined) return { word: known, sureness: edits === 1 ? 0.75 : 0.6 };
    }
    return undefined;
  }

  return {
    knows: (term) => terms.has(term),
    recover(word) {
      if (memory.has(word)) return memory.get(word);
      const recovered = word.length < 4 || /\d/.test(word) ? undefined : recover(word);
      if (memory.size < maxMemory) memory.set(word, recovered);
      return recovered;
    },
  };
}

/** People's misspellings repeat, but anyone may type anything. */
const maxMemory = 10_000;

/** « daccueil », « lhotel », « jconduis »: a little word written onto the next. */
function unglue(word: string, isKnown: (rest: string) => boolean): Recovered | undefined {
  const rest = /^(?:qu|[dlnsmtc](?=[aeiouyh])|j)(.{4,})$/.exec(word)?.[1];
  return rest !== undefined && isKnown(rest) ? { word: rest, sureness: 1 } : undefined;
}
