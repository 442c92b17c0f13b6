/** Where one term stands. */
export interface Holders {
  readonly documents: Uint32Array;
  /** For each document, one bit for each field; none where there is one field. */
  readonly fields: Uint8Array;
}

// What MiniSearch takes unless told otherwise.
const saturation = 1.2;
const byLength = 0.7;
const least = 0.5;

/**
 * Scores the documents that hold a term as MiniSearch does (BM25+, a term once in a field); `lengths` tells how many terms
 * each field of each document holds. The scores come in the order in which MiniSearch meets the documents: by field.
 */
export function createScore(lengths: Uint16Array, width: number): (holders: Holders) => ReadonlyMap<number, number> {
  const all = lengths.length / width;
  const averages = Array.from({ length: width }, (_, field) => {
    const own = lengths.filter((_length, place) => place % width === field);
    return own.reduce((sum, length) => sum + length, 0) / all;
  });
  return ({ documents, fields }) => {
    const scores = new Map<number, number>();
    for (let field = 0; field < width; field += 1) {
      const own = width === 1 ? documents : documents.filter((_, at) => (fields[at] ?? 0) & (1 << field));
      const rarity = Math.log(1 + (all - own.length + 0.5) / (own.length + 0.5));
      for (const document of own) {
        const length = (lengths[document * width + field] ?? 0) / (averages[field] ?? 1);
        const added = rarity * (least + (saturation + 1) / (1 + saturation * (1 - byLength + byLength * length)));
        scores.set(document, (scores.get(document) ?? 0) + added);
      }
    }
    return scores;
  };
}
