import type { Rubrique } from '../fact.ts';
import type { KnownQuestion } from '../known-question.ts';
import type { MetierId } from '../metier.ts';
import { makeNow, type Prepare } from '../prepared.ts';
import { termsOfQuestion } from './question-terms.ts';
import { meaningMark, meaningOf } from './synonyms.ts';

/** How near a question comes to questions whose answer is known; 1: word for word. */
export interface Nearness {
  /** By factId. */
  readonly facts: ReadonlyMap<string, number>;
  readonly rubriques: ReadonlyMap<Rubrique, number>;
  /** To a question that no source answers. */
  readonly unheld: number;
}

/** Compares questions with known ones by the words they share, rare ones most. */
export interface QuestionScan {
  /** Facts of the métiers named need fewer words. */
  compare(parts: readonly QuestionPart[], named: readonly MetierId[]): Nearness;
  /** How much a term tells among the known questions. */
  weigh(term: string): number;
}

/** The question or a clause of it, titles taken out, and how much a likeness of it counts. */
export interface QuestionPart {
  readonly plain: string;
  readonly isWhole: boolean;
  readonly counts: number;
  /** The story around what asks: « je suis dyslexique » does not ask for what no source tells. */
  readonly isStory?: boolean;
}

/** How texts of the known questions are read: wordings in plain spelling, facts by their id. */
export interface QuestionTexts {
  plainOf(wording: string): string;
  tellOf(factId: string): string;
}

/** One wording, or all the words of a known question together. */
interface Sample {
  /** Its place among the known questions. */
  readonly place: number;
  readonly terms: ReadonlySet<string>;
  readonly isBag: boolean;
}

/** A part of a question beside a sample. */
interface Rated {
  readonly question: KnownQuestion;
  /** How alike they are, 0 to 1. */
  readonly likeness: number;
  /** What the words they share tell. */
  readonly weight: number;
  readonly needed: number;
}

/** What a wording adds to how near it is: said whole within a long question, or all that a short one says. */
const saidWhole = 0.62;
/** Words in common of less weight than this may be chance; naming the métier counts as some. */
const enough = 7;
const enoughOfPart = 9;
const namedCounts = 4;
/** A wording of less weight says nothing but the title left out. */
const leastTold = 3;
/** Words from here and there tell less than a wording. */
const bagCounts = 0.8;
/** One word alone stands in many bags. */
const leastInBag = 2;

/** Prepares the known questions for comparing. */
export function createQuestionScan(
  questions: readonly KnownQuestion[],
  texts: QuestionTexts,
  prepare: Prepare = makeNow,
): QuestionScan {
  const all = prepare('ask.questions', () => listSamples(questions, texts));
  return scanSamples(questions, all, createScale(all));
}

/** Prepares a few questions beside many: by themselves they are too few to tell which words are rare. */
export function createScanBeside(
  { weigh }: Pick<QuestionScan, 'weigh'>,
  questions: readonly KnownQuestion[],
  texts: QuestionTexts,
): QuestionScan {
  // Whoever wrote the wordings must be able to tell what they catch: no words from here and there.
  const wordings = listSamples(questions, texts).filter(({ isBag }) => !isBag);
  return scanSamples(questions, wordings, weigh);
}

function listSamples(questions: readonly KnownQuestion[], texts: QuestionTexts): readonly Sample[] {
  return questions.flatMap((question, place) => sample(question, place, texts));
}

function scanSamples(
  questions: readonly KnownQuestion[],
  all: readonly Sample[],
  weigh: QuestionScan['weigh'],
): QuestionScan {
  const weighAll = (terms: Iterable<string>): number => [...terms].reduce((sum, term) => sum + weigh(term), 0);
  const samples = all
    .map((each) => ({ ...each, whole: weighAll(each.terms) }))
    .filter(({ whole }) => whole >= leastTold);
  const byTerm = indexTerms(samples);

  function rate({ plain, isWhole, counts, isStory = false }: QuestionPart): readonly Rated[] {
    const said = termsOfQuestion(plain);
    const whole = weighAll(said);
    const needed = isWhole ? enough : enoughOfPart;
    return [...shareTerms(said, byTerm, weigh)].flatMap(([{ place, isBag, whole: told }, { weight, words }]) => {
      const question = questions[place];
      if (question === undefined || weight === 0 || (isBag && words < leastInBag)) return [];
      if (isStory && isUntold(question)) return [];
      const sampleShare = isBag ? bagCounts : (weight / told) ** saidWhole;
      const saidShare = (weight / whole) ** (isBag ? 1 : 1 - saidWhole);
      const likeness = sampleShare * saidShare * counts;
      return [{ question, likeness, weight: isBag ? weight * bagCounts : weight, needed }];
    });
  }

  return { compare: (parts, named) => gather(parts.flatMap(rate), named), weigh };
}

