import type { Country } from '../source.ts';

const words: Readonly<Record<Country, RegExp>> = {
  BE: /\b(belgique|belges?|wallon|wallonne|wallonie|wallons|bruxelles|bruxellois|liege|namur|charleroi|la louviere|seraing|ottignies|wavre|nivelles|arlon|mons|tournai|verviers|luxembourg belge|hainaut|brabant|forem|actiris|cisp|eft|neerlandais|flamand)\b/,
  FR: /\b(france|francais|francaise|paris|lyon|marseille|lille|roubaix|lens|toulouse|bordeaux|nantes|strasbourg|montpellier|rennes|nice|brest|dijon|grenoble|rouen|reims|tours|amiens|caen|afpa|pole emploi|france travail|rncp)\b/,
};

/** Names of bodies and languages point to a country without asking about it. */
const hints =
  /\b(forem|actiris|cisp|eft|neerlandais|flamand|afpa|pole emploi|france travail|rncp|francais|francaise)\b/g;

/** The country that a plain question asks about; null: neither, or both. */
export function findCountry(plain: string): Country | null {
  const asked = plain.replace(hints, ' ');
  const isBelgium = words.BE.test(asked);
  const isFrance = words.FR.test(asked);
  if (isBelgium === isFrance) return null;
  return isBelgium ? 'BE' : 'FR';
}

/** Whether a plain question names a town or a region: no source tells of one alone. */
export function namesPlace(plain: string): boolean {
  return places.test(plain.replace(/\b(belgique|belges?|france|francais\w*|wallon\w*)\b/g, ' ').replace(hints, ' '));
}

const places = new RegExp(`${words.BE.source}|${words.FR.source}`);
