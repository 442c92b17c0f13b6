import { adjustCues } from './ask/adjust-cues.ts';
import type { Answer } from './ask/answer.ts';
import { answerAbout } from './ask/answer-about.ts';
import { answerUnnamed } from './ask/answer-unnamed.ts';
import { findNamedFormations } from './ask/choose-formations.ts';
import { clearShare, nearEnough } from './ask/choose-rubrique.ts';
import { compareMetiers } from './ask/compare-metiers.ts';
import { isOfField, isOfWork } from './ask/field.ts';
import { findDoer } from './ask/find-doer.ts';
import { findSubject, generalMetierId, type Subject } from './ask/find-subject.ts';
import { isSmallTalk } from './ask/find-unheld.ts';
import { type HeardQuestion, hearQuestion } from './ask/hear-question.ts';
import { judgeSameness } from './ask/judge-sameness.ts';
import { surelyNear } from './ask/rank-facts.ts';
import { compare } from './ask/relevance.ts';
import { type AskIndex, getAskIndex } from './ask/statements.ts';
import { type Asking, formationRubriques } from './ask/tell.ts';
import type { Rubrique } from './fact.ts';
import type { Library } from './library.ts';
import type { MetierId } from './metier.ts';
import type { Country } from './source.ts';

export type { Answer, Known, Listing } from './ask/answer.ts';
export { isPlainlyAsked } from './ask/is-asked.ts';
export { listQuestions } from './ask/list-questions.ts';
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
  const heard = adjustCues(hearQuestion(question, index), context.lastRubrique ?? null);
  if (isSmallTalk(heard.plain)) return { kind: 'not-understood' };
  const country = heard.country ?? context.country ?? null;
  const asking: Asking = { heard, library, index, country, today: context.today };
  const sameness = judgeSameness(asking);
  if (sameness !== undefined) return sameness;
  const subject =
    findPointedSubject(asking, context.metierInFocus ?? null) ??
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

/** A known question that one métier alone answers, where no other métier is named. */
function findPointedSubject(asking: Asking, focus: MetierId | null): Subject | undefined {
  const { heard, library, index } = asking;
  if (focus !== null && focus !== generalMetierId) return undefined;
  if ((heard.wanted.get('salaire') ?? 0) >= 3) return undefined;
  if (heard.named.some(({ metierId }) => metierId !== generalMetierId)) return undefined;
  const nearest = Math.max(0, ...heard.near.facts.values());
  const best = [...heard.near.facts].filter(([, near]) => near === nearest).map(([factId]) => factId);
  const isOwnField = heard.named.length > 0 || (isOfField(heard.plain) && !/^(et )?qui /.test(heard.plain));
  if (nearest < leastNearOf(heard, index) || library.findMetier(generalMetierId) === undefined) return undefined;
  const held = [focus ?? generalMetierId, generalMetierId].find((metierId) =>
    [...heard.near.facts].some(
      ([factId, near]) => metierOf(factId) === metierId && near >= nearest - (isOwnField ? 0.25 : 0.1),
    ),
  );
  if (held !== undefined) return { kind: 'one', metierId: held, isNamed: true };
  // Another métier than the one of the field must be surely meant, all the more where a rubrique is plainly asked.
  const isPlain = Math.max(0, ...heard.wanted.values()) >= 3;
  const metierId = chooseTied(best, asking);
  if (metierId === undefined || nearest < (isPlain ? 0.78 : surelyNear)) return undefined;
  return { kind: 'one', metierId, isNamed: true };
}

/** Of facts that one known question names alike, the métier whose own words the question says; undefined: it says none. */
function chooseTied(factIds: readonly string[], { heard, index }: Asking): MetierId | undefined {
  const [first] = factIds;
  if (first === undefined || new Set(factIds.map(metierOf)).size <= 2)
    return first === undefined ? first : metierOf(first);
  const [best] = factIds
    .map((factId) => {
      const terms = index.factOf(factId)?.terms ?? new Set<string>();
      return { factId, ...compare(terms, heard.askedWithCues, index.weigh) };
    })
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= clearShare / 2 ? metierOf(best.factId) : undefined;
}

/** Without a title, a question of work needs less than one that may be about anything. */
function leastNearOf({ named, plain, wanted }: HeardQuestion, index: AskIndex): number {
  if (named.length > 0) return surelyNear;
  const isKnown = index.knowsWords(plain);
  if (isOfField(plain)) return isKnown ? fieldNear : nearEnough;
  if (isOfWork(plain) || Math.max(0, ...wanted.values()) >= 3) return isKnown ? workNear : workNear + 0.04;
  return isKnown ? surelyNear : surelyNear + 0.06;
}

const fieldNear = 0.36;
const workNear = 0.42;

function metierOf(factId: string): MetierId {
  return factId.slice(0, factId.indexOf('/'));
}

/** A formation named without its métier: the métier it leads to. */
function findFormationSubject({ heard, index }: Asking): Subject | undefined {
  if (heard.named.length > 0 || !formationRubriques.some((rubrique) => heard.wanted.has(rubrique))) return undefined;
  const [named] = findNamedFormations(heard.askedWithCues, index);
  const [metierId] = named?.formation.leadsTo ?? [];
  return metierId === undefined ? undefined : { kind: 'one', metierId, isNamed: true };
}

function askWhich(metierIds: readonly MetierId[], { wanted }: HeardQuestion): Answer {
  const [rubrique] = [...wanted].sort(([, a], [, b]) => b - a)[0] ?? [];
  return rubrique === undefined ? { kind: 'not-understood' } : { kind: 'which', metierIds, rubrique };
}
