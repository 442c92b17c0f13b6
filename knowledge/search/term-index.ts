import MiniSearch from 'minisearch';
import { weighTerms } from './weigh-terms.ts';

/** Texts of one kind or several, already analysed into terms; the place in the list is the document. */
export interface TermIndex {
  /** Documents that hold any of the terms, with the fields each term stands in; no order is promised. */
  find(terms: readonly string[]): readonly FoundDocument[];
  /** How much a term tells: high where few documents hold it. */
  weigh(term: string): number;
  /** Whether one document holds all the terms. */
  isHeldByOne(terms: readonly string[]): boolean;
}

export interface FoundDocument {
  readonly index: number;
  /** MiniSearch's own score (BM25+). */
  readonly score: number;
  /** For each term found, the fields that hold it. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}

/**
 * MiniSearch over terms from our own analysis: never by prefix or near spelling, which the vocabulary settles before.
 * `groupOf` counts documents of one group once when it weighs a term.
 */
export function createTermIndex<Field extends string>(
  documents: readonly Readonly<Record<Field, readonly string[]>>[],
  fields: readonly Field[],
  groupOf: (index: number) => unknown = (index) => index,
): TermIndex {
  const index = new MiniSearch<{ id: number }>({
    fields: [...fields],
    extractField: (document, field) => (field === 'id' ? document.id : Reflect.get(document, field)),
    stringifyField: (value) => value,
    tokenize: (value) => (Array.isArray(value) ? value : [value]),
    processTerm: (term) => term,
    searchOptions: { tokenize: splitQuery, processTerm: (term) => term, prefix: false, fuzzy: false },
  });
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  const weights = weighTerms(listAllTerms(documents), groupOf);
  return {
    find: (terms) =>
      terms.length === 0
        ? []
        : index.search(terms.join(' ')).map(({ id, score, match }) => ({ index: Number(id), score, match })),
    weigh: (term) => weights.get(term) ?? 0,
    isHeldByOne: (terms) => terms.length > 0 && index.search(terms.join(' '), { combineWith: 'AND' }).length > 0,
  };
}

function splitQuery(query: string): string[] {
  return query.split(' ');
}

/** The terms of each document, whatever field they stand in. */
function* listAllTerms(documents: Iterable<Readonly<Record<string, readonly string[]>>>): Iterable<readonly string[]> {
  for (const document of documents) yield Object.values(document).flat();
}
