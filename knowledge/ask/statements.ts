import type { Fact, Rubrique } from '../fact.ts';
import type { Formation } from '../formation.ts';
import type { Library } from '../library.ts';
import type { Activite, Metier, MetierId } from '../metier.ts';
import { once } from '../once.ts';
import { termsOf } from '../search/analyse.ts';
import { openTermIndex, packTerms, type TermPostings } from '../search/term-postings.ts';

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

/** The statements of all métiers by their word families. */
export interface StatementIndex {
  /** Those that hold any of the terms, in the order of the métiers. */
  find(terms: readonly string[]): readonly Statement[];
  /** How much a word family tells: high where few statements and formations hold it, 0 where none does. */
  weigh(term: string): number;
}

type Read = (text: string) => readonly string[];

/** All that a métier's fiche tells. */
export function listStatements(metier: Metier, library: Library, read: Read = readTerms): readonly Statement[] {
  const { metierId, definition, facts, activites } = metier;
  const others = facts.filter(({ factId }) => factId !== definition.factId);
  const told = [definition, ...others].map((fact) =>
    createStatement({ metierId, rubrique: fact.rubrique, told: { kind: 'fact', fact } }, fact.text, read),
  );
  const done = activites.flatMap((activite) => [
    createStatement({ metierId, rubrique: 'activites', told: { kind: 'activite', activite } }, activite.label, read),
    ...activite.competences.map((code) => {
      const { label } = library.getCompetence(code);
      return createStatement(
        { metierId, rubrique: 'competences', told: { kind: 'competence', label, activite } },
        label,
        read,
      );
    }),
  ]);
  return [...told, ...done];
}

function readTerms(text: string): readonly string[] {
  return termsOf(text, 'common');
}

/** Its words are read when somebody asks for them: of most statements nobody does. */
function createStatement(statement: Omit<Statement, 'terms'>, text: string, read: Read): Statement {
  const terms = once(() => new Set(read(text)));
  return {
    ...statement,
    get terms() {
      return terms();
    },
  };
}

/** Indexes what all fiches tell; formations count where words are weighed. */
export function createStatementIndex(library: Library): StatementIndex {
  const index = openTermIndex(
    library.prepare('ask.statements', () => packStatements(library)),
    ['terms'],
  );
  // Where the statements of each métier begin among all.
  const starts = countStatements(library.metiers);
  return {
    weigh: index.weigh,
    find(terms) {
      const numbers = index
        .find(terms)
        .map((document) => document.index)
        .sort((a, b) => a - b);
      let at = 0;
      return library.metiers.flatMap((metier, place) => {
        const from = at;
        while (at < numbers.length && (numbers[at] ?? 0) < (starts[place + 1] ?? 0)) at += 1;
        if (at === from) return [];
        const statements = listStatements(metier, library);
        return numbers.slice(from, at).flatMap((number) => statements[number - (starts[place] ?? 0)] ?? []);
      });
    },
  };
}

function packStatements(library: Library): TermPostings {
  // Fiches share compétences, and copy each other: each text is read once.
  const memory = new Map<string, readonly string[]>();
  const read = (text: string): readonly string[] => {
    const terms = memory.get(text) ?? readTerms(text);
    memory.set(text, terms);
    return terms;
  };
  const told = library.metiers
    .flatMap((metier) => listStatements(metier, library, read))
    .map(({ terms }) => [...terms]);
  const offered = library.formations.map((formation) => readTerms(describeFormation(formation)));
  return packTerms(
    [...told, ...offered].map((terms) => ({ terms })),
    ['terms'],
  );
}

/** All words that tell of a formation. */
export function describeFormation({ label, certification, duration, provider }: Formation): string {
  return [label, certification, duration, provider].join(' ');
}

/** Of each métier, how many statements come before its own; at the end, how many there are. */
function countStatements(metiers: readonly Metier[]): readonly number[] {
  const starts = [0];
  for (const { definition, facts, activites } of metiers) {
    const told = 1 + facts.filter(({ factId }) => factId !== definition.factId).length;
    const done = activites.reduce((sum, { competences }) => sum + 1 + competences.length, 0);
    starts.push((starts.at(-1) ?? 0) + told + done);
  }
  return starts;
}
