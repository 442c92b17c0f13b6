import { foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import { carContexte } from '../knowledge/licence.ts';
import { analyse } from '../knowledge/search/analyse.ts';
import { splitClauses } from '../knowledge/search/clauses.ts';
import { splitNegation } from '../knowledge/search/negation.ts';
import { withoutWhere } from '../knowledge/where.ts';
import type { Learned } from './evidence.ts';
import { findLeft } from './find-left.ts';
import { readConstraints, withoutLicence, withoutStudies } from './read-constraints.ts';
import { hearUnpaidWork, learnFromUnpaidWork } from './unpaid-work.ts';
import { withoutWho } from './without-who.ts';

/** What a sentence tells of: what one did, or what one likes and wants. */
export type About = 'past' | 'wish';

/**
 * Everything that a free sentence about oneself tells: the words as evidence, what one refuses or lacks as constraints. Empty when nothing in it is known. Without `about`, what one did and what one wants are told apart.
 */
export function learnFromWords(words: string, library: Library, about?: About): readonly Learned[] {
  const told = withoutWhere(withoutWho(words));
  const wished = closeGaps(withoutStudies(withoutLicence(told)).replace(ownPain, ' ').replace(askedOfUs, ' '), words);
  const left = findLeft(told, library);
  const parts = about === undefined ? splitPast(wished, left !== undefined) : [{ words: wished, about }];
  return [
    ...parts.flatMap((part) => learnFromPart(part.words, part.about, library)),
    ...(about === 'wish' ? [] : learnFromUnpaidWork(hearUnpaidWork(told), library)),
    ...(left === undefined ? [] : [{ kind: 'metier', metierId: left, answer: 'no' } as const]),
    ...readHome(told, library),
    ...readConstraints(told, library),
  ];
}

/** « travailler de chez moi »: none of these words is of a contexte by itself. */
function readHome(words: string, { contextes }: Library): readonly Learned[] {
  const isKnown = contextes.some(({ code }) => code === remote);
  return isKnown && fromHome.test(foldText(words)) ? [{ kind: 'contexte', code: remote, answer: 'yes' }] : [];
}

const remote = 'teletravail';
const fromHome =
  /(?<!\b(?:pas|plus|jamais|sans) (?:[a-z]+ ){0,3})\b(?:travail\w*|boss\w*|metier|boulot|job|taf|emploi) (?:[a-z]+ ){0,3}chez (?:moi|soi)\b/;

/** A sentence out of which something was taken, as it still reads: it is shown to the person. */
function closeGaps(left: string, words: string): string {
  if (left === words) return words;
  return left
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}’'-])(?:mais|et|ou|car|donc|que) ?(?=[,;.!?]|$)/giu, '')
    .replace(/ ?([,;.])(?: ?[,;.])*/g, '$1')
    .replace(/^(?:[ ,;.]|(?:et|mais|donc|car) )+|[ ,;]+$/giu, '');
}

function learnFromPart(words: string, about: About, library: Library): readonly Learned[] {
  const { told, refused } = splitNegation(words);
  if (!isKnown(told, library) && !isKnown(refused, library)) return [];
  const refusals =
    refused === '' ? [] : library.search.findContextes(refused).filter(isRefusal).filter(isMeant).slice(0, 2);
  return [{ kind: 'words', words, about }, ...refusals.map(({ code }) => ({ kind: 'refusal', code }) as const)];
}

/** « pas debout toute la journée » refuses no office hours: beside the first, only what a word of its own names. */
function isMeant({ score }: { readonly score: number }, place: number): boolean {
  return place === 0 || score >= ownWord;
}

/** What a word scores that is of one contexte alone is 3.4; one that two share scores 2.4. */
const ownWord = 3;

/** A licence that one lacks is none that one refuses. */
function isRefusal({ code }: { readonly code: string }): boolean {
  return code !== carContexte;
}

interface Part {
  readonly words: string;
  readonly about: About;
}

/**
 * « J'ai été comptable 20 ans, je voudrais des animaux »: the past, then the wish. One part where all is of a kind: a wish,
 * but for whoever wants to leave what they tell of.
 */
