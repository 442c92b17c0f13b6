import { findRelatedRubriques, type Known } from '../../../../knowledge/ask.ts';
import type { MetierId } from '../../../../knowledge/metier.ts';
import { sayAnswer } from '../../../answer-question.ts';
import { wordAnswer } from '../../../exhibits/answer-card.ts';
import { bullets, type CardElement, footnote, link, subheading } from '../../../exhibits/card.ts';
import { ficheUrl } from '../../../exhibits/fiche-url.ts';
import type { Reply } from './hear-asked.ts';
import type { Showing } from './showing.ts';

/** Statements of one answer: a thread is read in passing, and the fiche has the rest. */
const mostFacts = 2;

/** Teams draws six buttons: the last one leads to the private chat. */
const mostTitles = 5;

/** Each answer with its own sources and their dates. */
export function answerBody(answers: readonly Known[], showing: Showing): readonly CardElement[] {
  return answers.flatMap((answer) => tellAnswer(answer, showing));
}

function tellAnswer(answer: Known, { wording, library }: Showing): readonly CardElement[] {
  const short = { ...answer, facts: answer.facts.slice(0, mostFacts) };
  const lines = wordAnswer(short, wording, library).split('\n');
  const lead = sayAnswer(answer, library, wording.manner);
  const cautions = [...new Set(answer.sources)].flatMap((sourceId) => library.getSource(sourceId).caution ?? []);
  return [
    ...(lead === undefined ? [] : [subheading(wording.say(lead.key, lead.values))]),
    bullets(lines.slice(0, -1)),
    ...[...lines.slice(-1), ...cautions].map(footnote),
  ];
}

/** What is asked next of the last of them, and its fiche. */
export function answerActions(answers: readonly Known[], showing: Showing): readonly CardElement[] {
  const { wording, library } = showing;
  const [last] = answers.slice(-1);
  const [metierId] = last?.metierIds ?? [];
  if (last === undefined || metierId === undefined) return [];
  return [
    ...findRelatedRubriques(metierId, last.rubrique, library).map((rubrique) => {
      const question = wording.say(`answers.related.${rubrique}`);
      return ask(question, question, metierId);
    }),
    link(wording.say('fiche.card.page'), ficheUrl(metierId, showing)),
  ];
}

/** One button for each métier that may be meant. */
export function whichActions(
  { metierIds, rubrique }: Extract<Reply, { kind: 'which' }>,
  { wording, library, knows }: Showing,
): readonly CardElement[] {
  const key = `answers.related.${rubrique}`;
  const question = wording.say(knows(key) ? key : 'answers.related.definition');
  return metierIds
    .slice(0, mostTitles)
    .map((metierId) => ask(wording.titleOf(library.getMetier(metierId)), question, metierId));
}

/** Whoever taps asks, before everybody; see `find-asked.ts`. */
function ask(title: string, question: string, metierId: MetierId): CardElement {
  return { type: 'Action.Submit', title, data: { action: 'ask-in-thread', question, metierId } };
}
