import type { Answer, Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Answers, Question, SelfAssessment } from '../guidance/self-assessment.ts';
import type { Formation } from '../knowledge/formation.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import {
  type Dialog,
  end,
  goTo,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Outcome,
  open,
  option,
  type Turn,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'self-assessment': { readonly metierId: MetierId };
  }
}

/** What a self-assessment needs: the questions of a référentiel, and what the answers come to. */
export interface Assessor {
  getMetier(metierId: MetierId): Metier;
  listQuestions(metierId: MetierId): readonly Question[];
  recallAnswers(questions: readonly Question[], person: Profile): Answers;
  assess(metierId: MetierId, answers: Answers, person: Profile): SelfAssessment;
  findFormation(formationId: string): Formation | undefined;
}

type Memory = {
  readonly metierId: MetierId;
  /** One for each question, in their order; null: not answered. */
  readonly answers: Answers;
  /** Place of the pending question. */
  readonly at: number;
};
type StepName = 'start' | 'question' | 'result' | 'after';

/** Lets a person go through the référentiel of a métier in short questions, and shows strong points and gaps. */
export function selfAssessment(assessor: Assessor): Dialog<Memory, StepName> {
  return {
    id: 'self-assessment',
    version: 1,
    first: 'start',
    empty: { metierId: '', answers: [], at: 0 },
    steps: {
      start: {
        ask: (turn) => askStart(turn, assessor),
        hear: (heard, turn) => hearStart(heard, turn, assessor),
      },
      question: {
        ask: ({ memory }) => askQuestion(memory, assessor),
        rephrase: ({ memory }) =>
          message('self-assessment.question.rephrase', { competence: questionAt(memory, assessor).competence.label }),
        hear: (heard, { memory }) => hearQuestion(heard, memory, assessor),
      },
      result: {
        tell: (turn) => tellResult(turn, assessor),
        next: 'after',
      },
      after: {
        ask: (turn) => askAfter(turn, assessor),
        hear: (heard, turn) => hearAfter(heard, turn, assessor),
      },
    },
  };
}

function askStart({ memory: { metierId }, person }: Turn<Memory>, assessor: Assessor): Message {
  const questions = assessor.listQuestions(metierId);
  const known = countAnswered(assessor.recallAnswers(questions, person));
  const values = {
    metier: assessor.getMetier(metierId).label,
    of: questions.length,
    parts: new Set(questions.map(({ part }) => part)).size,
    known,
  };
  const later = option('later', 'self-assessment.start.later');
  if (known === 0) {
    return message('self-assessment.start.ask', values, {
      options: [option('begin', 'self-assessment.start.begin'), later],
    });
  }
  const afresh = option('afresh', 'self-assessment.start.afresh');
  if (known === questions.length) {
    return message('self-assessment.start.done', values, {
      options: [option('result', 'self-assessment.start.result'), afresh, later],
    });
  }
  return message('self-assessment.start.resume', values, {
    options: [option('begin', 'self-assessment.start.continue'), afresh, later],
  });
}

function hearStart(
  heard: Heard,
  { memory: { metierId }, person }: Turn<Memory>,
  assessor: Assessor,
): Outcome<Memory, StepName> {
  const questions = assessor.listQuestions(metierId);
  const answers = assessor.recallAnswers(questions, person);
  switch (heard.kind === 'choice' ? heard.id : heard.kind) {
    case 'begin':
    case 'result':
    case 'yes':
    case 'depends':
      return goOn(questions, answers, 0);
    case 'afresh':
      return goOn(questions, [], 0);
    case 'later':
    case 'no':
    case 'dont-know':
      return end([message('self-assessment.start.put-off')]);
    default:
      return notUnderstood();
  }
}

const answerOptions = [
  option('yes', 'self-assessment.question.yes'),
  option('depends', 'self-assessment.question.a-little'),
  option('no', 'self-assessment.question.not-yet'),
  option('skip', 'self-assessment.question.skip'),
  option('stop', 'self-assessment.question.stop'),
];

function askQuestion(memory: Memory, assessor: Assessor): Message {
  const { competence, isAgain } = questionAt(memory, assessor);
  return message(
    isAgain ? 'self-assessment.question.ask-again' : 'self-assessment.question.ask',
    {
      step: memory.at + 1,
      of: assessor.listQuestions(memory.metierId).length,
      competence: competence.label,
    },
    { options: answerOptions },
  );
}

