import { type Message, message } from '../dialogs/dialog.ts';
import type { Manner } from '../guidance/profile.ts';
import { speaksForCentre } from '../knowledge/ask/centre-answers.ts';
import { type Answer, askLibrary, findRelatedRubriques, type Known, listQuestions } from '../knowledge/ask.ts';
import type { CentreAnswer } from '../knowledge/centre-answer.ts';
import type { Library } from '../knowledge/library.ts';
import type { AnswerBook } from './centre-answers/centre-answers.ts';
import { asksForCentre } from './hearing/about-centre.ts';
import { namesSubject } from './hearing/names-subject.ts';
import { findTerms } from './terms.ts';
import type { TurnFloor } from './turn-floor.ts';
import type { TurnOutcome } from './turn-outcome.ts';
import { formatTitle } from './voice.ts';

/**
 * Answers a question about a métier, or two of one message, each briefly; false when it is none, or not understood:
 * another may hear the words.
 */
export function answerQuestion(words: string, floor: TurnFloor, knowing: Knowing): boolean {
  const questions = listQuestions(words, knowing.library);
  const heard = questions.filter((question) => answerOne(question, floor, knowing, questions.length > 1));
  return heard.length > 0 || (questions.length > 1 && answerOne(words, floor, knowing, false));
}

/** What answers are drawn from. */
export interface Knowing {
  readonly library: Library;
  readonly answerBook: AnswerBook;
}

/** Tells what the person's centre answers, where it was asked nearly in its own words; gives whether it was. */
export function answerForCentre(words: string, floor: TurnFloor, { library, answerBook }: Knowing): boolean {
  const isQuestion = words.trimEnd().endsWith('?');
  const own = answerBook.find(words, { ...floor.profile, library });
  const known = { kind: 'not-understood' } as const;
  if (own === undefined || !speaksForCentre(own, { question: words, known, isQuestion }))
    return tellReach(words, floor);
  tellCentreAnswer(own.answer, words, floor);
  return true;
}

/** Where the centre is and when it is open, where nobody there has written more; gives whether that was asked. */
function tellReach(words: string, floor: TurnFloor): boolean {
  if (!asksForCentre(words)) return false;
  floor.say([message('answers.centre.reach', {}, { show: { kind: 'contact' } })]);
  floor.conclude('question-answered');
  return true;
}

function tellCentreAnswer(answer: CentreAnswer, words: string, floor: TurnFloor): void {
  const rate = `centre ${answer.answerId}`;
  floor.say([message('answers.centre.lead', {}, { show: { kind: 'centre-answer', answer }, rate })]);
  floor.noteAsked(rate, words);
  floor.conclude('question-answered');
}

/** Says that no source tells what was asked, and keeps the words for the centre. */
export function admitUnknown(words: string, floor: TurnFloor): void {
  floor.say([message('answers.not-known.unnamed')]);
  floor.conclude('question-not-known');
  floor.carryOut([{ kind: 'keep-words', words, because: 'not-known' }]);
}

function answerOne(words: string, floor: TurnFloor, { library, answerBook }: Knowing, isOfTwo: boolean): boolean {
  const { metierInFocus, lastRubrique, profile, offered } = floor.conversation;
  const isNamed = namesSubject(words);
  const answer = askLibrary(words, library, {
    metierInFocus: isNamed ? null : metierInFocus,
    proposed: isNamed ? [] : offered.choices.map(({ id }) => id).filter((id) => library.findMetier(id) !== undefined),
    lastRubrique,
    country: profile.country,
    centreId: profile.centreId,
    today: new Date(),
  });
  const own = answerBook.find(words, { ...profile, library });
  if (own !== undefined && speaksForCentre(own, { question: words, known: answer, isQuestion: true })) {
    tellCentreAnswer(own.answer, words, floor);
    return true;
  }
  if (tellReach(words, floor)) return true;
  const said = sayAnswer(isOfTwo ? shorten(answer) : answer, library, profile);
  if (said === undefined) return false;
  floor.say([said, ...admitWhere(answer)]);
  if (said.rate !== undefined) floor.noteAsked(said.rate, words);
  floor.conclude(outcomes[answer.kind]);
  explainTerms(answer, floor);
  if (answer.kind === 'answer' || answer.kind === 'not-known') {
    floor.change({ metierInFocus: answer.metierIds[0] ?? metierInFocus, lastRubrique: answer.rubrique });
  }
  if (answer.kind === 'not-known') floor.carryOut([{ kind: 'keep-words', words, because: 'not-known' }]);
  return true;
}

