import {
  type CentreAnswerScan,
  createCentreAnswerScan,
  nearEnoughForCentre,
  speaksForCentre,
} from '../../knowledge/ask/centre-answers.ts';
import { askLibrary } from '../../knowledge/ask.ts';
import { createBreath } from '../../knowledge/breathe.ts';
import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import type { Library } from '../../knowledge/library.ts';
import { replaceWords } from './replace-words.ts';

/** What an answer would catch once it is published. */
export interface Catch {
  /** Of the questions that have no answer yet. */
  readonly answers: readonly string[];
  /** Of the questions that the knowledge answers. */
  readonly takes: readonly string[];
  /** Of the questions that other answers of the centre were written for. */
  readonly disputes: readonly string[];
}

interface Given {
  readonly answer: CentreAnswer;
  /** What the centre has published besides. */
  readonly others: readonly CentreAnswer[];
  /** Wordings of what nobody has answered. */
  readonly unanswered: readonly string[];
  readonly library: Library;
  readonly today: Date;
}

/** Tries an answer beside the others: on what nobody answered, on every question the knowledge knows, on the others' own. */
export async function tryAnswer({ answer, others, unanswered, library, today }: Given): Promise<Catch> {
  if (answer.kind === 'word') {
    const isSaid = (words: string): boolean => replaceWords(words, [answer]) !== words;
    return { answers: unanswered.filter(isSaid), takes: [], disputes: [] };
  }
  const scan = createCentreAnswerScan([answer, ...others], library);
  const breathe = createBreath();
  const list = async (questions: readonly string[]): Promise<readonly string[]> => {
    const caught: string[] = [];
    for (const question of questions) {
      await breathe();
      if (isCaught(question, { answer, scan, library, today })) caught.push(question);
    }
    return caught;
  };
  const known = library.knownQuestions.filter(({ facts, rubrique }) => facts.length > 0 || rubrique !== null);
  return {
    answers: await list(unanswered),
    takes: await list(known.flatMap(({ asked }) => asked)),
    disputes: await list(others.filter(({ kind }) => kind !== 'word').flatMap(({ wordings }) => wordings)),
  };
}

interface Trial extends Pick<Given, 'answer' | 'library' | 'today'> {
  readonly scan: CentreAnswerScan;
}

function isCaught(question: string, { answer, scan, library, today }: Trial): boolean {
  const [best] = scan.rate(question, answer.country);
  if (best?.answer.answerId !== answer.answerId || best.near < nearEnoughForCentre) return false;
  const known = askLibrary(question, library, { centreId: answer.centreId, country: answer.country, today });
  return speaksForCentre(best, { question, known, isQuestion: true });
}
