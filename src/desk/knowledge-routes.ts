import { z } from 'zod';
import { speaksForCentre } from '../../knowledge/ask/centre-answers.ts';
import { askLibrary, listQuestions } from '../../knowledge/ask.ts';
import type { Centre } from '../../knowledge/centre.ts';
import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import type { FoundMetier, Library } from '../../knowledge/library.ts';
import type { SourceId } from '../../knowledge/source.ts';
import { wordAnswer } from '../exhibits/answer-card.ts';
import { wordCentreAnswer } from '../exhibits/centre-answer-card.ts';
import { ficheUrl } from '../exhibits/fiche-url.ts';
import { createWording, type Wording } from '../exhibits/wording.ts';
import { ok } from '../http/reply.ts';
import type { CaseMeans } from './case-means.ts';
import type { Knowledge, KnowledgeSource } from './case-wire.ts';
import { type Route, route } from './route.ts';

const querySchema = z.object({ q: z.string().max(300) });

/** As many as a counsellor takes in while somebody waits. */
const mostFiches = 5;

/** Below this a métier is a faint echo of the words. */
const leastScore = 0.2;

/** A person's own way of speaking is theirs; what a counsellor inserts is plain. */
const manner = { register: 'vous', titles: 'both', country: null } as const;

type Means = Pick<CaseMeans, 'library' | 'answerBook' | 'voice' | 'publicUrl' | 'clock'>;

/** What the bot knows, to be put into a message with its source. */
export function knowledgeRoutes(means: Means): readonly Route[] {
  const { library, voice, clock } = means;
  return [
    route({
      method: 'GET',
      path: '/knowledge',
      role: 'conseiller',
      query: querySchema,
      answer: async ({ query: { q }, centre }) => {
        const wording = createWording(voice, library, manner, () => new Date(clock()));
        const answers = listQuestions(q, library).flatMap((question) => tellAnswer(question, centre, means, wording));
        const found = library.search.findMetiers(q).filter(({ score }) => score >= leastScore);
        const fiches = found.slice(0, mostFiches).map((each) => tellFiche(each, centre, means, wording));
        return ok({ answers, fiches } satisfies Knowledge);
      },
    }),
  ];
}

function tellAnswer(question: string, centre: Centre, means: Means, wording: Wording): Knowledge['answers'] {
  const { library, answerBook, publicUrl, clock } = means;
  const { centreId } = centre;
  const answer = askLibrary(question, library, { centreId, today: new Date(clock()) });
  const own = answerBook.find(question, { centreId, country: null, library });
  if (own !== undefined && speaksForCentre(own, { question, known: answer, isQuestion: true })) {
    return [tellCentreAnswer(own.answer, centre, wording, library)];
  }
  if (answer.kind !== 'answer') return [];
  const [metierId] = answer.metierIds;
  const url = metierId === undefined ? null : ficheUrl(metierId, { publicUrl, library, centre });
  const text = wordAnswer(answer, wording, library);
  return [{ text, sources: listSources(answer.sources, library, wording), url }];
}

function tellCentreAnswer(
  answer: CentreAnswer,
  centre: Centre,
  wording: Wording,
  library: Library,
): Knowledge['answers'][number] {
  const { source, checkedOn, link } = answer;
  const text = answer.text === '' ? wordCentreAnswer(answer, centre, wording, library) : answer.text;
  const sources = [
    { title: source === '' ? centre.name : source, publisher: centre.name, date: wording.date(checkedOn) },
  ];
  return { text, sources, url: link };
}

function tellFiche(
  { metierId }: FoundMetier,
  centre: Centre,
  { library, publicUrl }: Means,
  wording: Wording,
): Knowledge['fiches'][number] {
  const metier = library.getMetier(metierId);
  const label = wording.titleOf(metier);
  const { sources } = metier.definition;
  const url = ficheUrl(metierId, { publicUrl, library, centre });
  const definition = wording.fact(metier.definition);
  const text = wording.say('insertion.fiche', { label, definition, sources: wording.sourcesInShort(sources), url });
  return { metierId, label, text, sources: listSources(sources, library, wording), url };
}

function listSources(sourceIds: readonly SourceId[], library: Library, wording: Wording): readonly KnowledgeSource[] {
  return [...new Set(sourceIds)].map((sourceId) => {
    const { title, publisher, date } = library.getSource(sourceId);
    return { title, publisher, date: wording.date(date) };
  });
}
