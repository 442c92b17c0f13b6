import type { Aim } from '../guidance/aim.ts';
import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Obstacle, Recommendation, Recommendations } from '../guidance/recommendation.ts';
import type { ContexteCode, ContexteTravail } from '../knowledge/competence.ts';
import type { Meanings } from '../knowledge/library.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import {
  type Dialog,
  goTo,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Option,
  type Outcome,
  open,
  option,
  stay,
  type Turn,
  type Word,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    pistes: { readonly from?: number };
  }
}

/** What showing pistes needs. */
export interface PisteAdvisor {
  /** What brings somebody here; undefined: they say something else, or more. */
  hearAim(words: string): Aim | undefined;
  read(words: string): readonly Learned[];
  recommend(person: Profile, more?: readonly Learned[]): Recommendations;
  getMetier(metierId: MetierId): Metier;
  findMetier(metierId: MetierId): Metier | undefined;
  findNamed(words: string): Metier | undefined;
  findMeanings(words: string): Meanings | undefined;
  /** Whether words ask for more pistes like those that are shown. */
  asksForMoreAlike(words: string): boolean;
  /** What undoes all that hides pistes. */
  unhide(person: Profile): readonly Learned[];
  getContexte(code: ContexteCode): ContexteTravail;
}

type Memory = {
  /** How many pistes were shown before these. */
  readonly from: number;
  readonly withHidden: boolean;
};
type StepName = 'list' | 'next';

/** As many as a phone shows without getting lost. */
const perPage = 3;

/** Shows métiers that fit, three at a time, each with its reasons; then whatever the person wants to know of them. */
export function pistes(advisor: PisteAdvisor): Dialog<Memory, StepName> {
  const findShown = ({ memory, person }: Turn<Memory>): Shown => {
    const found = advisor.recommend(person);
    const all = memory.withHidden ? found.hidden : found.pistes;
    return { ...found, all, page: all.slice(memory.from, memory.from + perPage) };
  };
  return {
    id: 'pistes',
    version: 1,
    first: 'list',
    empty: { from: 0, withHidden: false },
    steps: {
      list: {
        tell: (turn) => tellList(findShown(turn), turn.memory, advisor),
        next: 'next',
      },
      next: {
        ask: (turn) => askNext(findShown(turn), turn.memory, advisor),
        hear: (heard, turn) => hearNext(heard, turn, findShown(turn), advisor),
      },
    },
  };
}

interface Shown extends Recommendations {
  readonly all: readonly Recommendation[];
  readonly page: readonly Recommendation[];
}

function tellList(found: Shown, { from, withHidden }: Memory, advisor: PisteAdvisor): readonly Message[] {
  const { all, page, hidden } = found;
  if (page.length === 0) return [message(hidden.length > 0 ? 'pistes.list.all-hidden' : 'pistes.list.none')];
  const key = withHidden ? 'pistes.list.hidden' : from > 0 ? 'pistes.list.more' : 'pistes.list.tell';
  const shown = message(
    key,
    { count: page.length },
    { show: { kind: 'pistes', pistes: page, rank: from + 1 }, rate: 'pistes' },
  );
  if (withHidden || from > 0) return [shown];
  const aside = tellHidden(found, advisor);
  if (all.every(({ fit }) => fit === 'faint')) return [message('pistes.list.unsure'), shown, ...aside];
  const tied = countTied(page);
  return tied > 1 ? [shown, message('pistes.list.tied', { count: tied }), ...aside] : [shown, ...aside];
}

/** How many are hidden, and by what. */
function tellHidden({ page, hidden, hiddenBy }: Shown, advisor: PisteAdvisor): readonly Message[] {
  const [best] = hidden;
  if (best === undefined) return [];
  const key = best.score > (page[0]?.score ?? 0) ? 'pistes.list.better-hidden' : 'pistes.list.some-hidden';
  return [message(key, { count: hidden.length, causes: hiddenBy.map((each) => nameCause(each, advisor)) })];
}

function nameCause(obstacle: Obstacle, advisor: PisteAdvisor): string | Word {
  return obstacle.kind === 'refusal'
    ? advisor.getContexte(obstacle.code).label
    : { key: `pistes.hidden-by.${obstacle.kind}` };
}

/** How many of the first follow each other so close that their order says nothing. */
function countTied(page: readonly Recommendation[]): number {
  const first = page.findIndex(({ isTied }, rank) => rank > 0 && !isTied);
  return first < 0 ? page.length : first;
}

function askNext({ all, page, hidden, crowded }: Shown, { from, withHidden }: Memory, advisor: PisteAdvisor): Message {
  const metiers = page.map(({ metierId }): Option => ({ id: metierId, label: advisor.getMetier(metierId).label }));
  const others: Option[] = [];
  if (from + perPage < all.length) others.push(option('more', 'pistes.next.more'));
  if (!withHidden && from === 0 && crowded !== null) others.push(option('alike', 'pistes.next.alike'));
  if (page.length > 1 && from === 0) others.push(option('compare', 'pistes.next.compare'));
  others.push(option('refine', 'pistes.next.refine'));
  if (!withHidden && hidden.length > 0) others.push(option('hidden', 'pistes.next.hidden', { count: hidden.length }));
  if (withHidden) others.push(option('shown', 'pistes.next.shown'), option('unhide', 'pistes.next.unhide'));
  return message(
    page.length === 0 ? 'pistes.next.ask-without' : 'pistes.next.ask',
    {},
    { options: keepFew([...metiers, ...others]) },
  );
}

