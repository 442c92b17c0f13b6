import type { Fact, Rubrique } from '../fact.ts';
import type { Formation } from '../formation.ts';
import type { Library } from '../library.ts';
import { findPresent } from '../live-library.ts';
import type { Activite, Metier, MetierId } from '../metier.ts';
import { asSaid, rememberFew } from '../remember.ts';
import { termsOf } from '../search/analyse.ts';
import { weighTerms } from '../search/weigh-terms.ts';
import { unheldPhrases } from './find-unheld.ts';
import { type HeardQuestion, hearQuestion, withoutTitles } from './hear-question.ts';
import { createQuestionScan } from './known-questions.ts';
import { meaningPhrases } from './meanings.ts';
import { createTitleScan, listTitles, type TitleScan } from './named-metiers.ts';
import { withoutSource } from './named-source.ts';
import { plainQuestion } from './plain-question.ts';
import { cuePhrases } from './rubrique-cues.ts';
import { createSpelling } from './spelling.ts';

/** One thing that a fiche tells, with the word families it tells it in. */
export interface Statement {
  readonly metierId: MetierId;
  readonly rubrique: Rubrique;
  readonly terms: ReadonlySet<string>;
  readonly told:
    | { readonly kind: 'fact'; readonly fact: Fact }
    | { readonly kind: 'activite'; readonly activite: Activite }
    | { readonly kind: 'competence'; readonly label: string; readonly activite: Activite };
}

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
  readonly all: readonly Statement[];
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
}

const indexes = new WeakMap<Library, AskIndex>();

/** The index of a library, made at its first question. */
export function getAskIndex(library: Library): AskIndex {
  const known = indexes.get(findPresent(library));
  if (known !== undefined) return known;
  const created = createAskIndex(library);
  indexes.set(findPresent(library), created);
  return created;
}

function createAskIndex(library: Library): AskIndex {
  const describe = createDescribe(library);
  const byMetier = new Map(library.metiers.map((metier) => [metier.metierId, describe(metier)]));
  const all = [...byMetier.values()].flat();
  const formations = library.formations.map(nameFormation);
  const weights = weighTerms([...all, ...formations].map(({ terms }) => terms));
  const weigh = (term: string): number => weights.get(term) ?? 0;
  const titles = createTitleScan(library.metiers);
  const bare = (wording: string): string => {
    const plain = plainQuestion(wording);
    return withoutTitles(withoutSource(plain), titles.find(plain));
  };
  const askedTerms = new Set(
    library.knownQuestions.flatMap(({ asked }) => asked.flatMap((wording) => termsOf(wording))),
  );
  const factById = new Map(
    all.flatMap(({ told, terms }) =>
      told.kind === 'fact' ? [[told.fact.factId, { fact: told.fact, terms }] as const] : [],
    ),
  );
  const reading = {
    titles,
    questions: createQuestionScan(library.knownQuestions, {
      plainOf: bare,
      tellOf: (factId) => factById.get(factId)?.fact.text ?? '',
    }),
    correct: createSpelling(
      library.metiers.flatMap(listTitles),
      [
        ...library.metiers.flatMap(({ facts }) => facts.map(({ text }) => text)),
        ...library.competences.map(({ label }) => label),
        ...library.knownQuestions.flatMap(({ asked }) => asked),
      ],
      [...cuePhrases, ...meaningPhrases, ...unheldPhrases],
    ),
  };
  return {
    titles,
    hear: rememberFew(asSaid, (question) => hearQuestion(question, reading)),
    titleTermsOf: rememberFew(asSaid, (metierId) => {
      const metier = library.findMetier(metierId);
      return new Set(metier && listTitles(metier).flatMap((title) => termsOf(title)));
    }),
    formations,
    all,
    statementsOf: (metierId) => byMetier.get(metierId) ?? [],
    factOf: (factId) => factById.get(factId),
    knowsWords: (plain) => termsOf(plain).every((term) => weigh(term) > 0 || askedTerms.has(term)),
    weigh,
  };
}

/** Fiches share compétences, and copy each other: each text is analysed, and kept, once. */
function createDescribe(library: Library): (metier: Metier) => readonly Statement[] {
  const memory = new Map<string, ReadonlySet<string>>();
  const read = (text: string): ReadonlySet<string> => {
    const terms = memory.get(text) ?? new Set(termsOf(text, 'common'));
    memory.set(text, terms);
    return terms;
  };
  return ({ metierId, definition, facts, activites }) => {
    const others = facts.filter(({ factId }) => factId !== definition.factId);
    const told = [definition, ...others].map((fact): Statement => {
      return { metierId, rubrique: fact.rubrique, terms: read(fact.text), told: { kind: 'fact', fact } };
    });
    const done = activites.flatMap((activite): readonly Statement[] => [
      { metierId, rubrique: 'activites', terms: read(activite.label), told: { kind: 'activite', activite } },
      ...activite.competences.map((code): Statement => {
        const { label } = library.getCompetence(code);
        return { metierId, rubrique: 'competences', terms: read(label), told: { kind: 'competence', label, activite } };
      }),
    ]);
    return [...told, ...done];
  };
}

function nameFormation(formation: Formation): NamedFormation {
  const { label, certification, duration, provider } = formation;
  return {
    formation,
    labelTerms: termsOf(label),
    terms: new Set(termsOf([label, certification, duration, provider].join(' '), 'common')),
  };
}
