import type { CentreInteret, Competence, ContexteTravail } from '../competence.ts';
import type { Metier, MetierId } from '../metier.ts';
import type { Prepare } from '../prepared.ts';
import { termsOf } from './analyse.ts';
import { createLargeTermIndex } from './create-term-index.ts';
import type { QueryWord } from './query.ts';
import type { FoundDocument } from './term-index.ts';
import { groupByTerm } from './wording.ts';

/** What a fiche is linked to. */
export interface Linked {
  readonly competences: ReadonlyMap<string, Competence>;
  readonly contextes: ReadonlyMap<string, ContexteTravail>;
  readonly centresInteret: ReadonlyMap<string, CentreInteret>;
}

/** A métier of which the fiche tells what the person told. */
export interface FoundContent {
  readonly metierId: MetierId;
  /** 0 to 1, growing with the words found and how much they tell. */
  readonly score: number;
  readonly by: readonly QueryWord[];
}

export interface ContentIndex {
  /** Whether any text here holds a word of this family. */
  knows(term: string): boolean;
  find(query: readonly QueryWord[]): readonly FoundContent[];
}

/** How surely a word found in this part of a fiche speaks of the métier itself. */
const fieldSureness = {
  said: 1,
  activites: 0.9,
  titles: 0.85,
  definition: 0.8,
  savoirs: 0.6,
  facts: 0.35,
  surroundings: 0.3,
} as const;

type Field = keyof typeof fieldSureness;

/** One document a métier: what one does there, in the fiche's words and in people's. */
export function createContentIndex(metiers: readonly Metier[], linked: Linked, prepare?: Prepare): ContentIndex {
  // Fiches share compétences and contextes: each text is analysed once.
  const memory = new Map<string, readonly string[]>();
  const read = (text: string): readonly string[] => {
    const terms = memory.get(text) ?? termsOf(text);
    memory.set(text, terms);
    return terms;
  };
  const index = createLargeTermIndex(
    'search.contentTerms',
    {
      documents: () => metiers.map((metier) => describe(metier, linked, read)),
      fields: ['said', 'activites', 'titles', 'definition', 'savoirs', 'facts', 'surroundings'],
    },
    prepare,
  );
  return {
    knows: (term) => index.weigh(term) > 0,
    find(query) {
      const byTerm = groupByTerm(query.filter(({ significance }) => significance === 'full'));
      const told = [...byTerm.values()].reduce((sum, [word]) => sum + (word ? weightOf(word, index.weigh) : 0), 0);
      return index.find([...byTerm.keys()]).flatMap((document) => {
        const metier = metiers[document.index];
        if (metier === undefined) return [];
        return [{ metierId: metier.metierId, ...scoreDocument(document, byTerm, told, index.weigh) }];
      });
    },
  };
}

function describe(
  metier: Metier,
  { competences, contextes, centresInteret }: Linked,
  read: (text: string) => readonly string[],
): Record<Field, readonly string[]> {
  const find = (codes: readonly string[]): readonly Competence[] =>
    codes.flatMap((code) => competences.get(code) ?? []);
  const savoirFaire = find(metier.activites.flatMap((activite) => activite.competences));
  const others = find([...metier.savoirs, ...metier.savoirEtreList]);
  const around = [
    ...metier.contextes.flatMap((code) => contextes.get(code) ?? []),
    ...metier.centresInteret.flatMap((code) => centresInteret.get(code) ?? []),
  ];
  const terms = (texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap(read))];
  return {
    said: terms(savoirFaire.flatMap(({ label, words }) => [label, ...words])),
    activites: terms(metier.activites.map(({ label }) => label)),
    titles: terms([metier.label, ...metier.appellations].flatMap(({ feminine, masculine }) => [feminine, masculine])),
    definition: terms([metier.definition.text]),
    savoirs: terms(others.flatMap(({ label, words }) => [label, ...words])),
    facts: terms(metier.facts.map(({ text }) => text)),
    surroundings: terms(around.flatMap(({ label, words }) => [label, ...words])),
  };
}

/** An unknown word dilutes what is known, less than a known one: people tell much that no fiche holds. */
const unknownWeight = 1.5;

function weightOf({ term, isKnown, sureness }: QueryWord, weigh: (term: string) => number): number {
  return isKnown ? (weigh(term) || unknownWeight) * sureness : unknownWeight;
}

/** Half of the full score is reached with this much weight: one rare word, or two that a few fiches share. */
const halfWeight = 3.5;

function scoreDocument(
  { match }: FoundDocument,
  byTerm: ReadonlyMap<string, readonly QueryWord[]>,
  told: number,
  weigh: (term: string) => number,
): Omit<FoundContent, 'metierId'> {
  let evidence = 0;
  const by: QueryWord[] = [];
  for (const [term, fields] of Object.entries(match)) {
    const [word] = byTerm.get(term) ?? [];
    if (word === undefined) continue;
    evidence += weightOf(word, weigh) * Math.max(...fields.map(surenessOf));
    by.push(word);
  }
  const share = told === 0 ? 0 : Math.min(1, evidence / told);
  return { score: (evidence / (evidence + halfWeight)) * (0.5 + 0.5 * share), by };
}

const surenessOfField: ReadonlyMap<string, number> = new Map(Object.entries(fieldSureness));

function surenessOf(field: string): number {
  return surenessOfField.get(field) ?? 0;
}
