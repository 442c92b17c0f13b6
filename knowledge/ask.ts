import type { Answer, Known, Listing } from './ask/answer.ts';
import { chooseFacts } from './ask/choose-facts.ts';
import { chooseFormations, findNamedFormations } from './ask/choose-formations.ts';
import { chooseListings } from './ask/choose-listings.ts';
import { type ChosenRubrique, chooseRubrique, clearShare, clearWeight, rateStatements } from './ask/choose-rubrique.ts';
import { compareMetiers } from './ask/compare-metiers.ts';
import { findDoer } from './ask/find-doer.ts';
import { findSubject, generalMetierId, isBetweenCountries, mostAsked, type Subject } from './ask/find-subject.ts';
import { findUnheld, isSmallTalk } from './ask/find-unheld.ts';
import { type Concept, type HeardQuestion, hearQuestion } from './ask/hear-question.ts';
import { judgeNeed, opensWithoutDiploma } from './ask/judge-need.ts';
import { type AskIndex, getAskIndex } from './ask/statements.ts';
import { listStructure } from './ask/structure.ts';
import type { Rubrique } from './fact.ts';
import type { Library } from './library.ts';
import type { MetierId } from './metier.ts';
import { termsOf } from './search/analyse.ts';
import type { Country } from './source.ts';

export type { Answer, Known, Listing, ListingKind, NotKnown, Which } from './ask/answer.ts';
export { isPlainlyAsked } from './ask/is-asked.ts';
export { findRelatedRubriques } from './ask/related-rubriques.ts';

/** What was spoken of before the question, and the day it is asked: what is old is told as old. */
export interface AskContext {
  readonly metierInFocus?: MetierId | null;
  readonly country?: Country | null;
  readonly lastRubrique?: Rubrique | null;
  readonly today: Date;
}

/** Answers a question from the library alone; what the sources do not hold is `not-known`, never guessed. */
export function askLibrary(question: string, library: Library, context: AskContext): Answer {
  const index = getAskIndex(library);
  const heard = weighCues(followUp(hearQuestion(question, index), context));
  if (isSmallTalk(heard.plain)) return { kind: 'not-understood' };
  const country = heard.country ?? context.country ?? null;
  const asking: Asking = { heard, library, index, country, today: context.today };
  const subject =
    findFormationSubject(asking) ??
    findDoer(heard, library, index) ??
    findSubject(heard, library, context.metierInFocus ?? null);
  switch (subject.kind) {
    case 'two':
      return compareMetiers(subject.metierIds, asking);
    case 'several':
      return askWhich(subject.metierIds, heard);
    case 'one':
      return answerAbout(subject, asking);
    case 'none':
      return answerUnnamed(asking);
  }
}

/** What fiches seldom tell is answered only where a statement is about that very thing. */
const surelyTold = 0.75;

/** One question and what it is answered from. */
interface Asking {
  readonly heard: HeardQuestion;
  readonly library: Library;
  readonly index: AskIndex;
  readonly country: Country | null;
  readonly today: Date;
}

const formationRubriques: readonly Rubrique[] = ['formations', 'duree', 'diplome'];

/** A formation named without its métier: the métier it leads to. */
function findFormationSubject({ heard, index }: Asking): Subject | undefined {
  if (heard.named.length > 0 || !formationRubriques.some((rubrique) => heard.wanted.has(rubrique))) return undefined;
  const [named] = findNamedFormations(heard.askedWithCues, index);
  const [metierId] = named?.formation.leadsTo ?? [];
  return metierId === undefined ? undefined : { kind: 'one', metierId, isNamed: true };
}

/** « et en Belgique ? », « et pour un superviseur ? »: the same rubrique again. */
function followUp(heard: HeardQuestion, { lastRubrique }: AskContext): HeardQuestion {
  const isShort = /^et\b/.test(heard.plain) || heard.asked.length === 0;
  const strongest = Math.max(0, ...heard.wanted.values());
  if (lastRubrique === undefined || lastRubrique === null || !isShort || strongest >= 2) return heard;
  return { ...heard, wanted: new Map([[lastRubrique, 3]]) };
}

