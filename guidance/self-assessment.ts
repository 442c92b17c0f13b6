import type { Competence, CompetenceCode } from '../knowledge/competence.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import type { SourceId } from '../knowledge/source.ts';
import type { Answer } from './evidence.ts';
import { findEvidence, type Profile } from './profile.ts';
import { listCompetences } from './rarity.ts';

/** One short question of a self-assessment: a compétence within its activité-clé. */
export interface Question {
  readonly competence: Competence;
  /** Place of its activité-clé among those asked about, from 0. */
  readonly part: number;
  readonly activiteLabel: string;
  /** An earlier activité-clé asked about the same compétence. */
  readonly isAgain: boolean;
}

/** An answer for each question, in their order; null: not asked yet, or passed over. */
export type Answers = readonly (Answer | null)[];

/** What a self-assessment shows: strong points, gaps, and what can close them. */
export interface SelfAssessment {
  readonly metierId: MetierId;
  readonly answered: number;
  readonly asked: number;
  readonly parts: readonly { readonly label: string; readonly known: number; readonly asked: number }[];
  readonly strong: readonly CompetenceCode[];
  /** Known a little, or with help. */
  readonly started: readonly CompetenceCode[];
  /** To learn, or to check. */
  readonly missing: readonly CompetenceCode[];
  /** Formations to the métier, of the person's country, or of both while it is unknown. */
  readonly formationIds: readonly string[];
  /** How a country recognises what one learned by doing. */
  readonly recognitions: readonly Fact[];
  /** Who wrote the questions' référentiel. */
  readonly sources: readonly SourceId[];
}

/** A référentiel that covers less than this is a few compétences in common, not the métier. */
const leastQuestions = 10;
const leastInCommon = 5;

/** The questions that the référentiel of a métier asks, by activité-clé; empty when it has none that covers it. */
export function listQuestions(metier: Metier, library: Library): readonly Question[] {
  const activites = findAssessedActivites(metier, library);
  const seen = new Set<CompetenceCode>();
  const questions = activites.flatMap(({ label, competences }, part) =>
    competences.map((code): Question => {
      const isAgain = seen.has(code);
      seen.add(code);
      return { competence: library.getCompetence(code), part, activiteLabel: label, isAgain };
    }),
  );
  return questions.length < leastQuestions ? [] : questions;
}

/**
 * The métier whose self-assessment suits this one: its own, else the one that shares most compétences of a référentiel
 * with it. Without a métier, the first that has one.
 */
export function findAssessed(metierId: MetierId | null, library: Library): MetierId | undefined {
  const assessed = listAssessed(library);
  if (metierId === null || assessed.some((metier) => metier.metierId === metierId)) {
    return metierId ?? assessed[0]?.metierId;
  }
  const own = new Set(listCompetences(library.getMetier(metierId)));
  return assessed
    .map((metier) => ({ metierId: metier.metierId, shared: countShared(metier, own, library) }))
    .filter(({ shared }) => shared >= leastInCommon)
    .sort((one, other) => other.shared - one.shared)[0]?.metierId;
}

const assessedOf = new WeakMap<Library, readonly Metier[]>();

/** The métiers that have a self-assessment, looked for once: every fiche asks. */
function listAssessed(library: Library): readonly Metier[] {
  const before = assessedOf.get(findPresent(library));
  if (before !== undefined) return before;
  const assessed = library.metiers.filter((metier) => listQuestions(metier, library).length > 0);
  assessedOf.set(findPresent(library), assessed);
  return assessed;
}

/** What the person told already of each question, here or elsewhere. */
export function recallAnswers(questions: readonly Question[], profile: Profile): Answers {
  const told = new Map(
    findEvidence(profile).flatMap((each) => (each.kind === 'competence' ? [[each.code, each.answer] as const] : [])),
  );
  return questions.map(({ competence }) => told.get(competence.code) ?? null);
}

