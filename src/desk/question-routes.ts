import { speaksForCentre } from '../../knowledge/ask/centre-answers.ts';
import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import { listLive } from '../centre-answers/answer-store.ts';
import { groupQuestions, type QuestionGroup } from '../centre-answers/group-questions.ts';
import { becauses, type KeptQuestion, readKeptQuestions } from '../centre-answers/kept-questions.ts';
import { tryAnswer } from '../centre-answers/preview-answer.ts';
import { wordCentreAnswer } from '../exhibits/centre-answer-card.ts';
import { createWording } from '../exhibits/wording.ts';
import { ok } from '../http/reply.ts';
import type { AnswerMeans } from './answer-means.ts';
import { previewSchema } from './answer-schema.ts';
import type { AnswerPreview, QuestionLine } from './answer-wire.ts';
import type { Entered } from './gate.ts';
import { type Route, route } from './route.ts';

type Centre = Entered['centre'];

/** The newest are enough to see what people ask. */
const mostRead = 5000;

/** What is listed of each kind: enough to judge by. */
const mostListed = 20;

const mostMetiers = 3;

/** Below five a number reads « moins de cinq ». */
const leastTold = 5;

const manner = { register: 'vous', titles: 'both', country: null } as const;

/** What people asked in vain, and what an answer would do about it. */
export function questionRoutes(means: AnswerMeans): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/questions',
      role: 'conseiller',
      answer: async ({ centre }) => {
        const groups = await findGroups(centre, means);
        return ok({ groups: groups.map((group) => toQuestionLine(group, centre, means)) });
      },
    }),
    route({
      method: 'POST',
      path: '/answers/preview',
      role: 'conseiller',
      body: previewSchema,
      answer: async ({ centre, body: { answerId, content } }) => {
        const answer = { ...content, answerId: answerId ?? 'new', centreId: centre.centreId };
        return ok(await preview(answer, centre, means));
      },
    }),
  ];
}

async function findGroups({ centreId }: Centre, { db }: AnswerMeans): Promise<readonly QuestionGroup[]> {
  const kept: KeptQuestion[] = [];
  for await (const question of readKeptQuestions(db, centreId)) {
    kept.push(question);
    if (kept.length === mostRead) break;
  }
  return groupQuestions(kept);
}

function toQuestionLine(
  { wordings, conversations, because }: QuestionGroup,
  { centreId }: Centre,
  { answerBook, library }: AnswerMeans,
): QuestionLine {
  const [question = ''] = wordings;
  const known = { kind: 'not-understood' } as const;
  const found = answerBook.find(question, { centreId, country: null, library });
  const isAnswered = found !== undefined && speaksForCentre(found, { question, known, isQuestion: true });
  return {
    wordings,
    conversations: conversations < leastTold ? 'fewer' : conversations,
    because: becauses.filter((each) => (because[each] ?? 0) > 0),
    answerId: isAnswered ? found.answer.answerId : null,
  };
}

async function preview(answer: CentreAnswer, centre: Centre, means: AnswerMeans): Promise<AnswerPreview> {
  const { db, library, voice, clock } = means;
  const today = new Date(clock());
  const [live, groups] = await Promise.all([listLive(db), findGroups(centre, means)]);
  const others = live.filter(({ centreId, answerId }) => centreId === centre.centreId && answerId !== answer.answerId);
  const unanswered = groups.flatMap(({ wordings }) => wordings.slice(0, 1));
  const caught = await tryAnswer({ answer, others, unanswered, library, today });
  const wording = createWording(voice, library, manner, () => today);
  const listMetiers = (words: string): readonly string[] =>
    answer.kind === 'word'
      ? library.search
          .findMetiers(words)
          .slice(0, mostMetiers)
          .map(({ metierId }) => wording.titleOf(library.getMetier(metierId)))
      : [];
  return {
    text: answer.kind === 'word' ? '' : wordCentreAnswer(answer, centre, wording, library),
    answers: caught.answers.slice(0, mostListed),
    takes: caught.takes.slice(0, mostListed),
    disputes: caught.disputes.slice(0, mostListed),
    metiers: listMetiers(answer.text),
    knownMetiers: listMetiers(answer.wordings.join(' ')),
  };
}
