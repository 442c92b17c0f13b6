import { Index } from 'flexsearch';
import lunr from 'lunr';
import addFrench from 'lunr-languages/lunr.fr.js';
import addStemming from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import { createAsked } from '../../knowledge/match/asked.ts';
import { shareWords } from '../../knowledge/match/candidates.ts';
import { scoreSigns } from '../../knowledge/match/score.ts';
import { readTitle } from '../../knowledge/match/title-words.ts';
import { once } from '../../knowledge/once.ts';
import { createMeloMatcher, type Lore } from '../retrieval/rank-elements.ts';

/** One text to find, and what it is a name of. */
export interface Label {
  readonly id: number;
  readonly text: string;
  readonly concept: string;
}

export interface Engine {
  readonly name: string;
  /** Concepts, best first, each once. */
  search(query: string): readonly string[];
}

/** How each engine is built over the same labels. Every one of them is used as its documentation begins. */
export const builders: readonly ((labels: readonly Label[], lore: Lore) => Engine)[] = [
  buildMiniSearch,
  buildFlexSearch,
  buildLunr,
  buildLean,
  buildOurs,
];

function buildMiniSearch(labels: readonly Label[]): Engine {
  const index = new MiniSearch<Label>({ fields: ['text'] });
  index.addAll([...labels]);
  const name = 'MiniSearch default';
  return {
    name,
    search: (query) =>
      collapse(
        labels,
        index.search(query).map(({ id }) => Number(id)),
      ),
  };
}

function buildFlexSearch(labels: readonly Label[]): Engine {
  const index = new Index();
  for (const { id, text } of labels) index.add(id, text);
  // By default every word must be there; with `suggest` those count too that hold some.
  const search = (query: string): readonly number[] => index.search(query, { limit: 100, suggest: true }).map(Number);
  return { name: 'FlexSearch default', search: (query) => collapse(labels, search(query)) };
}

function buildLunr(labels: readonly Label[]): Engine {
  teachFrench();
  const index = lunr(function configure() {
    this.use(lunr.fr);
    this.ref('id');
    this.field('text');
    for (const label of labels) this.add(label);
  });
  // Signs of its own query language are taken out.
  const search = (query: string): readonly number[] =>
    index.search(query.replace(/[:^~*+\-/()]/g, ' ')).map(({ ref }) => Number(ref));
  return { name: 'Lunr, French', search: (query) => collapse(labels, search(query)) };
}

const teachFrench = once(() => {
  addStemming(lunr);
  addFrench(lunr);
});

/** The ranking that the bot uses beside the words themselves. */
function buildOurs(labels: readonly Label[], lore: Lore): Engine {
  const matcher = createMatcher(labels, lore);
  return {
    name: 'aiguilleur',
    search: (query) =>
      matcher
        .see(query)
        .seen.map(({ subject, signs }) => ({ subject, score: scoreSigns(signs) }))
        .sort((a, b) => b.score - a.score)
        .flatMap(({ subject }) => matcher.shelf.ids[subject] ?? []),
  };
}

/** The first look alone: which words a name shares with what was asked, by how much they tell. */
function buildLean(labels: readonly Label[], lore: Lore): Engine {
  const { shelf } = createMatcher(labels, lore);
  return {
    name: 'aiguilleur, lean',
    search(query) {
      const shared = shareWords(createAsked(readTitle(query), lore.space), shelf);
      return Array.from(shared.keys())
        .filter((subject) => (shared[subject] ?? 0) > 0)
        .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0))
        .flatMap((subject) => shelf.ids[subject] ?? []);
    },
  };
}

function createMatcher(labels: readonly Label[], lore: Lore): ReturnType<typeof createMeloMatcher> {
  const elements = labels.map(({ id, text, concept }) => ({ id: String(id), label: text, concept, isGroup: false }));
  return createMeloMatcher({ elements }, lore);
}

function collapse(labels: readonly Label[], found: readonly number[]): readonly string[] {
  return [...new Set(found.flatMap((id) => labels[id]?.concept ?? []))];
}
