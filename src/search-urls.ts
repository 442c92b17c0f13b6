import type { Metier } from '../knowledge/metier.ts';
import type { Country } from '../knowledge/source.ts';

/** Where something is looked for, by country: addresses with {romeCode} or {label} in them; null: nowhere. */
type Patterns = Readonly<Record<Country, string | null>>;

/** What is looked for elsewhere. */
export const searchedKinds = ['formations', 'offers'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** Where the operator leads people to look for formations, and for job offers. */
export type SearchUrls = Readonly<Record<SearchedKind, Patterns>>;

export const noSearches: SearchUrls = { formations: { FR: null, BE: null }, offers: { FR: null, BE: null } };

/** One place to look. */
export interface Search {
  readonly kind: SearchedKind;
  readonly country: Country;
  readonly url: string;
}

const placeholder = /\{(romeCode|label)\}/g;

/** Whether a pattern is an address of https once a métier fills it: behind the host, and with nothing else in braces. */
export function isSearchPattern(value: string): boolean {
  const filled = value.replace(placeholder, 'x');
  if (filled === value || /[{}]/.test(filled) || !/^https:\/\/[^/?#{}]+[/?]/.test(value)) return false;
  return URL.canParse(filled);
}

/** Where to look for a métier, in one country or in both while it is unknown. */
export function listSearches(
  { romeCode, nearestRomeCode, label }: Pick<Metier, 'romeCode' | 'nearestRomeCode' | 'label'>,
  country: Country | null,
  urls: SearchUrls,
): readonly Search[] {
  const values: Readonly<Record<string, string | null>> = {
    romeCode: romeCode ?? nearestRomeCode,
    label: label.masculine,
  };
  const all = searchedKinds.flatMap((kind) => (['FR', 'BE'] as const).map((each) => ({ kind, country: each })));
  return all.flatMap((search) => {
    const pattern = urls[search.kind][search.country];
    if (pattern === null || (country !== null && country !== search.country)) return [];
    // Without a code the link would lead to nothing in particular.
    const isFilled = [...pattern.matchAll(placeholder)].every(([, name = '']) => values[name] != null);
    const url = pattern.replace(placeholder, (_whole, name: string) => encodeURIComponent(values[name] ?? ''));
    return isFilled ? [{ ...search, url }] : [];
  });
}
