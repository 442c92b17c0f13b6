import type { Attachment } from 'botbuilder-core';
import type { Known, Listing } from '../../knowledge/ask.ts';
import type { Fact, Rubrique } from '../../knowledge/fact.ts';
import type { Formation } from '../../knowledge/formation.ts';
import type { Library } from '../../knowledge/library.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import { type DatedFact, orderFacts, yearOf } from '../../knowledge/order-facts.ts';
import { formatTitle } from '../voice.ts';
import { wordState } from '../word-registration.ts';
import { bullets, card, link, paragraph, reply, unfold } from './card.ts';
import { ficheUrl } from './fiche-url.ts';
import { linkSearches } from './link-searches.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';
import { wordNextDate } from './word-formation.ts';
import type { Wording } from './wording.ts';

/** « En savoir plus » holds at most this many statements: the fiche has them all. */
const mostMore = 8;

/** Under an answer: the rest of it folded away, the fiche, and questions that people ask next. */
export function showAnswer(
  metierId: MetierId,
  answer: Known,
  related: readonly Rubrique[],
  setting: Setting,
): Attachment {
  const { wording, library } = setting;
  const more = answer.more.slice(0, mostMore);
  const sources = [...answer.sources, ...more.flatMap((fact) => fact.sources)];
  const cautions = [...new Set(sources)].flatMap((sourceId) => library.getSource(sourceId).caution ?? []);
  const folded = [
    ...(more.length === 0 ? [] : [bullets(more.map((fact) => wording.fact(fact, answer.country)))]),
    ...cautions.map(paragraph),
    sourceNote(sources, setting),
  ];
  return card(related.length === 0 ? [] : [paragraph(wording.say('answers.next.ask'))], [
    unfold(wording.say('answers.next.more'), folded),
    ...(related.length === 0 ? [] : [reply(wording.say('simpler.choice'))]),
    ...related.map((rubrique) => reply(wording.say(`answers.related.${rubrique}`))),
    ...(answer.isLocal ? linkSearches(library.getMetier(metierId), setting, ['formations']) : []),
    link(wording.say('fiche.card.page'), ficheUrl(metierId, setting)),
  ]);
}

/** The short answer in words, a line for each statement, its sources last. */
export function wordAnswer(answer: Known, wording: Wording, library: Library): string {
  const lines = [
    ...(answer.verdict === null ? [] : [wording.say(`answers.verdict.${answer.verdict}`)]),
    ...answer.facts
      .flatMap((fact) => orderFacts([fact], library, wording.today()))
      .map((dated) => wordDated(dated, answer, wording, library)),
    ...answer.lists.map((listing, place) => wordListing(listing, place, answer, wording, library)),
    ...answer.formations.map((formation) => wordFormation(formation, answer, wording)),
    wording.sourcesInShort(answer.sources),
  ];
  return lines.join('\n');
}

/** What is old is told with its date, unless it tells it itself. */
function wordDated({ fact, date, isOld }: DatedFact, answer: Known, wording: Wording, library: Library): string {
  const text = labelMetier(wording.fact(fact, answer.country), fact, answer, wording, library);
  if (!isOld || date === null || fact.validAt !== null || text.includes(String(yearOf(date)))) return text;
  return wording.say('sources.dated', { text, date: wording.date(date) });
}

/** What is told of another métier than the one asked about says so. */
function labelMetier(
  text: string,
  { factId }: Fact,
  { metierIds, toldOf }: Known,
  wording: Wording,
  library: Library,
): string {
  const metierId = factId.slice(0, factId.indexOf('/'));
  const metier = library.findMetier(metierId);
  if (metier === undefined || metierIds.includes(metierId) || toldOf === metierId) return text;
  return wording.say('answers.told-of', { metier: wording.titleOf(metier), text });
}

function wordListing(
  { kind, labels }: Listing,
  place: number,
  { metierIds }: Known,
  wording: Wording,
  library: Library,
): string {
  const words = labels.map((label) => (typeof label === 'string' ? label : formatTitle(label, wording.manner)));
  const list = words.join(' ; ');
  const metierId = metierIds[place];
  // Side by side, each list says whose it is.
  if (metierIds.length === 2 && metierId !== undefined) {
    return wording.say(kind === 'autres-noms' ? 'answers.list.names-of' : 'answers.list.of-metier', {
      metier: wording.titleOf(library.getMetier(metierId)),
      list,
    });
  }
  return wording.say(`answers.list.${kind}`, { list });
}

function wordFormation(formation: Formation, { metierIds, isLocal }: Known, wording: Wording): string {
  const { label, certification, level, duration, provider, country, price, financing, validAt, places } = formation;
  const state = wordState(formation, wording.say);
  // A register tells of diplomas, which have no duration of their own.
  const untold = state === null ? wording.say('answers.formation.no-duration') : null;
  const details = [
    certification,
    level === null ? null : wording.level(level, country),
    state,
    duration === null ? untold : wording.say('answers.formation.duration', { duration }),
    provider,
    isLocal && places.length > 0 ? places.join(', ') : null,
    wording.country(country),
    price,
    financing === null ? null : wording.say('answers.formation.financing', { financing }),
    wordNextDate(formation, wording),
    validAt === null ? null : wording.date(validAt),
  ].filter((detail) => detail !== null);
  const isOfGroup = metierIds.some((metierId) => formation.sameGroupAs.includes(metierId));
  const key = isOfGroup ? 'group-line' : formation.centreId === null ? 'line' : 'own-line';
  return wording.say(`answers.formation.${key}`, { label, details: details.join(', ') });
}
