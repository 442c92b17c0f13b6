import type { Country, PartialDate, SourceId } from './source.ts';

/** What a statement is about; questions are led to one of these. */
export const rubriques = [
  'definition',
  'activites',
  'competences',
  'qualites',
  'acces',
  'diplome',
  'formations',
  'duree',
  'conditions',
  'horaires',
  'teletravail',
  'langues',
  'logiciels',
  'contrats',
  'temps-de-travail',
  'employeurs',
  'recrutement',
  'salaire',
  'evolution',
  'mobilite',
  'avenir',
  'chiffres',
  'autres-noms',
  'codes',
  'differences',
] as const;

export type Rubrique = (typeof rubriques)[number];

/** One checkable statement in our own words, with who says it, when, and for which country. */
export interface Fact {
  readonly factId: string;
  readonly text: string;
  readonly rubrique: Rubrique;
  readonly sources: readonly SourceId[];
  /** When the statement held; null: the date of its source. */
  readonly validAt: PartialDate | null;
  /** null: holds in both countries. */
  readonly country: Country | null;
}
