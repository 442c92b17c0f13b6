import { findRelatedRubriques, type Known } from '../../../../knowledge/ask.ts';
import type { Fact } from '../../../../knowledge/fact.ts';
import type { MetierId } from '../../../../knowledge/metier.ts';
import type { SourceId } from '../../../../knowledge/source.ts';
import { sayAnswer } from '../../../answer-question.ts';
import { wordAnswer } from '../../../exhibits/answer-card.ts';
import { bullets, type CardElement, footnote, heading, link } from '../../../exhibits/card.ts';
import { ficheUrl } from '../../../exhibits/fiche-url.ts';
import { linkLicences } from '../../../exhibits/source-note.ts';
import type { Reply } from './hear-asked.ts';
import type { Showing } from './showing.ts';

/** Statements of one answer: a thread is read in passing, and the fiche has the rest. */
const mostFacts = 2;

/** Teams draws six buttons: the last one leads to the private chat. */
const mostTitles = 5;

/** Each answer under its métier, with the sources of what is told and their dates. */
export function answerBody(answers: readonly Known[], showing: Showing): readonly CardElement[] {
  return answers.flatMap((answer) => {
    const lines = wordAnswer(shorten(answer), showing.wording, showing.library).split('\n');
    const sources = lines.at(-1) ?? '';
    return [
      heading(wordSubject(answer, showing)),
      bullets(lines.slice(0, -1)),
      linkLicences(footnote(sources), showing.library.sources),
    ];
  });
}

/** « À propos du métier « … » : » */
export function wordSubject(answer: Known, { wording, library }: Showing): string {
  const said = sayAnswer(answer, library, wording.manner);
  return said === undefined ? '' : wording.say(said.key, said.values);
}

/** What holds in the country asked about comes first; the rest of it is on the fiche. */
function shorten(answer: Known): Known {
  const isElsewhere = ({ country }: Fact): boolean =>
    answer.country !== null && country !== null && country !== answer.country;
  const facts = [...answer.facts.filter((fact) => !isElsewhere(fact)), ...answer.facts.filter(isElsewhere)];
  const told = facts.slice(0, mostFacts);
  // Whose word a list is, the answer does not tell apart.
  const sources = answer.lists.length > 0 ? answer.sources : [...told, ...answer.formations].flatMap(listSources);
  return { ...answer, facts: told, sources };
}

function listSources({ sources }: Pick<Fact, 'sources'>): readonly SourceId[] {
  return sources;
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
