import type { CentreAnswer } from '../centre-answer.ts';
import type { KnownQuestion } from '../known-question.ts';
import type { Library } from '../library.ts';
import { findPresent } from '../live-library.ts';
import type { MetierId } from '../metier.ts';
import type { Country } from '../source.ts';
import type { Answer } from './answer.ts';
import { getAskIndex } from './ask-index.ts';
import { isOfField } from './field.ts';
import type { HeardQuestion } from './hear-question.ts';
import { plainQuestion } from './plain-question.ts';

/** An answer of a centre, and how near a question comes to what it answers: 1 is word for word. */
export interface RatedAnswer {
  readonly answer: CentreAnswer;
  readonly near: number;
}

/** What the answers of one centre are compared with. */
export interface CentreAnswerScan {
  /** Best first; those for another country, or of another métier than the question names, are left out. */
  rate(question: string, country: Country | null): readonly RatedAnswer[];
}

/** What is asked of the centre by « vous », « chez vous ». */
export const nearEnoughForCentre = 0.6;
/** Where the knowledge does not answer, and what is said is a question. Measured: at .67 the first one is wrongly caught. */
const nearEnoughAsked = 0.68;
/** What has not the form of a question is more often told than asked: only in nearly the centre's own words. */
const nearEnoughUnasked = 0.8;
/** An answer of the knowledge has been weighed: only nearly the very words of the centre take its place. */
const surelyMeant = 0.9;
/** « êtes-vous ouverts », « chez vous », « vos locaux »: who is asked is the centre, whatever else knows an answer. */
const addressesCentre =
  /\b(?:chez vous|votre|vos|vous (?:etes|ouvrez|fermez|avez|acceptez|proposez|donnez)|(?:etes|avez|ouvrez|fermez|acceptez|proposez|donnez) vous)\b/;

/** How something was said, and what the knowledge answers to it. */
export interface Beside {
  readonly question: string;
  readonly known: Answer;
  readonly isQuestion: boolean;
}

/** Whether an answer of the centre speaks rather than the knowledge. */
export function speaksForCentre({ near }: RatedAnswer, { question, known, isQuestion }: Beside): boolean {
  if (!isQuestion) return near >= nearEnoughUnasked;
  if (addressesCentre.test(plainQuestion(question))) return near >= nearEnoughForCentre;
  return near >= (known.kind === 'answer' ? surelyMeant : nearEnoughAsked);
}

/** Prepares the published answers of one centre for comparing; words of its people's own are no questions. */
export function createCentreAnswerScan(answers: readonly CentreAnswer[], library: Library): CentreAnswerScan {
  const index = getAskIndex(findPresent(library));
  const asked = answers.filter(({ kind }) => kind !== 'word');
  const byId = new Map(asked.map((answer) => [answer.answerId, answer]));
  const hear = index.listenFor(asked.map(toQuestion), (answerId) => byId.get(answerId)?.text ?? '');
  const scopeOf = new Map(asked.map((answer) => [answer.answerId, findScope(answer, library)]));
  return {
    rate: (question, country) => {
      const heard = hear(question);
      return [...heard.near.facts]
        .flatMap(([answerId, near]) => {
          const answer = byId.get(answerId);
          return answer === undefined ? [] : [{ answer, near }];
        })
        .filter(({ answer: { answerId, country: told } }) => {
          const scope = scopeOf.get(answerId);
          return scope !== undefined && isOfCountry(told, heard.country ?? country) && isWithin(heard, scope);
        })
        .sort((one, other) => other.near - one.near);
    },
  };
}

function toQuestion({ answerId, wordings }: CentreAnswer): KnownQuestion {
  return { asked: wordings, facts: [answerId], rubrique: null };
}

/** What the wordings of an answer are about, besides the centre. */
interface Scope {
  readonly metiers: ReadonlySet<MetierId>;
  readonly isOfField: boolean;
  readonly bodies: ReadonlySet<string>;
}

function findScope({ wordings, metierId }: CentreAnswer, library: Library): Scope {
  const index = getAskIndex(findPresent(library));
  const heard = wordings.map((wording) => index.hear(wording));
  const named = heard.flatMap((each) => each.named.map((title) => title.metierId));
  return {
    metiers: new Set([...named, ...(metierId === null ? [] : [metierId])]),
    isOfField: heard.some(({ plain }) => isOfField(plain)),
    bodies: new Set(heard.flatMap(({ said }) => listBodies(said))),
  };
}

function isOfCountry(told: Country | null, wanted: Country | null): boolean {
  return told === null || wanted === null || told === wanted;
}

/** A question about a métier, its field or somebody else’s house is none about the centre, unless a wording is one too. */
function isWithin({ named, plain, said }: HeardQuestion, scope: Scope): boolean {
  if (named.length > 0) return named.some(({ metierId }) => scope.metiers.has(metierId));
  if (isOfField(plain) && !scope.isOfField) return false;
  return listBodies(said).every((body) => scope.bodies.has(body));
}

/** Others who train, place or pay: « le Forem », « l’AFPA »… */
function listBodies(plain: string): readonly string[] {
  return plain.match(bodies) ?? [];
}

const bodies =
  /\b(?:forem|afpa|vdab|actiris|onem|bruxelles formation|ifapme|greta|cnam|cned|openclassrooms|pole emploi|france travail|mission locale|cisp|validation des competences|vdc|caf|cpas)\b/g;
