import { createScore, type Holders } from './bm25.ts';
import type { FoundDocument, TermIndex } from './term-index.ts';
import { type Documents, weighTerms } from './weigh-terms.ts';

/** Which documents hold which terms, in flat arrays: read in no time, and small in memory. */
export interface TermPostings {
  readonly terms: readonly string[];
  /** For each term, how much it tells. */
  readonly weights: Float64Array;
  /** Where the documents of each term begin in the lists below; one more than there are terms. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** For each document of a term, one bit for each field in which the term stands; none where there is one field. */
  readonly fields: Uint8Array;
  /** How many terms each field of each document holds. */
  readonly lengths: Uint16Array;
}

/** Lists the documents of every term, which stands in a field once. Documents of one group count once where a term is weighed. */
export function packTerms<Field extends string>(
  documents: Documents<Field>,
  fields: readonly Field[],
  groupOf?: (index: number) => unknown,
): TermPostings {
  const weights = weighTerms(documents, groupOf);
  const held = new Map<string, { readonly documents: number[]; readonly fields: number[] }>();
  for (const [number, document] of documents.entries()) {
    for (const [place, field] of fields.entries()) {
      for (const term of document[field]) hold(held, term, number, 1 << place);
    }
  }
  const all = [...held.values()];
  const starts = new Uint32Array(all.length + 1);
  for (const [place, each] of all.entries()) starts[place + 1] = (starts[place] ?? 0) + each.documents.length;
  return {
    terms: [...held.keys()],
    weights: Float64Array.from(held.keys(), (term) => weights.get(term) ?? 0),
    starts,
    documents: Uint32Array.from(all.flatMap((each) => each.documents)),
    fields: fields.length === 1 ? new Uint8Array() : Uint8Array.from(all.flatMap((each) => each.fields)),
    lengths: Uint16Array.from(documents.flatMap((document) => fields.map((field) => document[field].length))),
  };
}

/** Documents come in their order: another field of the same document is beside it, at the end. */
function hold(
  held: Map<string, { readonly documents: number[]; readonly fields: number[] }>,
  term: string,
  number: number,
  field: number,
): void {
  const holders = held.get(term);
  if (holders === undefined) {
    held.set(term, { documents: [number], fields: [field] });
    return;
  }
  const last = holders.documents.length - 1;
  if (holders.documents[last] === number) holders.fields[last] = (holders.fields[last] ?? 0) | field;
  else {
    holders.documents.push(number);
    holders.fields.push(field);
  }
}

/** An index over what was packed; it finds what MiniSearch finds in the same documents, in the same order. */
export function openTermIndex(postings: TermPostings, fields: readonly string[]): TermIndex {
  const places = new Map(postings.terms.map((term, place) => [term, place]));
  const named = nameFields(fields);
  const scoreAll = createScore(postings.lengths, fields.length);
  const holdersOf = (term: string): Holders => {
    const place = places.get(term);
    const range = place === undefined ? [0, 0] : [postings.starts[place], postings.starts[place + 1]];
    return { documents: postings.documents.subarray(...range), fields: postings.fields.subarray(...range) };
  };
  return {
    find: (terms) => {
      const found = new Map<number, Rated>();
      for (const term of new Set(terms)) {
        const holders = holdersOf(term);
        const fieldsOf = new Map(Array.from(holders.documents, (document, at) => [document, holders.fields[at] ?? 1]));
        for (const [index, score] of scoreAll(holders)) {
          const rated: Rated = found.get(index) ?? { index, score: 0, match: {} };
          rated.score += score;
          rated.match[term] = named[fieldsOf.get(index) ?? 1] ?? [];
          found.set(index, rated);
        }
      }
      return [...found.values()].sort((a, b) => rate(b) - rate(a));
    },
    weigh: (term) => postings.weights[places.get(term) ?? -1] ?? 0,
    isHeldByOne: (terms) => {
      const [first, ...others] = terms.map((term) => holdersOf(term).documents).sort((a, b) => a.length - b.length);
      return first?.some((document) => others.every((holders) => includesSorted(holders, document))) ?? false;
    },
  };
}

interface Rated extends FoundDocument {
  score: number;
  readonly match: Record<string, readonly string[]>;
}

/** A document counts as many times as it holds different terms. */
function rate({ score, match }: Rated): number {
  return score * Object.keys(match).length;
}

/** The names behind every sum of bits. */
function nameFields(fields: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** fields.length }, (_, bits) => fields.filter((_name, place) => bits & (1 << place)));
}

function includesSorted(sorted: Uint32Array, wanted: number): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
}
