import type { Riasec } from '../../competence.ts';
import type { RomeCode, Title } from '../../metier.ts';
import type { PartialDate } from '../../source.ts';

/** One version of the ROME, as its own file: what `compile` merges into the knowledge. Codes are those of the ROME. */
export interface Rome {
  /** The day its publisher gives it; null: it gives none. */
  readonly date: PartialDate | null;
  readonly metiers: readonly RomeMetier[];
  readonly macroCompetences: readonly RomeMacroCompetence[];
  readonly competences: readonly RomeCompetence[];
  readonly savoirs: readonly RomeSavoir[];
  readonly contextes: readonly RomeContexte[];
  readonly centresInteret: readonly RomeLabel[];
}

export interface RomeMetier {
  readonly romeCode: RomeCode;
  /** The code of ROME 3 that it comes from. */
  readonly parentCode: RomeCode;
  readonly label: Title;
  /** Null: the ROME does not tell. */
  readonly isRegulated: boolean | null;
  readonly appellations: readonly RomeAppellation[];
  readonly definition: readonly string[];
  readonly acces: readonly string[];
  readonly riasec: Riasec;
  readonly savoirFaireList: readonly RomeTaken[];
  readonly savoirEtreList: readonly RomeTaken[];
  readonly savoirs: readonly RomeTaken[];
  readonly contextes: readonly string[];
  /** Codes of the métiers next to it, in the order of the ROME. */
  readonly mobilites: readonly RomeCode[];
  /** The main one first. */
  readonly centresInteret: readonly string[];
  /** Branches in which one does it, the main one first. */
  readonly secteurs: readonly string[];
}

export interface RomeAppellation {
  readonly code: string;
  readonly title: Title;
  readonly isMain: boolean;
  readonly isRegulated: boolean | null;
  readonly isRare: boolean;
  readonly parentCode: RomeCode;
}

/** A compétence or savoir that a métier takes, and whether it is of its core (« cœur de métier »). */
export interface RomeTaken {
  readonly code: string;
  readonly core: 'main' | 'emerging' | null;
}

export interface RomeLabel {
  readonly code: string;
  readonly label: string;
}

export interface RomeSavoir extends RomeLabel {
  /** The domain of knowledge that it is of. */
  readonly domaine: string;
}

export interface RomeCompetence extends RomeLabel {
  readonly macroCompetence: string;
}

export interface RomeMacroCompetence extends RomeLabel {
  readonly kind: 'savoir-faire' | 'savoir-etre';
  readonly riasec: Riasec | null;
}

export interface RomeContexte extends RomeLabel {
  readonly kind: 'physique' | 'horaires' | 'lieu' | 'public' | 'structure' | 'statut';
}