/** Asked for one place, of formations of which no source tells where: it is said, and the centre may help. */
function admitWhere(answer: Answer): readonly Message[] {
  if (answer.kind !== 'answer' || !answer.isLocal) return [];
  const told = answer.formations.filter(({ places }) => places.length > 0).length;
  if (told > 0 && told === answer.formations.length) return [];
  return [message(told > 0 ? 'answers.local.others' : 'answers.local.all')];
}

/** A term of the trade is explained where a person first meets it, one an answer. */
function explainTerms(answer: Answer, floor: TurnFloor): void {
  if (answer.kind !== 'answer') return;
  const { explained = [] } = floor.conversation;
  const [term] = findTerms(answer.facts.map(({ text }) => text).join('\n')).filter((each) => !explained.includes(each));
  if (term === undefined) return;
  floor.say([message(`terms.means.${term}`)]);
  floor.change({ explained: [...explained, term] });
}

const outcomes = {
  answer: 'question-answered',
  which: 'question-unclear',
  'not-known': 'question-not-known',
  'not-understood': 'not-understood',
} as const satisfies Record<Answer['kind'], TurnOutcome>;

/** Beside another answer, the best of each is enough: the rest is under « en savoir plus ». */
function shorten(answer: Answer): Answer {
  if (answer.kind !== 'answer') return answer;
  const { facts, more } = answer;
  return { ...answer, facts: facts.slice(0, mostOfTwo), more: [...facts.slice(mostOfTwo), ...more] };
}

const mostOfTwo = 2;

/** The message that says an answer; undefined when the question was not understood. */
export function sayAnswer(answer: Answer, library: Library, { titles }: Pick<Manner, 'titles'>): Message | undefined {
  const titlesOf = (metierIds: readonly string[]): readonly string[] =>
    metierIds.map((metierId) => formatTitle(library.getMetier(metierId).label, { titles }));
  switch (answer.kind) {
    case 'answer':
      return sayKnown(answer, library);
    case 'not-known':
      return message(`answers.not-known.${chooseNotKnown(answer)}`, { metiers: titlesOf(answer.metierIds) });
    case 'which':
      return answer.metierIds.length === 0
        ? message('answers.which.none')
        : message(
            'answers.which.several',
            {},
            { show: { kind: 'which', metierIds: answer.metierIds, rubrique: answer.rubrique } },
          );
    case 'not-understood':
      return undefined;
  }
}

function chooseNotKnown({ metierIds, rubrique }: Extract<Answer, { kind: 'not-known' }>): string {
  if (metierIds.length === 0) return 'unnamed';
  return rubrique === 'salaire' || rubrique === 'formations' ? rubrique : 'other';
}

function sayKnown(answer: Known, library: Library): Message {
  const { metierIds, rubrique, country, toldOf, isElsewhere, isUnsure } = answer;
  const [metierId = '', other] = metierIds;
  const metier = library.getMetier(metierId).label;
  const rest = {
    show: { kind: 'answer', metierId, answer, related: findRelatedRubriques(metierId, rubrique, library) },
    rate: `answer ${metierIds.join(' ')} ${rubrique}`,
  } as const;
  if (other !== undefined) {
    return message('answers.tell.two', { metier, other: library.getMetier(other).label }, rest);
  }
  if (toldOf !== null) {
    return message('answers.tell.wider', { metier, wider: library.getMetier(toldOf).label }, rest);
  }
  if (isElsewhere && country !== null) return message(`answers.tell.not-in-${country}`, { metier }, rest);
  return message(isUnsure ? 'answers.tell.unsure' : 'answers.tell.one', { metier }, rest);
}
