import type { MetierId, RomeCode } from '../../metier.ts';

/** How what only the ROME has is called here. */
export function metierIdOf(romeCode: RomeCode): MetierId {
  return `rome-${romeCode.toLowerCase()}`;
}

export function codeOf(ogrCode: string): string {
  return `rome-${ogrCode}`;
}

/** Whether a code or id stands for what only the ROME has. */
export function isOfRome(code: string): boolean {
  return code.startsWith('rome-');
}

/** Contextes that the authored knowledge has in its own words, by their code in the ROME. */
export const authoredContextes: Readonly<Record<string, string>> = {
  '300803': 'travail-de-nuit',
  '23376': 'week-end',
  '23374': 'week-end',
  '300793': 'week-end',
  '300805': 'horaires-decales',
  '126450': 'horaires-decales',
  '300799': 'teletravail',
  '300783': 'exterieur',
  '300778': 'domicile-particuliers',
  '300779': 'deplacements',
  '403962': 'chantier',
  '300795': 'port-de-charges',
  '300800': 'station-debout',
  '403025': 'station-assise',
  '300782': 'hauteur',
  '300801': 'cadence',
  '403020': 'public',
  '403101': 'interim',
};

/** The centres d’intérêt of the ROME, by number, under the authored codes: the authored ones are these, in our words. */
export const authoredInterests: readonly string[] = [
  'construire',
  'diriger',
  'affaires',
  'contact',
  'service-public',
  'detail',
  'dessiner',
  'convaincre',
  'nature',
  'decouvrir',
  'regles',
  'mots',
  'bouger',
  'mains',
  'chiffres',
  'voyager',
  'animaux',
  'organiser',
  'conduire',
  'environnement',
  'enfants',
  'soigner',
  'proteger',
  'transmettre',
  'sensations',
  'coulisses',
  'cuisine',
  'cultures',
  'technologies',
  'creer',
];
