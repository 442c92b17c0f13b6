import type { Country } from '../source.ts';

/** Towns in which people ask: they tell where, and no source tells of one alone. */
export const towns: Readonly<Record<Country, string>> = {
  BE: `liege|namur|charleroi|louviere|seraing|ottignies|wavre|nivelles|arlon|mons|tournai|verviers|huy|dinant|bastogne|
    marche en famenne|mouscron|binche|gembloux|waterloo|herstal|eupen|anvers|gand|bruges|louvain|hasselt|ostende|malines|courtrai`,
  FR: `paris|lyon|marseille|lille|roubaix|tourcoing|lens|toulouse|bordeaux|nantes|strasbourg|montpellier|rennes|nice|
    brest|dijon|grenoble|rouen|reims|tours|amiens|caen|angers|poitiers|limoges|orleans|metz|nancy|mulhouse|perpignan|
    toulon|dunkerque|calais|clermont ferrand|besancon|avignon|le havre|le mans`,
};

const regions: Readonly<Record<Country, string>> = {
  BE: 'belgique|belges?|wallon|wallonne|wallonnes|wallonie|wallons|bruxelles|bruxellois|bruxelloise|luxembourg belge|hainaut|brabant|flandre',
  FR: 'france|francais|francaise|francaises|bretagne|normandie|hauts de france|ile de france|alsace|occitanie',
};

/** Bodies of one country: who names them asks there, unless another place is named. */
const bodies: Readonly<Record<Country, string>> = {
  BE: 'forem|actiris|cisp|cess|humanites|vdc',
  FR: 'afpa|pole emploi|france travail|rncp|greta|mission locale|vae',
};

/** Languages are asked about in both countries. */
const languages = /\b(francais|francaise|francaises|neerlandais|flamand|eft)\b/g;

function toPattern(...lists: readonly string[]): RegExp {
  return new RegExp(`\\b(${lists.join('|').replace(/\s*\n\s*/g, '')})\\b`, 'g');
}

const places = { BE: toPattern(regions.BE, towns.BE), FR: toPattern(regions.FR, towns.FR) } as const;
const ownBodies = { BE: toPattern(bodies.BE), FR: toPattern(bodies.FR) } as const;
const anyBody = toPattern(bodies.BE, bodies.FR);
const anyTown = toPattern(towns.BE, towns.FR);

/** The country that a plain question asks about; null: neither, or both. */
export function findCountry(plain: string): Country | null {
  const told = plain.replace(languages, ' ');
  return findOne(told.replace(anyBody, ' '), places) ?? (hasPlace(told) ? null : findOne(told, ownBodies));
}

function findOne(plain: string, patterns: Readonly<Record<Country, RegExp>>): Country | null {
  const isBelgium = plain.search(patterns.BE) >= 0;
  const isFrance = plain.search(patterns.FR) >= 0;
  if (isBelgium === isFrance) return null;
  return isBelgium ? 'BE' : 'FR';
}

function hasPlace(told: string): boolean {
  return Object.values(places).some((pattern) => told.replace(anyBody, ' ').search(pattern) >= 0);
}

/** Whether a plain question names a town or a region: no source tells of one alone. */
export function namesPlace(plain: string): boolean {
  return hasPlace(plain.replace(/\b(belgique|belges?|france|francais\w*|wallon\w*)\b/g, ' ').replace(languages, ' '));
}

/** A plain question without the towns: they tell where somebody asks, and nothing of what. */
export function withoutTowns(plain: string): string {
  return plain.replace(anyTown, ' ').replace(/\s+/g, ' ').trim();
}