function hearQuestion(heard: Heard, memory: Memory, assessor: Assessor): Outcome<Memory, StepName> {
  const questions = assessor.listQuestions(memory.metierId);
  const id = heard.kind === 'choice' ? heard.id : heard.kind;
  switch (id) {
    case 'yes':
    case 'depends':
    case 'no':
    case 'dont-know': {
      const answers = questions.map((_, place) => (place === memory.at ? id : (memory.answers[place] ?? null)));
      return goOn(questions, answers, memory.at + 1, learnAnswer(id, questions, memory));
    }
    case 'skip': {
      const part = questions[memory.at]?.part ?? 0;
      const next = questions.findIndex((question) => question.part > part);
      return next === -1 ? finish(memory) : goOn(questions, memory.answers, next);
    }
    case 'stop':
      return finish(memory, [message('self-assessment.question.stopped')]);
    default:
      return notUnderstood();
  }
}

/** Without any answer there is nothing to sum up. */
function finish({ answers }: Memory, say: readonly Message[] = []): Outcome<Memory, StepName> {
  if (countAnswered(answers) === 0) return end([message('self-assessment.start.put-off')]);
  return goTo('result', undefined, { say });
}

/** A compétence asked about twice is worth its better answer. */
function learnAnswer(answer: Answer, questions: readonly Question[], { at, answers }: Memory): readonly Learned[] {
  const code = questions[at]?.competence.code;
  if (code === undefined) return [];
  const order: readonly (Answer | null)[] = [null, 'no', 'dont-know', 'depends', 'yes'];
  const isWorse = questions.some(
    ({ competence }, place) =>
      place < at && competence.code === code && order.indexOf(answers[place] ?? null) > order.indexOf(answer),
  );
  return isWorse ? [] : [{ kind: 'competence', code, answer }];
}

/** On to the first question from there that has no answer, naming a new activité-clé; none left: the result. */
function goOn(
  questions: readonly Question[],
  answers: Answers,
  from: number,
  learned: readonly Learned[] = [],
): Outcome<Memory, StepName> {
  const at = questions.findIndex((_, place) => place >= from && (answers[place] ?? null) === null);
  const question = questions[at];
  if (question === undefined) return goTo('result', { answers }, { learned });
  const { part, activiteLabel } = question;
  const isNewPart = questions[from - 1]?.part !== part;
  const parts = new Set(questions.map((each) => each.part)).size;
  const count = questions.filter((each) => each.part === part).length;
  const say = isNewPart
    ? [message('self-assessment.question.part', { part: part + 1, parts, activite: activiteLabel, count })]
    : [];
  return goTo('question', { answers, at }, { say, learned });
}

function tellResult({ memory, person }: Turn<Memory>, assessor: Assessor): Message {
  const assessment = assessor.assess(memory.metierId, memory.answers, person);
  const { strong, missing, started, answered } = assessment;
  const key = strong.length === 0 ? 'none-yet' : missing.length + started.length === 0 ? 'all' : 'tell';
  return message(
    `self-assessment.result.${key}`,
    { count: strong.length, answered },
    {
      show: { kind: 'self-assessment', metierId: memory.metierId, assessment },
      rate: `self-assessment ${memory.metierId}`,
    },
  );
}

/** Two formations, three other ways and the human: as many buttons as a phone shows at once. */
const mostFormations = 2;

function askAfter({ memory, person }: Turn<Memory>, assessor: Assessor): Message {
  const { formationIds, answered, asked } = assessor.assess(memory.metierId, memory.answers, person);
  const formations = formationIds.flatMap((formationId) => assessor.findFormation(formationId) ?? []);
  return message(
    'self-assessment.after.ask',
    {},
    {
      options: [
        option('pistes', 'self-assessment.after.pistes'),
        ...(answered < asked ? [option('resume', 'self-assessment.after.resume')] : []),
        ...formations.slice(0, mostFormations).map(({ formationId, label }) => ({ id: formationId, label })),
        option('human', 'common.choice.human'),
        option('back', 'self-assessment.after.back'),
      ],
    },
  );
}

function hearAfter(heard: Heard, { memory }: Turn<Memory>, assessor: Assessor): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      if (heard.id === 'pistes') return handOver('pistes', {});
      if (heard.id === 'resume') return goOn(assessor.listQuestions(memory.metierId), memory.answers, 0);
      return heard.id === 'back' ? end() : open('formation', { formationId: heard.id });
    case 'yes':
      return handOver('pistes', {});
    case 'no':
    case 'dont-know':
    case 'depends':
      return end();
    default:
      return notUnderstood();
  }
}

function questionAt({ metierId, at }: Memory, assessor: Assessor): Question {
  const question = assessor.listQuestions(metierId)[at];
  if (question === undefined) throw new Error(`The self-assessment of "${metierId}" has no question ${at + 1}`);
  return question;
}

function countAnswered(answers: Answers): number {
  return answers.filter((answer) => answer !== null).length;
}