/** More do not fit a phone, nor a card of Teams. */
const mostButtons = 6;
/** What goes first where there are too many: what words ask for too, and what one needs least once something is hidden. */
const spared = ['compare', 'alike', 'refine'];

function keepFew(options: readonly Option[]): readonly Option[] {
  return spared.reduce(
    (kept, id) => (kept.length > mostButtons ? kept.filter((each) => each.id !== id) : kept),
    options,
  );
}

function hearNext(
  heard: Heard,
  { memory, person }: Turn<Memory>,
  found: Shown,
  advisor: PisteAdvisor,
): Outcome<Memory, StepName> {
  const { page } = found;
  switch (heard.kind) {
    case 'choice':
      if (heard.id === 'alike') return showAlike(found, person, advisor);
      if (heard.id === 'compare') return compareFirst(page);
      if (heard.id === 'unhide') return goTo('list', firstPage, { learned: advisor.unhide(person) });
      return hearChoice(heard.id, memory, advisor);
    case 'no':
    case 'depends':
    case 'dont-know':
      return showMore(memory, found);
    case 'yes':
      if (page.length === 1 && page[0] !== undefined) return hearChoice(page[0].metierId, memory, advisor);
      return stay([message('pistes.next.which')]);
    case 'words':
      if (advisor.asksForMoreAlike(heard.words)) return showAlike(found, person, advisor);
      return hearAimThere(heard.words, memory, found, advisor) ?? hearMore(heard.words, person, advisor);
    default:
      return notUnderstood();
  }
}

function showMore({ from }: Memory, { all }: Shown): Outcome<Memory, StepName> {
  return from + perPage < all.length
    ? goTo('list', { from: from + perPage })
    : stay([message('pistes.next.tell-more')]);
}

/** « rien ne me plaît » asks for others; « je suis au chômage » is taken note of, and changes no piste. */
function hearAimThere(
  words: string,
  memory: Memory,
  found: Shown,
  { hearAim }: PisteAdvisor,
): Outcome<Memory, StepName> | undefined {
  const aim = hearAim(words);
  if (aim === undefined) return undefined;
  if (aim === 'others' || aim === 'doubt') return showMore(memory, found);
  return aim === 'guide' ? handOver('guided-path', {}) : stay([message(`welcome.aim.${aim}`)]);
}

function hearChoice(id: string, { from }: Memory, advisor: PisteAdvisor): Outcome<Memory, StepName> {
  switch (id) {
    case 'more':
      return goTo('list', { from: from + perPage });
    case 'refine':
      return handOver('guided-path', {});
    case 'hidden':
      return goTo('list', { from: 0, withHidden: true });
    case 'shown':
      return goTo('list', firstPage);
    default:
      // Offered before the knowledge changed.
      if (advisor.findMetier(id) === undefined) return goTo('list', { from: 0 }, { say: [message('common.gone')] });
      return open('fiche', { metierId: id });
  }
}

/** The first two that are shown, side by side. */
function compareFirst([one, other]: readonly Recommendation[]): Outcome<Memory, StepName> {
  if (one === undefined || other === undefined) return stay([]);
  return open('comparison', { one: one.metierId, other: other.metierId });
}

const firstPage: Memory = { from: 0, withHidden: false };

/** More of the domaine that the first pistes crowd in, where one was kept short. */
function showAlike({ crowded }: Shown, person: Profile, advisor: PisteAdvisor): Outcome<Memory, StepName> {
  if (crowded === null) return stay([message('pistes.next.no-more-alike')]);
  const learned: readonly Learned[] = [{ kind: 'more-of', domaine: crowded }];
  // Where the first page is the same, what came forward stands on the second.
  const from = isFirstPageSame(person, learned, advisor) ? perPage : 0;
  return goTo('list', { ...firstPage, from }, { say: [message('pistes.next.alike-shown')], learned });
}

function isFirstPageSame(person: Profile, more: readonly Learned[], advisor: PisteAdvisor): boolean {
  const [before, after] = [[], more].map((each) =>
    advisor
      .recommend(person, each)
      .pistes.slice(0, perPage)
      .map(({ metierId }) => metierId)
      .join(),
  );
  return before === after;
}

/** A métier by its name opens its fiche; another sentence about oneself sharpens the pistes. */
function hearMore(words: string, person: Profile, advisor: PisteAdvisor): Outcome<Memory, StepName> {
  const several = advisor.findMeanings(words);
  if (several !== undefined) return handOver('meaning', { word: several.word });
  const named = advisor.findNamed(words);
  if (named !== undefined) return open('fiche', { metierId: named.metierId });
  const learned = advisor.read(words);
  if (learned.length === 0) {
    return {
      ...notUnderstood(message('pistes.next.nothing-found')),
      effects: [{ kind: 'keep-words', words, because: 'nothing-found' }],
    };
  }
  if (isFirstPageSame(person, learned, advisor)) return stay([message('pistes.next.same')], { learned });
  return goTo('list', firstPage, { say: [message('common.heard')], learned });
}