/** Sums up the answers. A compétence asked twice counts by its better answer. */
export function assess(metier: Metier, answers: Answers, profile: Profile, library: Library): SelfAssessment {
  const questions = listQuestions(metier, library);
  const best = findBestAnswers(questions, answers);
  const codesOf = (...wanted: readonly Answer[]): readonly CompetenceCode[] =>
    [...best].filter(([, answer]) => wanted.includes(answer)).map(([code]) => code);
  const activites = findAssessedActivites(metier, library);
  return {
    metierId: metier.metierId,
    answered: questions.filter((_, place) => isAnswered(answers, place)).length,
    asked: questions.length,
    parts: activites.map(({ label, competences }, part) => ({
      label,
      known: questions.filter((question, place) => question.part === part && answers[place] === 'yes').length,
      asked: competences.length,
    })),
    strong: codesOf('yes'),
    started: codesOf('depends'),
    missing: codesOf('no', 'dont-know'),
    formationIds: chooseFormations(metier, profile, library),
    recognitions: findRecognitions(metier, profile),
    sources: findCommonSources(activites.map(({ sources }) => sources)),
  };
}

/** Whether a question has its answer. */
function isAnswered(answers: Answers, place: number): boolean {
  return (answers[place] ?? null) !== null;
}

/** The better of two answers about one thing. */
function isBetter(answer: Answer, than: Answer | null): boolean {
  return than === null || answerRank[answer] > answerRank[than];
}

const answerRank: Readonly<Record<Answer, number>> = { yes: 4, depends: 3, 'dont-know': 2, passed: 1, no: 0 };

/** Activités-clés whose every compétence stands in the published référentiel. */
function findAssessedActivites(metier: Metier, library: Library): Metier['activites'] {
  return metier.activites.filter(({ competences }) =>
    competences.every((code) => library.getCompetence(code).referentielCode !== null),
  );
}

function countShared(metier: Metier, codes: ReadonlySet<CompetenceCode>, library: Library): number {
  const asked = new Set(listQuestions(metier, library).map(({ competence }) => competence.code));
  return [...asked].filter((code) => codes.has(code)).length;
}

function findBestAnswers(questions: readonly Question[], answers: Answers): ReadonlyMap<CompetenceCode, Answer> {
  const best = new Map<CompetenceCode, Answer>();
  for (const [place, { competence }] of questions.entries()) {
    const answer = answers[place] ?? null;
    if (answer !== null && isBetter(answer, best.get(competence.code) ?? null)) best.set(competence.code, answer);
  }
  return best;
}

/** As many of each country as a card shows at once. */
const mostOfCountry = 3;

/** Where the country is unknown, both take turns: a list cut short still holds each. */
function chooseFormations({ metierId }: Metier, { country, centreId }: Profile, library: Library): readonly string[] {
  const formations = library.findFormationsTo(metierId, centreId);
  const countries = country === null ? (['FR', 'BE'] as const) : [country];
  const lists = countries.map((each) => formations.filter((formation) => formation.country === each));
  return Array.from({ length: mostOfCountry }, (_, rank) =>
    lists.flatMap((list) => list[rank]?.formationId ?? []),
  ).flat();
}

/** The two countries' names for it: « Validation des compétences » in Belgium, « VAE » in France. */
const recognitionNames = /\bVAE\b|Validation des compétences/;

function findRecognitions({ facts }: Metier, profile: Profile): readonly Fact[] {
  return facts.filter(
    ({ text, rubrique, country }) =>
      rubrique === 'diplome' &&
      recognitionNames.test(text) &&
      (profile.country === null || country === null || country === profile.country),
  );
}

/** The sources that all the activités-clés rest on. */
function findCommonSources([first = [], ...others]: readonly (readonly SourceId[])[]): readonly SourceId[] {
  return first.filter((sourceId) => others.every((sources) => sources.includes(sourceId)));
}
