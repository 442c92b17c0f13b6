import type { Wording, WordingWord } from './wording.ts';

/** The wordings of many titles or phrases in flat arrays: tens of thousands of them would be as many small objects. */
export interface PackedWordings {
  /** Each word once. */
  readonly words: readonly WordingWord[];
  /** Where the words of each wording begin among the numbers; one more than there are wordings. */
  readonly starts: Uint32Array;
  /** Of the words. */
  readonly numbers: Uint32Array;
  readonly spans: Uint16Array;
}

/** Packs wordings that share the records of their words. */
export function packWordings(wordings: readonly Wording[]): PackedWordings {
  const words = [...new Set(wordings.flatMap((wording) => wording.words))];
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const starts = new Uint32Array(wordings.length + 1);
  for (const [place, wording] of wordings.entries()) starts[place + 1] = (starts[place] ?? 0) + wording.words.length;
  return {
    words,
    starts,
    numbers: Uint32Array.from(wordings.flatMap((wording) => wording.words.map((word) => numberOf.get(word) ?? 0))),
    spans: Uint16Array.from(wordings, ({ span }) => span),
  };
}

/** One of them; a place beyond the last gives a wording without words. */
export function unpackWording({ words, starts, numbers, spans }: PackedWordings, place: number): Wording {
  const own: WordingWord[] = [];
  for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
    const word = words[numbers[at] ?? 0];
    if (word !== undefined) own.push(word);
  }
  return { words: own, span: spans[place] ?? 0 };
}

/** The terms of each, in their order. */
export function listTerms(packed: PackedWordings): readonly { readonly terms: readonly string[] }[] {
  return Array.from(packed.spans, (_, place) => ({
    terms: unpackWording(packed, place).words.map(({ term }) => term),
  }));
}
