import type { Formation } from '../../formation.ts';
import type { MetierRef } from './find-metiers.ts';

/** The offer of one centre, as its own file: what `compile` merges into the knowledge. */
export interface Catalogue {
  readonly centreId: string;
  /** The day it was imported: YYYY-MM-DD. */
  readonly date: string;
  readonly formations: readonly CatalogueFormation[];
}

/** A formation of the centre; which métiers it leads to is settled when all sources are there. */
export interface CatalogueFormation extends Omit<Formation, 'centreId' | 'leadsTo' | 'sources' | 'provider'> {
  readonly leadsTo: readonly MetierRef[];
}
