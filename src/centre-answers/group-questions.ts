import { analyse } from '../../knowledge/search/analyse.ts';
import { maskPersonal } from '../desk/mask-personal.ts';
import { maskIdentifiers } from '../mask-identifiers.ts';
import type { Because, KeptQuestion } from './kept-questions.ts';

/** Questions alike that got no good answer, without anything that one person alone said. */
export interface QuestionGroup {
  /** In the words that several share; « … » stands for the rest. The fullest first. */
  readonly wordings: readonly string[];
  readonly conversations: number;
  readonly because: Readonly<Partial<Record<Because, number>>>;
}

/** What fewer conversations said could tell who said it: their group is not shown, nor a word of theirs. */
export const leastConversations = 3;

/** So many ways to say it are enough to write an answer. */
const mostWordings = 6;

/** Two sentences are alike from here on: share of the runs of three letters that they have in common. */
const alike = 0.45;

/** Groups the questions of many conversations by likeness, the most asked first. */
export function groupQuestions(kept: readonly KeptQuestion[]): readonly QuestionGroup[] {
  const groups: Gathered[] = [];
  const byRun = new Map<string, Gathered[]>();
  for (const said of kept.map(read)) {
    if (said.runs.size === 0) continue;
    const group = findAlike(said, byRun) ?? begin(groups);
    group.all.push(said);
    for (const run of said.runs) {
      if (group.runs.has(run)) continue;
      group.runs.add(run);
      const holders = byRun.get(run);
      if (holders === undefined) byRun.set(run, [group]);
      else holders.push(group);
    }
  }
  return groups
    .map(toGroup)
    .filter(({ conversations, wordings }) => conversations >= leastConversations && wordings.length > 0)
    .sort((one, other) => other.conversations - one.conversations);
}

interface Said extends KeptQuestion {
  /** Nothing that tells who speaks. */
  readonly plain: string;
  /** Every three letters in a row of the words that tell something. */
  readonly runs: ReadonlySet<string>;
}

interface Gathered {
  readonly all: Said[];
  readonly runs: Set<string>;
}

function begin(groups: Gathered[]): Gathered {
  const group: Gathered = { all: [], runs: new Set() };
  groups.push(group);
  return group;
}

function read(kept: KeptQuestion): Said {
  const plain = maskPersonal(maskIdentifiers(kept.words).replaceAll('[masked]', ' ')).replace(/\s+/g, ' ').trim();
  const telling = analyse(plain).filter(({ significance }) => significance !== 'grammar');
  return { ...kept, plain, runs: new Set(telling.flatMap(({ term }) => listRuns(` ${term} `))) };
}

function listRuns(term: string): readonly string[] {
  return Array.from({ length: Math.max(0, term.length - 2) }, (_, at) => term.slice(at, at + 3));
}

/** The nearest group, if one is near: counted over the runs, since most groups share none. */
function findAlike({ runs }: Said, byRun: ReadonlyMap<string, readonly Gathered[]>): Gathered | undefined {
  const shared = new Map<Gathered, number>();
  for (const run of runs) {
    for (const group of byRun.get(run) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
  }
  const [best] = [...shared]
    .map(([group]) => ({
      group,
      likeness: Math.max(...group.all.slice(0, mostCompared).map((each) => likeness(runs, each.runs))),
    }))
    .sort((one, other) => other.likeness - one.likeness);
  return best !== undefined && best.likeness >= alike ? best.group : undefined;
}

/** The first of a group tell what it is about. */
const mostCompared = 5;

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((run) => other.has(run)).length;
  return (2 * shared) / (one.size + other.size);
}

function toGroup({ all }: Gathered): QuestionGroup {
  const holders = new Map<string, Set<string>>();
  for (const { plain, conversationId } of all) {
    for (const { term } of analyse(plain)) holders.set(term, (holders.get(term) ?? new Set()).add(conversationId));
  }
  const isShared = (term: string): boolean => (holders.get(term)?.size ?? 0) >= leastConversations;
  const wordings = new Set(all.map(({ plain }) => hideOwn(plain, isShared)).filter((wording) => wording !== ''));
  const because = Object.groupBy(all, (each) => each.because);
  return {
    wordings: [...wordings]
      .sort((one, other) => rankOf(one) - rankOf(other) || one.length - other.length)
      .slice(0, mostWordings),
    conversations: new Set(all.map(({ conversationId }) => conversationId)).size,
    because: Object.fromEntries(
      Object.entries(because).map(([why, said]) => [why, new Set(said?.map((each) => each.conversationId)).size]),
    ),
  };
}

/** A sentence in which what others did not say as well is « … »; empty where nothing telling is left. */
function hideOwn(plain: string, isShared: (term: string) => boolean): string {
  const telling = analyse(plain).filter(({ significance }) => significance !== 'grammar');
  const own = telling.filter(({ term }) => !isShared(term));
  if (own.length === telling.length) return '';
  const shown = own.reduceRight((text, { start, end }) => `${text.slice(0, start)}…${text.slice(end)}`, plain);
  return shown.replace(/…(?:[\s,;:’'-]*…)+/gu, '…');
}

/** Whole sentences before those with holes. */
function rankOf(wording: string): number {
  return wording.split('…').length;
}