/** What a sample shares with a question. */
interface Shared {
  weight: number;
  /** How many of the terms are words, not meanings. */
  words: number;
}

function shareTerms<Held>(
  said: ReadonlySet<string>,
  byTerm: ReadonlyMap<string, readonly Held[]>,
  weigh: (term: string) => number,
): ReadonlyMap<Held, Shared> {
  const shared = new Map<Held, Shared>();
  for (const term of said) {
    const weight = weigh(term);
    const words = term.startsWith(meaningMark) ? 0 : 1;
    for (const holder of byTerm.get(term) ?? []) {
      const before = shared.get(holder);
      if (before === undefined) shared.set(holder, { weight, words });
      else {
        before.weight += weight;
        before.words += words;
      }
    }
  }
  return shared;
}

/** The nearest of each fact and rubrique. */
function gather(rated: readonly Rated[], named: readonly MetierId[]): Nearness {
  const facts = new Map<string, number>();
  const rubriques = new Map<Rubrique, number>();
  let unheld = 0;
  for (const { question, likeness, weight, needed } of rated) {
    const near = likeness * Math.min(1, weight / needed);
    for (const factId of question.facts) {
      const isNamed = named.some((metierId) => factId.startsWith(`${metierId}/`));
      const own = isNamed ? likeness * Math.min(1, (weight + namedCounts) / needed) : near;
      facts.set(factId, Math.max(own, facts.get(factId) ?? 0));
    }
    const { rubrique } = question;
    if (rubrique !== null) rubriques.set(rubrique, Math.max(near, rubriques.get(rubrique) ?? 0));
    else if (isUntold(question)) unheld = Math.max(unheld, near);
  }
  return { facts, rubriques, unheld };
}

/** Whether no source answers a known question. */
function isUntold({ facts, rubrique }: KnownQuestion): boolean {
  return rubrique === null && facts.length === 0;
}

/** Each wording; and, where a fact answers, the words of all of them and of the fact. */
function sample(question: KnownQuestion, place: number, { plainOf, tellOf }: QuestionTexts): readonly Sample[] {
  const wordings = question.asked.map((wording) => ({
    place,
    terms: termsOfQuestion(plainOf(wording)),
    isBag: false,
  }));
  const [first] = question.facts;
  if (first === undefined) return wordings;
  const terms = new Set([...wordings.flatMap((each) => [...each.terms]), ...termsOfQuestion(plainOf(tellOf(first)))]);
  return [...wordings, { place, terms, isBag: true }];
}

function indexTerms<Held extends Sample>(samples: readonly Held[]): ReadonlyMap<string, readonly Held[]> {
  const byTerm = new Map<string, Held[]>();
  for (const each of samples) {
    for (const term of each.terms) {
      const holders = byTerm.get(term);
      if (holders === undefined) byTerm.set(term, [each]);
      else holders.push(each);
    }
  }
  return byTerm;
}

/** A word that no wording holds counts as a rare one. */
const rareness = 5.5;
/** A word of one wording alone, however many wordings there are: what is enough stays enough when others are added. */
const rarest = 7.6;
/** A word that others may stand for: so much counts for its meaning, the rest for the very word. */
const meaningCounts = 0.6;
/** Little words that many questions hold count this much of their rarity. */
const carrierCounts = 0.25;
const carriers = new Set(
  'parti absolument forcement comment quoi faut doit peut devenir devient devenu savoir sais avec plus travail metier poste emploi job taf boulot bosse faire'.split(
    ' ',
  ),
);

function createScale(samples: readonly Sample[]): (term: string) => number {
  const wordings = samples.filter(({ isBag }) => !isBag);
  const counts = new Map<string, number>();
  for (const { terms } of wordings) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = Math.log(1 + wordings.length);
  return (term) => {
    const count = counts.get(term);
    const usual = count === undefined ? rareness : (rarest * Math.log(1 + wordings.length / count)) / most;
    if (term.startsWith(meaningMark)) return usual * meaningCounts;
    if (carriers.has(term)) return usual * carrierCounts;
    return meaningOf(term) === undefined ? usual : usual * (1 - meaningCounts);
  };
}
