import type { Formation } from '../../formation.ts';
import type { MetierRef } from './find-metiers.ts';

/** The offer of one centre, as its own file: what `compile` merges into the knowledge. */
export interface Catalogue {
  readonly centreId: string;
  /** The day it was imported: YYYY-MM-DD. */
  readonly date: string;
  readonly formations: readonly CatalogueFormation[];
}

/** What only the compilation knows, or only a national register tells. */
type OfCompilation = 'centreId' | 'leadsTo' | 'sameGroupAs' | 'registration' | 'sources' | 'provider';

/** A formation of the centre; which métiers it leads to is settled when all sources are there. */
export interface CatalogueFormation extends Omit<Formation, OfCompilation> {
  readonly leadsTo: readonly MetierRef[];
}
