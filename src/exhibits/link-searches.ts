import type { Metier } from '../../knowledge/metier.ts';
import { listSearches, noSearches, type SearchedKind, searchedKinds } from '../search-urls.ts';
import { type CardElement, link } from './card.ts';
import type { Setting } from './setting.ts';

type SearchSetting = Pick<Setting, 'wording' | 'profile'> & Partial<Pick<Setting, 'searchUrls'>>;

/** Formations and offers elsewhere, where the operator said where. */
export function linkSearches(
  metier: Metier,
  setting: SearchSetting,
  kinds: readonly SearchedKind[] = searchedKinds,
): readonly CardElement[] {
  const { wording, profile, searchUrls = noSearches } = setting;
  return listSearches(metier, profile.country, searchUrls)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, country, url }) => link(wording.say(`fiche.card.${kind}.${country}`), url));
}
