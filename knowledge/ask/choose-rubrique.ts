import type { Fact, Rubrique } from '../fact.ts';
import type { AskIndex } from './ask-index.ts';
import type { Concept, HeardQuestion } from './hear-question.ts';
import type { Nearness } from './known-questions.ts';
import { compare, type Relevance } from './relevance.ts';
import type { Statement } from './statements.ts';

/** A statement and how far it tells what was asked. */
export interface RatedStatement extends Relevance {
  readonly statement: Statement;
  /** How near the question is to known ones that it answers, 0 to 1. */
  readonly near: number;
}

/** Statements of one rubrique or of several that were asked for alike. */
export interface ChosenRubrique {
  readonly rubrique: Rubrique;
  readonly rated: readonly RatedStatement[];
  /** Facts that answer best, whatever their rubrique: they speak first. */
  readonly ranked?: readonly Fact[];
  /** How near they are to what was asked: 1 where cues tell. */
  readonly near?: number;
}

/** Rates what a fiche tells against what is asked about. */
export function rateStatements(
  statements: readonly Statement[],
  asked: readonly Concept[],
  index: AskIndex,
  near?: Nearness,
): readonly RatedStatement[] {
  return statements.map((statement) => ({
    statement,
    ...compare(statement.terms, asked, index.weigh),
    near: (statement.told.kind === 'fact' ? near?.facts.get(statement.told.fact.factId) : undefined) ?? 0,
  }));
}

/** Words in common count this much beside the strength of a cue, 1 to 3. */
const wordsCount = 2.9;
/** A known question counts nearly as much as the plainest cue. */
const nearCounts = 2.3;
/** Near enough to a known question to answer it without any cue. */
export const nearEnough = 0.5;
/** Definitions, names and codes echo many words: they count less where they were not asked for. */
const echoes: Partial<Readonly<Record<Rubrique, number>>> = { definition: 0.7, 'autres-noms': 0.5, codes: 0.5 };
/** Without any cue, this share of what was asked must be told, by words that tell something. */
export const clearShare = 0.5;
export const clearWeight = 3;
/** Rubriques whose statements answer each other's questions. */
const near: readonly (readonly Rubrique[])[] = [
  ['acces', 'diplome'],
  ['competences', 'activites', 'qualites'],
  ['evolution', 'mobilite'],
];

/** The rubrique that a question is best led to; undefined when neither its cues nor its words tell. */
export function chooseRubrique(
  rated: readonly RatedStatement[],
  heard: HeardQuestion,
  { hasStructure, isNamed }: { readonly hasStructure: (rubrique: Rubrique) => boolean; readonly isNamed: boolean },
): ChosenRubrique | undefined {
  const byRubrique = Map.groupBy(rated, ({ statement }) => statement.rubrique);
  const candidates = new Set([...byRubrique.keys(), ...heard.wanted.keys()]);
  const scored = [...candidates]
    .filter((rubrique) => byRubrique.has(rubrique) || hasStructure(rubrique))
    .map((rubrique) => {
      const own = byRubrique.get(rubrique) ?? [];
      const best = findBest(own);
      const near = Math.max(0, ...own.map((each) => each.near));
      const cue = heard.wanted.get(rubrique) ?? 0;
      const told = best.weight >= clearWeight || cue > 0 ? best.share : 0;
      const echo = cue === 0 ? (echoes[rubrique] ?? 1) : 1;
      return { rubrique, best, near, score: cue + wordsCount * told * echo + nearCounts * near };
    })
    .sort((a, b) => b.score - a.score);
  const [first] = scored;
  if (first === undefined) return undefined;
  const cue = heard.wanted.get(first.rubrique) ?? 0;
  if (cue < 1.8 && first.near < nearEnough && !isClear(first.best, heard.wanted.size > 0, isNamed)) return undefined;
  const alike = near.find((group) => group.includes(first.rubrique)) ?? [];
  const taken = scored
    .filter(
      ({ rubrique, score }) => rubrique === first.rubrique || (alike.includes(rubrique) && score >= first.score - 0.6),
    )
    .map(({ rubrique }) => rubrique);
  return { rubrique: first.rubrique, rated: taken.flatMap((rubrique) => byRubrique.get(rubrique) ?? []) };
}

/** With the métier named, or a hint of the rubrique, fewer words make it clear. */
function isClear({ share, weight }: Relevance, hasHint: boolean, isNamed: boolean): boolean {
  if (hasHint) return share >= clearShare / 2 && weight >= clearWeight / 2;
  return share >= (isNamed ? clearShare * 0.65 : clearShare) && weight >= clearWeight;
}

function findBest(rated: readonly RatedStatement[]): Relevance {
  return rated.reduce<Relevance>((best, each) => (each.share > best.share ? each : best), { share: 0, weight: 0 });
}
