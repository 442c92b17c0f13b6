import { adjustCues } from './ask/adjust-cues.ts';
import type { Answer, Known } from './ask/answer.ts';
import { answerAbout } from './ask/answer-about.ts';
import { answerNearest } from './ask/answer-nearest.ts';
import { answerStranger } from './ask/answer-stranger.ts';
import { answerUnnamed } from './ask/answer-unnamed.ts';
import { getAskIndex } from './ask/ask-index.ts';
import type { Asking } from './ask/asking.ts';
import { findNamedFormations } from './ask/choose-formations.ts';
import { compareMetiers } from './ask/compare-metiers.ts';
import { isOfField } from './ask/field.ts';
import { findDoer } from './ask/find-doer.ts';
import { findPointedSubject } from './ask/find-pointed-subject.ts';
import { findSubject, generalMetierId, type Subject } from './ask/find-subject.ts';
import { asksUntold, findUnheld, isSmallTalk } from './ask/find-unheld.ts';
import { judgeSameness } from './ask/judge-sameness.ts';
import { lacksNumber } from './ask/lacks-number.ts';
import { soundsUntold } from './ask/sounds-untold.ts';
import { formationRubriques } from './ask/tell.ts';
import { tellRegulation } from './ask/tell-regulation.ts';
import type { Rubrique } from './fact.ts';
import { foldText } from './fold-text.ts';
import type { Library } from './library.ts';
import type { MetierId } from './metier.ts';
import type { Country } from './source.ts';
import { withoutWhere } from './where.ts';

export type { Answer, Known, Listing } from './ask/answer.ts';
export { isPlainlyAsked } from './ask/is-asked.ts';
export { isOpenQuestion } from './ask/is-open-question.ts';
export { listQuestions } from './ask/list-questions.ts';
export { findRelatedRubriques } from './ask/related-rubriques.ts';

/** What was spoken of before the question, and the day it is asked: what is old is told as old. */
export interface AskContext {
  readonly metierInFocus?: MetierId | null;
  /** Métiers that are proposed, where none is spoken of: a question that names none may be of any. */
  readonly proposed?: readonly MetierId[];
  readonly country?: Country | null;
  /** Whose own formations are told before others. */
  readonly centreId?: string | null;
  readonly lastRubrique?: Rubrique | null;
  readonly today: Date;
}

/** Answers a question from the library alone; what the sources do not hold is `not-known`, never guessed. */
export function askLibrary(question: string, library: Library, context: AskContext): Answer {
  const answer = askOfProposed(question, library, context);
  const wanted = withoutWhere(question);
  if (wanted === question || !asksForFormations.test(foldText(wanted))) return answer;
  // « une formation à Lille ? »: those that there are, wherever they are held.
  const country = getAskIndex(library).hear(question).country ?? context.country ?? null;
  const found = answer.kind === 'answer' ? answer : askOfProposed(wanted, library, { ...context, country });
  if (found.kind !== 'answer') return found.kind === 'which' ? found : answer;
  return formationRubriques.includes(found.rubrique) ? { ...found, isLocal: true } : answer;
}

const asksForFormations = /\b(?:formations?|former|cours)\b/;

/** Where several are proposed, what names none is asked of each: told where one fiche tells it, asked back where more do. */
function askOfProposed(question: string, library: Library, context: AskContext): Answer {
  const { metierInFocus = null, proposed = [] } = context;
  const { plain, named, wanted } = getAskIndex(library).hear(question);
  if (proposed.length === 0 || metierInFocus !== null || named.length > 0 || isOfField(plain)) {
    return askAnywhere(question, library, context);
  }
  const answers = proposed.map((each) => askAnywhere(question, library, { ...context, metierInFocus: each }));
  const [told, ...others] = answers.filter((answer, place) => isAbout(answer, proposed[place]));
  if (told !== undefined && others.length === 0) return told;
  if (told !== undefined) {
    const metierIds = [told, ...others].flatMap((answer) => answer.metierIds);
    const [[rubrique] = [told.rubrique]] = [...wanted].sort(([, a], [, b]) => b - a);
    return { kind: 'which', metierIds, rubrique };
  }
  const [first = askAnywhere(question, library, context)] = answers;
  return first.kind === 'not-known' && proposed.length > 1 ? { ...first, metierIds: [] } : first;
}

function isAbout(answer: Answer, metierId: MetierId | undefined): answer is Known {
  return answer.kind === 'answer' && answer.metierIds.length === 1 && answer.metierIds[0] === metierId;
}

function askAnywhere(question: string, library: Library, context: AskContext): Answer {
  const index = getAskIndex(library);
  const heard = adjustCues(index.hear(question), context.lastRubrique ?? null);
  if (isSmallTalk(heard.plain)) return { kind: 'not-understood' };
  const country = heard.country ?? context.country ?? null;
  const asking: Asking = { heard, library, index, country, centreId: context.centreId ?? null, today: context.today };
  const sameness = judgeSameness(asking);
  if (sameness !== undefined) return sameness;
  const found = answerAsking(asking, context);
  const isOfOther = (context.metierInFocus ?? generalMetierId) !== generalMetierId;
  const answer = found.kind === 'not-understood' && !isOfOther ? answerNearest(asking) : found;
  if (answer.kind !== 'answer' || !(soundsUntold(answer, heard) || lacksNumber(answer, heard))) return answer;
  return { kind: 'not-known', metierIds: answer.metierIds, rubrique: null, country };
}

function answerAsking(asking: Asking, context: AskContext): Answer {
  const { heard, library, index } = asking;
  const stranger = answerStranger(asking);
  if (stranger !== undefined) return stranger;
  const subject =
    findPointedSubject(asking, context.metierInFocus ?? null) ??
    findDoer(heard, library, index) ??
    findFormationSubject(asking) ??
    findSubject(heard, library, context.metierInFocus ?? null);
  switch (subject.kind) {
    case 'two':
      return compareMetiers(subject.metierIds, asking);
    case 'several':
      return askWhich(subject.metierIds, asking);
    case 'one':
      return tellRegulation(answerAbout(subject, asking), asking);
    case 'none':
      return answerUnnamed(asking);
  }
}

/** A formation named without its métier: the métier it leads to. */
function findFormationSubject(asking: Asking): Subject | undefined {
  const { heard } = asking;
  if (heard.named.length > 0 || !formationRubriques.some((rubrique) => heard.wanted.has(rubrique))) return undefined;
  const [named] = findNamedFormations(heard.askedWithCues, asking);
  const [metierId] = named?.formation.leadsTo ?? [];
  return metierId === undefined ? undefined : { kind: 'one', metierId, isNamed: true };
}

function askWhich(metierIds: readonly MetierId[], { heard, country }: Asking): Answer {
  // What no source tells of any métier needs no question back.
  if (asksUntold(heard) || findUnheld(heard.plain)?.rubrique === null)
    return { kind: 'not-known', metierIds: [], rubrique: null, country };
  const [rubrique] = [...heard.wanted].sort(([, a], [, b]) => b - a)[0] ?? [];
  return rubrique === undefined ? { kind: 'not-understood' } : { kind: 'which', metierIds, rubrique };
}