export function splitPast(words: string, isLeft = false): readonly Part[] {
  const tokens = analyse(words);
  const clauses = splitClauses(words, tokens).map(({ from, to }) => {
    const text = words.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return { text, isPast: past.test(foldText(text)) };
  });
  const told = clauses.filter(({ isPast }) => isPast);
  const wished = clauses.filter(({ isPast }) => !isPast);
  // A past without a wish is all there is to go by: it then counts whole.
  if (told.length === 0 || !wished.some(({ text }) => wish.test(foldText(text)))) {
    return [{ words, about: isLeft ? 'past' : 'wish' }];
  }
  // Shown to the person: without the « et » that led there from the other part.
  const texts = clauses.map(({ text, isPast }, index) =>
    clauses[index - 1]?.isPast === isPast ? text : text.replace(/^(?:et|mais|donc|car|puis)\s+/iu, ''),
  );
  const join = (isOfPast: boolean): string =>
    texts.filter((_, index) => clauses[index]?.isPast === isOfPast).join(', ');
  return [
    { words: join(true), about: 'past' },
    { words: join(false), about: 'wish' },
  ];
}

const past =
  /\bj ?'?(ai|avais) (deja |toujours |longtemps )?(ete|travaille|bosse|fait|tenu|garde|aide|vendu|eu|conduit|dirige)\b|\bj ?'?etais\b|\b(ancien|ancienne|ex)\b|\bpendant \w+ (ans|annees|mois)\b|\bdepuis \w+ (ans|annees|mois)\b/;
const wish =
  /\b(j ?'?aime|j ?'?adore|j ?'?aimerais?|je veux|jveux|je voudrais?|jvoudrais|je cherche|j ?'?ai envie|je reve|je prefere|me plairait|changer|devenir|reconversion)\b/;

/** What one would like is nothing that one knows how to do: « j’aimerais encadrer » and what it goes on with are left out. */
export function withoutWishes(words: string): string {
  const tokens = analyse(words);
  let isWished = false;
  const clauses = splitClauses(words, tokens).map(({ from, to }) => {
    const text = words.slice(tokens[from]?.start, tokens[to - 1]?.end);
    const said = foldText(text);
    if (ownSubject.test(said)) isWished = liking.test(said);
    return { text, isWished };
  });
  if (!clauses.some((each) => each.isWished)) return words;
  return clauses.flatMap((each) => (each.isWished ? [] : [each.text])).join(', ');
}

const liking =
  /\b(j ?'?(aime|adore|aimerais?|ai envie)|je (veux|voudrais?|cherche|reve|prefere|pense|souhaite)|jveux|jvoudrais|plairait|interesse|interesserait)\b/;

/** Where none is said, a clause goes on with the one before it. */
const ownSubject = /\b(je?|j ?'|jveux|jvoudrais)(?![a-z])|\b(ca|cela|c ?')\b/;

/** Whether a sentence tells of what one does or did, and not of what one would like. */
export function tellsOfPast(words: string): boolean {
  const said = foldText(words);
  return (past.test(said) || present.test(said)) && !wish.test(said);
}

const present = /\bj(e |')?(suis|travaille|bosse)\b/;

function isKnown(words: string, { search }: Library): boolean {
  if (words === '') return false;
  return (
    search.findMetiers(words).length > 0 ||
    search.findCompetences(words).length > 0 ||
    search.findCentresInteret(words).length > 0 ||
    search.findContextes(words).length > 0
  );
}

/** The words of our own button, tapped twice: nobody wants to become a guide by them. */
const askedOfUs =
  /(?<![\p{L}])(?:me laisser guider|(?:laisse[rz]?|guide[rz]?|aide[rz]?)[- ]moi(?: guider| à choisir)?)(?![\p{L}])/giu;

/** Said of oneself it speaks for no métier, not even where « mal au dos » is the word for heavy loads. */
const ownPain =
  /\b(?:j['’]?ai|j[ée]|g)\s+(?:un peu |souvent |trop |très |tjs |toujours )?mal\s+(?:au|aux|o|ô|à|a)\s+dos\b/giu;