/** Diplomas are told under access too, ways on under evolution and mobility alike; a difference between things of one métier is told where they are. */
function weighCues(heard: HeardQuestion): HeardQuestion {
  const wanted = new Map(heard.wanted);
  const diplome = wanted.get('diplome') ?? 0;
  if (diplome > 0) wanted.set('acces', Math.max(wanted.get('acces') ?? 0, diplome - 0.2));
  const onward = Math.max(wanted.get('evolution') ?? 0, wanted.get('mobilite') ?? 0);
  for (const rubrique of ['evolution', 'mobilite'] as const) {
    if (onward > 0) wanted.set(rubrique, Math.max(wanted.get(rubrique) ?? 0, onward - 0.2));
  }
  if (wanted.has('differences') && heard.named.length < 2 && !isBetweenCountries(heard.plain))
    wanted.set('differences', 1.5);
  return { ...heard, wanted };
}

function askWhich(metierIds: readonly MetierId[], { wanted }: HeardQuestion): Answer {
  const [rubrique] = [...wanted].sort(([, a], [, b]) => b - a)[0] ?? [];
  return rubrique === undefined ? { kind: 'not-understood' } : { kind: 'which', metierIds, rubrique };
}

function answerAbout({ metierId, isNamed }: Extract<Subject, { kind: 'one' }>, asking: Asking): Answer {
  const { heard, library, index, country } = asking;
  const notKnown = (rubrique: Rubrique | null): Answer => ({
    kind: 'not-known',
    metierIds: [metierId],
    rubrique,
    country,
  });
  const metier = library.getMetier(metierId);
  const holds = (rubrique: Rubrique): boolean =>
    listStructure(metier, rubrique, library).length > 0 || holdsFormations(rubrique, metierId, asking);
  const statements = index.statementsOf(metierId);
  // « se former en langues »: one rubrique is what the other is asked about.
  const isDouble = heard.wanted.has('formations') && heard.wanted.has('langues');
  const asked = isDouble ? heard.askedWithCues : heard.asked;
  const rated = rateStatements(statements, [...asked, ...termsOfOthers(heard, metierId)], index);
  const unheld = findUnheld(heard.plain);
  if (unheld !== undefined && rated.every(({ share }) => share < surelyTold)) return notKnown(unheld);
  const missing = findMissing(
    heard,
    (rubrique) => holds(rubrique) || rated.some(({ statement }) => statement.rubrique === rubrique),
  );
  if (missing === 'salaire') return notKnown(missing);
  if (missing !== undefined) {
    const echoed = chooseRubrique(
      rateStatements(statements, heard.askedWithCues, index),
      { ...heard, wanted: new Map() },
      { hasStructure: () => false, isNamed: false },
    );
    if (echoed !== undefined) return tell(metierId, echoed, asking);
    return answerFromWider(metierId, asking) ?? notKnown(missing);
  }
  const chosen = chooseRubrique(rated, heard, { hasStructure: holds, isNamed }) ?? chooseBare(heard, rated, isNamed);
  if (chosen !== undefined) return tell(metierId, chosen, asking);
  return isNamed ? notKnown(null) : { kind: 'not-understood' };
}

/** Another métier named beside is something asked about: « de téléopératrice à standardiste ». */
function termsOfOthers({ named }: HeardQuestion, metierId: MetierId): readonly Concept[] {
  return named
    .filter((each) => each.metierId !== metierId)
    .flatMap(({ words }) => termsOf(words.join(' ')).map((term) => [term]));
}

/** One page of the Forem tells of several métiers: what it says of the general one holds for each. */
function answerFromWider(metierId: MetierId, asking: Asking): Known | undefined {
  const wider = asking.library.findMetier(generalMetierId);
  const { foremCode } = asking.library.getMetier(metierId);
  if (wider === undefined || metierId === generalMetierId || foremCode === null || foremCode !== wider.foremCode)
    return undefined;
  const answer = answerAbout({ kind: 'one', metierId: generalMetierId, isNamed: true }, asking);
  return answer.kind === 'answer' ? { ...answer, metierIds: [metierId], toldOf: generalMetierId } : undefined;
}

/** A rubrique asked beyond doubt of which the fiche tells nothing, while no other is asked as plainly. */
function findMissing({ wanted }: HeardQuestion, isTold: (rubrique: Rubrique) => boolean): Rubrique | undefined {
  const plainly = [...wanted].filter(([, strength]) => strength >= 3).map(([rubrique]) => rubrique);
  return plainly.some(isTold) ? undefined : plainly[0];
}

