import type { Centre, EmergencyNumbers } from '../centre.ts';
import type { CentreInteret, Competence, ContexteTravail } from '../competence.ts';
import type { Formation } from '../formation.ts';
import type { KnownQuestion } from '../known-question.ts';
import type { Lexique, MacroCompetence } from '../lexique.ts';
import type { Metier } from '../metier.ts';
import type { Source } from '../source.ts';

/** Everything that the files of a knowledge folder hold, record by record, before any link is checked. */
export interface Records {
  readonly metiers: readonly Located<Metier>[];
  readonly competences: readonly Located<Competence>[];
  readonly contextes: readonly Located<ContexteTravail>[];
  readonly centresInteret: readonly Located<CentreInteret>[];
  readonly macroCompetences: readonly Located<MacroCompetence>[];
  readonly formations: readonly Located<Formation>[];
  readonly sources: readonly Located<Source>[];
  readonly centres: readonly Located<Centre>[];
  readonly emergencyNumbers: readonly Located<EmergencyNumbers>[];
  readonly lexique: readonly Located<Lexique>[];
  readonly knownQuestions: readonly Located<KnownQuestion>[];
}

export type Kind = keyof Records;

/** A record and where it stands, so that a problem can name the place. */
export interface Located<Value> {
  /** Path of the file below the knowledge folder. */
  readonly file: string;
  readonly value: Value;
}

/** One thing to correct in the files. */
export interface Problem {
  readonly file: string;
  /** The record and field within the file, such as `romeCode` or `encaisser, riasec`; empty for the whole file. */
  readonly where: string;
  /** What is there and what was expected. */
  readonly message: string;
}
