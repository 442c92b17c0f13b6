import type { CentreInteretCode, CompetenceCode, ContexteCode, Riasec } from './competence.ts';
import type { EscoLink } from './esco-link.ts';
import type { Fact } from './fact.ts';
import type { SourceId } from './source.ts';

/** One occupation. Either `romeCode` (its own) or `nearestRomeCode` (shown as « proche de ») is set, never both. */
export interface Metier {
  readonly metierId: MetierId;
  readonly romeCode: RomeCode | null;
  readonly nearestRomeCode: RomeCode | null;
  readonly foremCode: string | null;
  readonly escoUri: string | null;
  /** What ESCO adds where it is imported; null: not linked. */
  readonly escoLink: EscoLink | null;
  readonly label: Title;
  readonly appellations: readonly Title[];
  /** One or two sentences on what one does; the first fact of rubrique « definition ». */
  readonly definition: Fact;
  readonly activites: readonly Activite[];
  readonly savoirs: readonly CompetenceCode[];
  readonly savoirEtreList: readonly CompetenceCode[];
  readonly contextes: readonly ContexteCode[];
  readonly centresInteret: readonly CentreInteretCode[];
  readonly riasec: Riasec;
  readonly mobilites: readonly Mobilite[];
  /** Whether law asks for a diploma, card or entry in a register to do it; null: unknown, and shown so. */
  readonly isRegulated: boolean | null;
  /** European level (1 to 8) usually asked; null: no diploma needed or unknown. */
  readonly usualLevel: number | null;
  /** Every statement about it, in the order of the fiche. */
  readonly facts: readonly Fact[];
}

/** kebab-case, without accents, such as `chef-de-plateau`. */
export type MetierId = string;

/** A letter and four digits, such as `D1408`. */
export type RomeCode = string;

/** A job title in both genders; equal where the title has one form. */
export interface Title {
  readonly feminine: string;
  readonly masculine: string;
}

/** An activité-clé and the compétences it takes. */
export interface Activite {
  readonly label: string;
  readonly competences: readonly CompetenceCode[];
  readonly sources: readonly SourceId[];
}

/** A way from one métier to another. */
export interface Mobilite {
  readonly to: MetierId;
  readonly kind: 'proche' | 'evolution';
  readonly sources: readonly SourceId[];
}
