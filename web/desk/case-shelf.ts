import type { CaseCounts, CaseFilterView, CaseLine, CaseList } from '../../src/desk/case-wire.ts';
import { createStore, type Store } from '../store.ts';
import type { Call } from './api.ts';
import { findNews, type News, type Watched } from './news.ts';

/** Which cases are wanted. */
export interface Filter {
  readonly view: CaseFilterView;
  readonly q: string;
  /** Empty: all. */
  readonly reason: CaseLine['reason'] | '';
  readonly wish: CaseLine['wish'] | '';
}

export interface Shelf {
  readonly filter: Filter;
  readonly cases: readonly CaseLine[];
  readonly counts: CaseCounts;
  readonly watched: Watched;
  readonly isLoaded: boolean;
}

const noCounts: CaseCounts = { queue: 0, mine: 0, late: 0, callBacks: 0 };
const everything: Filter = { view: 'queue', q: '', reason: '', wish: '' };

/** After one reading, the next that others cause comes no sooner: a busy centre changes many times a second. */
const restMs = 2500;

/** The lists of cases, as they now stand at the server. */
export class CaseShelf {
  readonly store: Store<Shelf> = createStore<Shelf>({
    filter: everything,
    cases: [],
    counts: noCounts,
    watched: { queue: [], mine: [] },
    isLoaded: false,
  });
  readonly #call: Call;
  readonly #onNews: (news: News) => void;
  #asked = 0;
  #timer: number | undefined;
  #lastRead = 0;
  #isStopped = false;

  constructor(call: Call, onNews: (news: News) => void) {
    this.#call = call;
    this.#onNews = onNews;
  }

  choose(patch: Partial<Filter>): Promise<void> {
    this.store.set({ filter: { ...this.store.get().filter, ...patch } });
    return this.read();
  }

  /** Somebody changed something: soon, and once for many. */
  readSoon(): void {
    if (this.#timer !== undefined || this.#isStopped) return;
    const pause = Math.max(100, this.#lastRead + restMs - Date.now());
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined;
      // Where the server is not reached, the page says so elsewhere; it asks again, for what was missed.
      this.read().catch(() => this.readSoon());
    }, pause);
  }

  stop(): void {
    this.#isStopped = true;
    window.clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#lastRead = Date.now();
    const { filter } = this.store.get();
    const isPlain = filter.q === '' && filter.reason === '' && filter.wish === '';
    const [queue, mine, other] = await Promise.all([
      this.#fetch({ ...everything, view: 'queue' }),
      this.#fetch({ ...everything, view: 'mine' }),
      isPlain && (filter.view === 'queue' || filter.view === 'mine') ? null : this.#fetch(filter),
    ]);
    const shown = other ?? (filter.view === 'mine' ? mine : queue);
    // Somebody asked for another list meanwhile.
    if (asked !== this.#asked) return;
    const { watched: before, isLoaded } = this.store.get();
    const watched = { queue: queue.cases, mine: mine.cases };
    this.store.set({ cases: shown.cases, counts: shown.counts, watched, isLoaded: true });
    if (isLoaded) this.#onNews(findNews(before, watched));
  }

  #fetch({ view, q, reason, wish }: Filter): Promise<CaseList> {
    const query = new URLSearchParams({ view });
    for (const [name, value] of Object.entries({ q, reason, wish })) if (value !== '') query.set(name, value);
    return this.#call('GET', `/cases?${query}`);
  }
}
