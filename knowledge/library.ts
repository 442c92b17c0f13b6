import type { Centre, EmergencyNumbers } from './centre.ts';
import type {
  CentreInteret,
  CentreInteretCode,
  Competence,
  CompetenceCode,
  ContexteCode,
  ContexteTravail,
} from './competence.ts';
import type { Fact, Rubrique } from './fact.ts';
import type { Formation } from './formation.ts';
import type { ImportSummary } from './import-summary.ts';
import type { KnownQuestion } from './known-question.ts';
import type { MacroCompetence } from './lexique.ts';
import type { Metier, MetierId } from './metier.ts';
import type { Prepare } from './prepared.ts';
import type { Source, SourceId } from './source.ts';

/** All loaded knowledge, read-only. `get…` throws on an unknown id: loading has checked every link. */
export interface Library {
  readonly metiers: readonly Metier[];
  readonly competences: readonly Competence[];
  readonly macroCompetences: readonly MacroCompetence[];
  readonly contextes: readonly ContexteTravail[];
  readonly centresInteret: readonly CentreInteret[];
  readonly formations: readonly Formation[];
  readonly sources: readonly Source[];
  /** Those that are open; the first is the default one. */
  readonly centres: readonly Centre[];
  /** Those that nobody new comes in to, until their data leaves. */
  readonly closingCentres: readonly Centre[];
  readonly emergencyNumbers: readonly EmergencyNumbers[];
  readonly knownQuestions: readonly KnownQuestion[];
  /** What was imported into it; none: the authored knowledge alone. */
  readonly imports: readonly ImportSummary[];
  /** How it was compiled; null: it is loaded as it is authored. */
  readonly compiled: CompiledMark | null;

  findMetier(metierId: MetierId): Metier | undefined;
  getMetier(metierId: MetierId): Metier;
  getCompetence(code: CompetenceCode): Competence;
  getMacroCompetence(code: string): MacroCompetence;
  getContexte(code: ContexteCode): ContexteTravail;
  getCentreInteret(code: CentreInteretCode): CentreInteret;
  /** A formation that is still offered, with the sessions to come; a certification also once it has expired. */
  findFormation(formationId: string): Formation | undefined;
  getSource(sourceId: SourceId): Source;
  /** One that is open or closing. */
  findCentre(centreId: string): Centre | undefined;
  /** What is still offered and leads to a métier: the centre's own first, then anybody's; each with access first. */
  findFormationsTo(metierId: MetierId, centreId?: string): readonly Formation[];
  /** Certifications in force of the same group of métiers, in the same order: not said to lead to this one. */
  findFormationsOfGroup(metierId: MetierId, centreId?: string): readonly Formation[];
  /** Certifications that led to a métier and are no longer in force, in the same order. */
  findExpiredFormationsTo(metierId: MetierId, centreId?: string): readonly Formation[];

  /** Built when it is first asked for. */
  readonly search: Search;
  /** Gives what `compile` prepared of this knowledge, or makes it. */
  readonly prepare: Prepare;
}

/** What tells whether compiled knowledge suits the program. */
export interface CompiledMark {
  /** The sum of the authored knowledge that went into it; null: not told. */
  readonly authored: string | null;
  /** Whether what `compile` prepared is there, and of this version of the program. */
  readonly isIndexed: boolean;
}

/**
 * Search by meaning of words, all with the one French analysis; best first, empty when nothing fits. What a sentence
 * refuses (« pas la nuit ») does not count, but for contextes and passages, which take every word.
 */
export interface Search {
  /** Métiers by label, appellation, lexique and what their fiche tells. */
  findMetiers(words: string): readonly FoundMetier[];
  /** Where all that is told is one word of several trades, such as « technicien »: what may be meant by it. */
  findMeanings(words: string): Meanings | undefined;
  /** Compétences that the words tell of. */
  findCompetences(words: string): readonly Found<CompetenceCode>[];
  findCentresInteret(words: string): readonly Found<CentreInteretCode>[];
  findContextes(words: string): readonly Found<ContexteCode>[];
  /** Facts for a question; within one métier or one rubrique where given. */
  findPassages(words: string, within?: { metierId?: MetierId; rubrique?: Rubrique }): readonly FoundPassage[];
  /** What is made when it is first needed: each call makes one part of it ready beforehand. */
  readonly parts: readonly (() => void)[];
}

export interface Found<Code> {
  readonly code: Code;
  /** Above 0, comparable within one answer only. */
  readonly score: number;
  /** The words of the person that led to it, as typed. */
  readonly matched: readonly string[];
}

/** A word of several trades. */
export interface Meanings {
  /** As typed. */
  readonly word: string;
  /** At least two. */
  readonly among: readonly Meaning[];
}

export interface Meaning {
  /** In people's words, to be chosen from: « Camion ». */
  readonly asked: string;
  /** In the trade's words: « conducteur de poids lourd ». */
  readonly means: string;
}

export interface FoundMetier {
  readonly metierId: MetierId;
  /** 0 to 1: 1 is a label or appellation said whole; below 0.2 is a faint echo. */
  readonly score: number;
  /** The words of the person that led to it, as typed. */
  readonly matched: readonly string[];
  /** label: named or nearly named by title; content: what the fiche tells. */
  readonly by: 'label' | 'content';
}

export interface FoundPassage {
  readonly metierId: MetierId;
  readonly fact: Fact;
  readonly score: number;
}
