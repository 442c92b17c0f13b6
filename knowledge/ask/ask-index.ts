import type { Fact } from '../fact.ts';
import type { Formation } from '../formation.ts';
import type { KnownQuestion } from '../known-question.ts';
import type { Library } from '../library.ts';
import { findPresent } from '../live-library.ts';
import type { MetierId } from '../metier.ts';
import { once } from '../once.ts';
import { asSaid, rememberFew } from '../remember.ts';
import { termsOf } from '../search/analyse.ts';
import { unheldPhrases } from './find-unheld.ts';
import { type HeardQuestion, hearQuestion, withoutTitles } from './hear-question.ts';
import { createQuestionScan, createScanBeside, type QuestionTexts } from './known-questions.ts';
import { meaningPhrases } from './meanings.ts';
import { createTitleScan, listTitles, type TitleScan } from './named-metiers.ts';
import { withoutSource } from './named-source.ts';
import { plainQuestion } from './plain-question.ts';
import { cuePhrases } from './rubrique-cues.ts';
import { createSpelling, type Spelt } from './spelling.ts';
import { createStatementIndex, describeFormation, listStatements, type Statement } from './statements.ts';
import { getUntoldVoice } from './untold-voice.ts';

/** A formation, the words of its name, and all words that tell of it. */
export interface NamedFormation {
  readonly formation: Formation;
  readonly labelTerms: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** What questions are compared with; one a library. */
export interface AskIndex {
  readonly titles: TitleScan;
  readonly formations: readonly NamedFormation[];
  /** The statements that hold any of these word families. */
  findTelling(terms: readonly string[]): readonly Statement[];
  /** A question taken apart; one turn asks it several times over. */
  hear(question: string): HeardQuestion;
  /** The word families of a métier’s titles. */
  titleTermsOf(metierId: MetierId): ReadonlySet<string>;
  statementsOf(metierId: MetierId): readonly Statement[];
  /** A fact and its word families, by id. */
  factOf(factId: string): { readonly fact: Fact; readonly terms: ReadonlySet<string> } | undefined;
  /** Whether all telling words of a plain question stand in what the library tells or is asked. */
  knowsWords(plain: string): boolean;
  /** How much a word family tells: high where few statements hold it, 0 where none does. */
  weigh(term: string): number;
  /** Hears questions beside others than its own: with the same spelling, titles and weights of words. */
  listenFor(others: readonly KnownQuestion[], tellOf: QuestionTexts['tellOf']): (question: string) => HeardQuestion;
  /** What is made when it is first needed: each call makes one part of it ready beforehand. */
  readonly parts: readonly (() => void)[];
}

const indexes = new WeakMap<Library, AskIndex>();

/** The index of a library; its parts are made when they are first needed. */
export function getAskIndex(library: Library): AskIndex {
  const present = findPresent(library);
  const known = indexes.get(present);
  if (known !== undefined) return known;
  const created = createAskIndex(present);
  indexes.set(present, created);
  return created;
}

function createAskIndex(library: Library): AskIndex {
  const { prepare } = library;
  const titles = once(() => createTitleScan(library.metiers, prepare));
  const formations = once(() => nameFormations(library));
  const terms = once(() => createStatementIndex(library));
  const weigh = (term: string): number => terms().weigh(term);
  const facts = once(() => indexFacts(library));
  const reading = once(() => createReading(library, titles(), facts()));
  const askedTerms = once(() => prepare('ask.askedTerms', () => listAskedTerms(library)));
  return {
    get titles() {
      return titles();
    },
    get formations() {
      return formations();
    },
    hear: rememberFew(asSaid, (question) => hearQuestion(question, reading())),
    titleTermsOf: rememberFew(asSaid, (metierId) => {
      const metier = library.findMetier(metierId);
      return new Set(metier && listTitles(metier).flatMap((title) => termsOf(title)));
    }),
    findTelling: (asked) => terms().find(asked),
    statementsOf: rememberFew(asSaid, (metierId) => {
      const metier = library.findMetier(metierId);
      return metier === undefined ? [] : listStatements(metier, library);
    }),
    factOf: (factId) => {
      const fact = facts().get(factId);
      return fact && { fact, terms: termsOfFact(fact) };
    },
    knowsWords: (plain) => termsOf(plain).every((term) => weigh(term) > 0 || askedTerms().has(term)),
    weigh,
    listenFor: (others, tellOf) => {
      const { correct, bare, ...own } = reading();
      // What people type is put right, so are these: a word that only the centre says is bent the same way in both.
      const texts = { plainOf: (wording: string) => bare(correct(plainQuestion(wording))), tellOf };
      const scans = { titles: own.titles, correct, questions: createScanBeside(own.questions, others, texts) };
      return (question) => hearQuestion(question, scans);
    },
    parts: [titles, formations, terms, facts, reading, askedTerms, () => reading().makeReady(), getUntoldVoice],
  };
}

/** What questions are heard with. */
function createReading(library: Library, titles: TitleScan, facts: ReadonlyMap<string, Fact>) {
  const bare = (plain: string): string => withoutTitles(withoutSource(plain), titles.find(plain));
  const listSpelt = (): Spelt => ({
    titles: library.metiers.flatMap(listTitles),
    facts: [
      ...library.metiers.flatMap((metier) => metier.facts.map(({ text }) => text)),
      ...library.competences.map(({ label }) => label),
      ...library.knownQuestions.flatMap(({ asked }) => asked),
    ],
    phrases: [...cuePhrases, ...meaningPhrases, ...unheldPhrases],
  });
  const texts = {
    plainOf: (wording: string) => bare(plainQuestion(wording)),
    tellOf: (factId: string) => facts.get(factId)?.text ?? '',
  };
  const questions = createQuestionScan(library.knownQuestions, texts, library.prepare);
  return { titles, questions, bare, ...createSpelling(listSpelt, library.prepare) };
}

function listAskedTerms({ knownQuestions }: Library): ReadonlySet<string> {
  return new Set(knownQuestions.flatMap(({ asked }) => asked.flatMap((wording) => termsOf(wording))));
}

function indexFacts({ metiers }: Library): ReadonlyMap<string, Fact> {
  return new Map(
    metiers.flatMap(({ definition, facts }) => [definition, ...facts].map((fact) => [fact.factId, fact] as const)),
  );
}

const factTerms = new WeakMap<Fact, ReadonlySet<string>>();

function termsOfFact(fact: Fact): ReadonlySet<string> {
  const terms = factTerms.get(fact) ?? new Set(termsOf(fact.text, 'common'));
  factTerms.set(fact, terms);
  return terms;
}

function nameFormations({ formations, prepare }: Library): readonly NamedFormation[] {
  const named = prepare('ask.formations', () => formations.map(nameFormation));
  return formations.flatMap((formation, place) => {
    const words = named[place];
    return words === undefined ? [] : [{ formation, ...words }];
  });
}

function nameFormation(formation: Formation): Omit<NamedFormation, 'formation'> {
  return {
    labelTerms: termsOf(formation.label),
    terms: new Set(termsOf(describeFormation(formation), 'common')),
  };
}
