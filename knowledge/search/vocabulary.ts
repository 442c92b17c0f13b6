import { once } from '../once.ts';
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
  /** Makes ready now what the first unknown word would wait for. */
  makeReady(): void;
}

/** What `knows` tells is known; the words that unknown ones may stand for are ranked when the first of these comes. */
export function createVocabulary(knows: (term: string) => boolean, rank: () => RankedWords): Vocabulary {
  const memory = new Map<string, Recovered | undefined>();
  const getNeighbours = once(() => createNeighbours(rank()));

  function recover(word: string): Recovered | undefined {
    if (word.length < 4 || /\d/.test(word)) return undefined;
    const neighbours = getNeighbours();
    return neighbours.unglue(word) ?? neighbours.hear(word) ?? neighbours.findNear(word);
  }

  return {
    knows,
    makeReady: getNeighbours,
    recover(word) {
      if (memory.has(word)) return memory.get(word);
      const recovered = recover(word);
      if (memory.size < maxMemory) memory.set(word, recovered);
      return recovered;
    },
  };
}

/** Words that others may stand for, the commonest first, and how each sounds. */
export interface RankedWords {
  readonly words: readonly string[];
  readonly sounds: readonly string[];
}

/** Ranks the words of texts by how often they stand there: the commoner of two equally near words wins. */
export function rankWords(texts: Iterable<string>): RankedWords {
  const counts = new Map<string, number>();
  for (const text of texts) for (const { word } of analyse(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .filter(([word]) => word.length >= 3)
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
  return { words, sounds: words.map(soundOf) };
}

interface Neighbours {
  unglue(word: string): Recovered | undefined;
  hear(word: string): Recovered | undefined;
  findNear(word: string): Recovered | undefined;
}

function createNeighbours({ words, sounds }: RankedWords): Neighbours {
  const known = new Set(words);
  const byStart = Map.groupBy(words, (word) => word[0]);
  const bySound = new Map<string, string>();
  for (const [place, word] of words.entries()) {
    const sound = sounds[place] ?? '';
    if (!bySound.has(sound)) bySound.set(sound, word);
  }
  return {
    unglue(word) {
      // « daccueil », « lhotel », « jconduis »: a little word written onto the next.
      const rest = /^(?:qu|[dlnsmtc](?=[aeiouyh])|j)(.{4,})$/.exec(word)?.[1];
      return rest !== undefined && known.has(rest) ? { word: rest, sureness: 1 } : undefined;
    },
    hear(word) {
      const sound = soundOf(word);
      const heard = sound.length >= 3 ? bySound.get(sound) : undefined;
      return heard === undefined ? undefined : { word: heard, sureness: 0.85 };
    },
    findNear(word) {
      // Short words have too many neighbours; the first letter is seldom mistyped.
      for (const edits of word.length >= 9 ? [1, 2] : word.length >= 5 ? [1] : []) {
        const near = byStart.get(word[0])?.find((candidate) => isWithinEdits(word, candidate, edits));
        if (near !== undefined) return { word: near, sureness: edits === 1 ? 0.75 : 0.6 };
      }
      return undefined;
    },
  };
}

/** People's misspellings repeat, but anyone may type anything. */
const maxMemory = 10_000;
