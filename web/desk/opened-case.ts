import type { CaseView, Line, Lines } from '../../src/desk/case-wire.ts';
import { createStore, type Store } from '../store.ts';
import { ApiError, type Call } from './api.ts';
import { mergeLines } from './lines.ts';
import { words } from './words.ts';

export interface Opened {
  readonly caseId: string | null;
  /** Null: it is being fetched, or `problem` says why not. */
  readonly view: CaseView | null;
  readonly lines: readonly Line[];
  readonly next: number;
  readonly isTyping: boolean;
  /** What went wrong, and what to do. */
  readonly problem: string | null;
}

const nothing: Opened = { caseId: null, view: null, lines: [], next: 0, isTyping: false, problem: null };

/** Without another sign, somebody has stopped typing. */
const typingMs = 6000;

/** The case that the counsellor looks at. */
export class OpenedCase {
  readonly store: Store<Opened> = createStore<Opened>(nothing);
  readonly #call: Call;
  /** Tells the server which lines to send from now on. */
  readonly #watch: (caseId: string | null, from: number) => void;
  readonly #onLines: (come: readonly Line[]) => void;
  #typingTimer: number | undefined;

  constructor(
    call: Call,
    watch: (caseId: string | null, from: number) => void,
    onLines: (come: readonly Line[]) => void,
  ) {
    this.#call = call;
    this.#watch = watch;
    this.#onLines = onLines;
  }

  async open(caseId: string | null): Promise<void> {
    if (caseId === this.store.get().caseId) return;
    this.store.set({ ...nothing, caseId });
    if (caseId === null) this.#watch(null, 0);
    else await this.read();
  }

  /** All of it anew. */
  async read(): Promise<void> {
    const { caseId } = this.store.get();
    if (caseId === null) return;
    try {
      this.#show(await this.#call('GET', `/cases/${encodeURIComponent(caseId)}`));
      this.watchAgain();
    } catch (error) {
      if (caseId === this.store.get().caseId) this.store.set({ problem: tellProblem(error) });
    }
  }

  /** After a lost connection: from where we were. */
  watchAgain(): void {
    const { caseId, view, next } = this.store.get();
    if (view !== null) this.#watch(caseId, next);
  }

  /** Does something with the case; what it then is comes back. Whether it was done. */
  async act(deed: string, body: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    const { caseId, view } = this.store.get();
    if (caseId === null || view === null) return false;
    try {
      this.#show(await this.#call('POST', `/cases/${encodeURIComponent(caseId)}/${deed}`, body));
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) await this.read();
      this.store.set({ problem: tellProblem(error) });
      return false;
    }
  }

  /** Fetches what was said since; also where the live connection is lost. */
  async readLines(): Promise<void> {
    const { caseId, view, next } = this.store.get();
    if (caseId === null || view === null) return;
    const come = await this.#call<Lines>('GET', `/cases/${encodeURIComponent(caseId)}/lines?from=${next}`);
    this.hearLines(caseId, come);
  }

  hearLines(caseId: string, { lines: come, next }: Lines): void {
    const { caseId: mine, lines, next: before } = this.store.get();
    if (caseId !== mine) return;
    const isFromPerson = come.some(({ by }) => by === 'person');
    const merged = mergeLines(lines, come);
    const isNew = merged.length > lines.length;
    this.store.set({ lines: merged, next: Math.max(before, next), ...(isFromPerson ? { isTyping: false } : {}) });
    if (isNew) this.#onLines(come);
  }

  hearTyping(caseId: string): void {
    if (caseId !== this.store.get().caseId) return;
    this.store.set({ isTyping: true });
    window.clearTimeout(this.#typingTimer);
    this.#typingTimer = window.setTimeout(() => this.store.set({ isTyping: false }), typingMs);
  }

  forgetProblem(): void {
    this.store.set({ problem: null });
  }

  #show(view: CaseView): void {
    const { caseId, lines, next } = this.store.get();
    if (view.caseId !== caseId) return;
    this.store.set({ view, lines: mergeLines(lines, view.lines), next: Math.max(next, view.next), problem: null });
  }
}

/** What went wrong, in the server's words where it has some. */
export function tellProblem(error: unknown): string {
  return error instanceof ApiError ? error.message : words.problem.unknown;
}
