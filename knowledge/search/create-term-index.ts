import MiniSearch from 'minisearch';
import type { Prepare } from '../prepared.ts';
import type { TermIndex } from './term-index.ts';
import { openTermIndex, packTerms } from './term-postings.ts';
import { type Documents, weighTerms } from './weigh-terms.ts';

/** What an index is made of. */
export interface Indexed<Field extends string> {
  readonly documents: () => Documents<Field>;
  readonly fields: readonly Field[];
  /** Documents of one group follow each other, and count once where a term is weighed. */
  readonly groupOf?: (index: number) => unknown;
}

/** Terms from our own analysis: never by prefix or near spelling, which the vocabulary settles before. */
export function createTermIndex<Field extends string>({ documents, fields, groupOf }: Indexed<Field>): TermIndex {
  const index = new MiniSearch<{ id: number }>({
    fields: [...fields],
    extractField: (document, field) => (field === 'id' ? document.id : Reflect.get(document, field)),
    stringifyField: (value) => value,
    tokenize: (value) => (Array.isArray(value) ? value : [value]),
    processTerm: (term) => term,
    searchOptions: { tokenize: splitQuery, processTerm: (term) => term, prefix: false, fuzzy: false },
  });
  const all = documents();
  index.addAll(all.map((document, id) => ({ ...document, id })));
  const weights = weighTerms(all, groupOf);
  return {
    find: (terms) =>
      terms.length === 0 ? [] : index.search(terms.join(' ')).map(({ id, match }) => ({ index: Number(id), match })),
    weigh: (term) => weights.get(term) ?? 0,
    isHeldByOne: (terms) => terms.length > 0 && index.search(terms.join(' '), { combineWith: 'AND' }).length > 0,
  };
}

/** The same where knowledge was imported: its tens of thousands of documents are indexed by `compile`, beforehand. */
export function createLargeTermIndex<Field extends string>(
  name: string,
  { documents, fields, groupOf }: Indexed<Field>,
  prepare: Prepare | undefined,
): TermIndex {
  if (prepare === undefined) return createTermIndex({ documents, fields, ...(groupOf && { groupOf }) });
  return openTermIndex(
    prepare(name, () => packTerms(documents(), fields, groupOf)),
    fields,
  );
}

function splitQuery(query: string): string[] {
  return query.split(' ');
}
