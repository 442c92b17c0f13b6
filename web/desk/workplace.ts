import type { ToDesk } from '../../src/desk/case-wire.ts';
import type { Me } from '../../src/desk/wire.ts';
import { createStore, type Store } from '../store.ts';
import { ApiError, type Call } from './api.ts';
import { CaseShelf } from './case-shelf.ts';
import { Drafts } from './drafts.ts';
import { Live } from './live.ts';
import { countAwaiting, formatTitle, type News, nameOf, tellAlarms, tellNews } from './news.ts';
import { OpenedCase, tellProblem } from './opened-case.ts';
import { type Keep, Outbox, type Pending } from './outbox.ts';
import type { Preferences } from './preferences.ts';
import type { Sound } from './sound.ts';
import { say, words } from './words.ts';

interface Status {
  readonly me: Me;
  readonly isLive: boolean;
  /** For screen readers: the last thing worth telling. */
  readonly told: string;
  /** A cry for help, until somebody has seen it. */
  readonly alarm: string | null;
  /** Replies on their way: those who look at them look again. */
  readonly outboxTurn: number;
  readonly problem: string | null;
}

interface Means {
  readonly call: Call;
  readonly keep: Keep;
  readonly preferences: Store<Preferences>;
  readonly sound: Sound;
}

const pollMs = 10_000;
const retryMs = 3000;
const aliveMs = 60_000;
const typingMs = 3000;

/** All that one counsellor works with, from signing in to signing out. */
export class Workplace {
  readonly status: Store<Status>;
  readonly shelf: CaseShelf;
  readonly opened: OpenedCase;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly #means: Means;
  readonly #live: Live;
  #timers: number[] = [];
  #typedAt = 0;
  #aliveAt = 0;

  constructor(me: Me, means: Means) {
    const { call, keep } = means;
    this.#means = means;
    this.status = createStore<Status>({ me, isLive: true, told: '', alarm: null, outboxTurn: 0, problem: null });
    this.shelf = new CaseShelf(call, (news) => this.#hearNews(news));
    this.#live = new Live({
      onMessage: (message) => this.#hear(message),
      onUp: () => this.#catchUp(),
      onDown: () => this.#lose(),
    });
    this.opened = new OpenedCase(
      call,
      (caseId, from) => this.#live.send({ kind: 'open', caseId, from }),
      (come) => {
        const last = come.filter(({ by }) => by === 'person').at(-1);
        if (last === undefined) return;
        const { view } = this.opened.store.get();
        const name = view === null ? words.case.nobody : nameOf(view);
        this.status.set({ told: say(words.news.said, { name, text: last.text }) });
        if (document.hidden) this.#play('news');
      },
    );
    this.drafts = new Drafts(keep, me.counsellor.id);
    this.outbox = new Outbox({
      keep,
      owner: me.counsellor.id,
      send: (pending) => this.#send(pending),
      findRefusal: (error) => (error instanceof ApiError && !error.isPassing ? error.message : null),
      onChanged: () => this.status.set({ outboxTurn: this.status.get().outboxTurn + 1 }),
      newId: () => crypto.randomUUID(),
      clock: Date.now,
    });
    this.shelf.store.listen(() => {
      document.title = formatTitle(countAwaiting(this.shelf.store.get().watched));
    });
  }

  start(): void {
    this.#live.start();
    this.#timers = [
      window.setInterval(() => {
        if (!this.status.get().isLive) this.#readAll();
      }, pollMs),
      window.setInterval(() => void this.outbox.flush(), retryMs),
    ];
    window.addEventListener('online', this.#hurry);
  }

  stop(): void {
    this.#live.stop();
    this.shelf.stop();
    for (const timer of this.#timers) window.clearInterval(timer);
    window.removeEventListener('online', this.#hurry);
    document.title = words.frame.title;
  }

  /** A key or the pointer went down: the session goes on. */
  touch(): void {
    this.#means.sound.wake();
    if (Date.now() - this.#aliveAt < aliveMs) return;
    this.#aliveAt = Date.now();
    this.#live.send({ kind: 'alive' });
  }

  /** The counsellor types in the open case; the person sees it. */
  tellTyping(): void {
    const { caseId } = this.opened.store.get();
    if (caseId === null || Date.now() - this.#typedAt < typingMs) return;
    this.#typedAt = Date.now();
    // Not worth a word where it fails.
    this.#means.call('POST', `/cases/${encodeURIComponent(caseId)}/typing`).catch(() => undefined);
  }

  async setAvailable(isAvailable: boolean): Promise<void> {
    await this.attempt(async () => {
      const me = await this.#means.call<Me>('PUT', '/me/presence', { isAvailable });
      this.status.set({ me, told: isAvailable ? words.presence.on : words.presence.off });
    });
  }

  /** Does something whose failure is told at the top of the page. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.status.set({ problem: null });
    } catch (error) {
      this.status.set({ problem: tellProblem(error) });
    }
  }

  tell(told: string): void {
    this.status.set({ told });
  }

  readonly #hurry = (): void => {
    this.#live.hurry();
    void this.outbox.flush();
  };

  async #send({ caseId, clientId, text }: Pending): Promise<void> {
    // The next letter is told at once: what is sent ends the sign of typing.
    this.#typedAt = 0;
    await this.#means.call('POST', `/cases/${encodeURIComponent(caseId)}/messages`, { clientId, text });
    // So that the sent line stands there before the pending one goes; where it fails, the live one comes.
    if (caseId === this.opened.store.get().caseId) await this.opened.readLines().catch(() => undefined);
  }

  #hear(message: ToDesk): void {
    switch (message.kind) {
      case 'case':
        this.shelf.readSoon();
        if (message.caseId === this.opened.store.get().caseId) void this.opened.read();
        break;
      case 'lines':
        this.opened.hearLines(message.caseId, message);
        break;
      case 'typing':
        this.opened.hearTyping(message.caseId);
        break;
      case 'presence':
        this.#readMe();
        break;
      case 'reload':
        this.#readAll();
    }
  }

  #hearNews(news: News): void {
    const alarm = tellAlarms(news);
    const told = tellNews(news, this.opened.store.get().caseId);
    if (alarm !== null) this.status.set({ alarm });
    else if (told !== null) this.status.set({ told });
    if (alarm !== null) this.#play('alarm');
    else if (news.arrived.length > 0 || news.wrote.length > 0) this.#play('news');
  }

  #play(tune: 'news' | 'alarm'): void {
    if (this.#means.preferences.get().hasSound) this.#means.sound.play(tune);
  }

  #catchUp(): void {
    this.status.set({ isLive: true });
    this.#readAll();
    void this.outbox.flush();
  }

  #lose(): void {
    if (this.status.get().isLive) this.status.set({ isLive: false });
    // Perhaps the session has ended: the answer tells.
    this.shelf.readSoon();
  }

  /** Perhaps it was switched in another tab. Where it fails, what is shown stays. */
  #readMe(): void {
    this.#means.call<Me>('GET', '/me').then(
      (me) => this.status.set({ me }),
      () => undefined,
    );
  }

  #readAll(): void {
    this.shelf.readSoon();
    void this.opened.read();
  }
}