/** A métier named and nothing else: what it is. */
function chooseBare(
  heard: HeardQuestion,
  rated: ChosenRubrique['rated'],
  isNamed: boolean,
): ChosenRubrique | undefined {
  if (!isNamed || heard.asked.length > 0 || heard.named.length === 0) return undefined;
  return { rubrique: 'definition', rated: rated.filter(({ statement }) => statement.rubrique === 'definition') };
}

function holdsFormations(rubrique: Rubrique, metierId: MetierId, asking: Asking): boolean {
  if (!formationRubriques.includes(rubrique)) return false;
  const { heard, library, index, country } = asking;
  return chooseFormations(heard, rubrique, metierId, country, library, index).length > 0;
}

function tell(metierId: MetierId, { rubrique, rated }: ChosenRubrique, asking: Asking): Known {
  const { heard, library, index, country, today } = asking;
  const metier = library.getMetier(metierId);
  const chosen = chooseFacts(rated, country, library, today);
  const needs = rated.flatMap(({ statement: { told } }) => (told.kind === 'fact' ? [told.fact] : []));
  const held = needs.filter((fact) => country === null || fact.country === null || fact.country === country);
  const verdict = rubrique === 'acces' || rubrique === 'diplome' ? judgeNeed(heard.plain, held) : null;
  const all = [...chosen.facts, ...chosen.more];
  const ranked =
    verdict === null
      ? all
      : all.toSorted((a, b) => Number(opensWithoutDiploma(b.text)) - Number(opensWithoutDiploma(a.text)));
  const facts = ranked.slice(0, chosen.facts.length);
  const formations =
    rubrique === 'formations' ||
    rubrique === 'duree' ||
    (rubrique === 'diplome' && facts.every((fact) => fact.rubrique !== 'diplome'))
      ? chooseFormations(heard, rubrique, metierId, country, library, index)
      : [];
  const structured = chooseListings(metier, rubrique, rated, { plain: heard.plain, factCount: facts.length }, library);
  return {
    kind: 'answer',
    metierIds: [metierId],
    rubrique,
    toldOf: null,
    country,
    verdict,
    facts,
    lists: structured.map(({ listing }): Listing => listing),
    formations,
    more: ranked.slice(chosen.facts.length),
    isElsewhere: chosen.isElsewhere,
    sources: [...new Set([...facts, ...structured, ...formations].flatMap(({ sources }) => sources))],
  };
}

/** No métier named: the general one where its fiche, else another where its fact, plainly tells what was asked. */
function answerUnnamed(asking: Asking): Answer {
  const { heard, index, library } = asking;
  const [[rubrique, strength] = []] = [...heard.wanted].sort(([, a], [, b]) => b - a);
  if (rubrique === undefined || strength === undefined || strength < 2) return { kind: 'not-understood' };
  const best = rateStatements(index.all, heard.asked, index)
    .filter(({ share, weight }) => share >= clearShare && weight >= clearWeight)
    .sort((a, b) => b.share - a.share || prefer(b.statement.metierId) - prefer(a.statement.metierId))[0];
  if (best !== undefined && library.findMetier(generalMetierId) !== undefined) {
    const answer = answerAbout({ kind: 'one', metierId: best.statement.metierId, isNamed: false }, asking);
    if (answer.kind === 'answer') return answer;
  }
  const meant = findLikely(heard.plain, library);
  const likely =
    meant === undefined ? undefined : answerAbout({ kind: 'one', metierId: meant, isNamed: false }, asking);
  if (likely?.kind === 'answer') return likely;
  const begun = index.titles.findBegun(heard.plain).slice(0, mostAsked);
  if (begun.length > 1) return { kind: 'which', metierIds: begun, rubrique };
  if (strength < 3 || heard.asked.length > 0) return { kind: 'not-understood' };
  return { kind: 'which', metierIds: [], rubrique };
}

/** One métier well before all others, by its titles and by what its fiche tells. */
function findLikely(plain: string, library: Library): MetierId | undefined {
  const [first, second] = library.search.findMetiers(plain);
  return first !== undefined && first.score >= 0.5 && first.score - (second?.score ?? 0) >= 0.1
    ? first.metierId
    : undefined;
}

function prefer(metierId: MetierId): number {
  return metierId === generalMetierId ? 1 : 0;
}
