import type { Metier } from '../knowledge/metier.ts';
import type { Country } from '../knowledge/source.ts';

/** Where job offers are looked for, by country: addresses with {romeCode} or {label} in them; null: nowhere. */
export type OffersUrls = Readonly<Record<Country, string | null>>;

export const noOffers: OffersUrls = { FR: null, BE: null };

const placeholder = /\{(romeCode|label)\}/g;

/** Whether a pattern is an address of https once a métier fills it: behind the host, and with nothing else in braces. */
export function isOffersPattern(value: string): boolean {
  const filled = value.replace(placeholder, 'x');
  if (filled === value || /[{}]/.test(filled) || !/^https:\/\/[^/?#{}]+[/?]/.test(value)) return false;
  return URL.canParse(filled);
}

/** Where the offers of a métier stand, in one country or in both while it is unknown. */
export function listOffersUrls(
  { romeCode, nearestRomeCode, label }: Pick<Metier, 'romeCode' | 'nearestRomeCode' | 'label'>,
  country: Country | null,
  patterns: OffersUrls,
): readonly { readonly country: Country; readonly url: string }[] {
  const values: Readonly<Record<string, string | null>> = {
    romeCode: romeCode ?? nearestRomeCode,
    label: label.masculine,
  };
  return (['FR', 'BE'] as const).flatMap((each) => {
    const pattern = patterns[each];
    if (pattern === null || (country !== null && country !== each)) return [];
    // Without a code the link would lead to nothing in particular.
    const isFilled = [...pattern.matchAll(placeholder)].every(([, name = '']) => values[name] != null);
    const url = pattern.replace(placeholder, (_whole, name: string) => encodeURIComponent(values[name] ?? ''));
    return isFilled ? [{ country: each, url }] : [];
  });
}
