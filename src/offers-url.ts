import type { Metier } from '../knowledge/metier.ts';
import type { Country } from '../knowledge/source.ts';

/** Where job offers are looked for, by country: addresses with {romeCode} or {label} in them; null: nowhere. */
export type OffersUrls = Readonly<Record<Country, string | null>>;

export const noOffers: OffersUrls = { FR: null, BE: null };

const placeholder = /\{(\w*)\}/g;
const known = new Set(['romeCode', 'label']);

/** Whether a pattern is an address of https once a métier fills it. */
export function isOffersPattern(value: string): boolean {
  const names = [...value.matchAll(placeholder)].map(([, name = '']) => name);
  const filled = value.replace(placeholder, 'x');
  return names.length > 0 && names.every((name) => known.has(name)) && /^https:/.test(filled) && URL.canParse(filled);
}

/** Where the offers of a métier stand, in one country or in both while it is unknown. */
export function listOffersUrls(
  { romeCode, nearestRomeCode, label }: Pick<Metier, 'romeCode' | 'nearestRomeCode' | 'label'>,
  country: Country | null,
  patterns: OffersUrls,
): readonly { readonly country: Country; readonly url: string }[] {
  const values = new Map([
    ['romeCode', romeCode ?? nearestRomeCode ?? ''],
    ['label', label.masculine],
  ]);
  const fill = (pattern: string): string =>
    pattern.replace(placeholder, (_whole, name: string) => encodeURIComponent(values.get(name) ?? ''));
  return (['FR', 'BE'] as const).flatMap((each) => {
    const pattern = patterns[each];
    return pattern === null || (country !== null && country !== each) ? [] : [{ country: each, url: fill(pattern) }];
  });
}
