import { createSessionHolder, type Session, type SessionHolder } from '../session.ts';
import { createStore, type Store } from '../store.ts';
import { type Activity, counsellorOf, type Saying, speakerOf } from './activity.ts';
import { atFirst, type ConversationState, type Ending } from './conversation-state.ts';
import { eraseOnServer } from './erase.ts';
import type { Keep } from './keep.ts';
import { keepOutgoing, readOutgoing } from './kept-outgoing.ts';
import { Line } from './line.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { AwayError, ClosedError, GoneError, RefusedError } from './refusals.ts';
import { createRequests, type Requests } from './requests.ts';
import { mergeActivities } from './transcript.ts';
import { createTypingNotice } from './typing-notice.ts';

/** An answer that takes longer is not announced any more. */
const answerMs = 30_000;
const counsellorTypesMs = 6000;
/** What came with the page is on it by then. */
const settledMs = 1000;

/** One person's conversation, for as long as the page lives. */
export class Conversation {
  readonly store: Store<ConversationState> = createStore(atFirst);
  readonly #keep: Keep;
  readonly #sessions: SessionHolder;
  readonly #typing = createTypingNotice(async () => this.#requests?.post({ type: 'typing' }));
  #requests: Requests | undefined;
  #line: Line | undefined;
  readonly #outbox: Outbox;
  #answeringTimer: number | undefined;
  #isWithCounsellor = false;

  constructor(centre: string, keep: Keep) {
    this.#keep = keep;
    this.#outbox = this.#createOutbox();
    // Starting anew loads the page again: no trace of the earlier conversation is left on it.
    this.#sessions = createSessionHolder(centre, keep, {
      onReplaced: () => window.location.reload(),
      onEnded: () => this.#end({ kind: 'elsewhere', receipt: null }),
    });
  }

  async open(): Promise<void> {
    this.store.set({ face: 'loading' });
    const onTrouble = (error: unknown): void => {
      if (error instanceof ClosedError) this.store.set({ face: 'closed', closedWords: error.message });
      else this.store.set({ face: 'trouble' });
    };
    await this.#sessions
      .open()
      .then((session) => this.#begin(session))
      .catch((error: unknown) => {
        if (!(error instanceof GoneError)) return onTrouble(error);
        return this.#sessions.replace().then((session) => this.#begin(session), onTrouble);
      })
      .catch(onTrouble);
  }

  say(saying: Saying): void {
    this.#outbox.add(saying);
    this.#typing.reset();
  }

  retry(clientId: string): void {
    this.#outbox.retry(clientId);
  }

  /** The person types: whoever waits for it is told. */
  type(): void {
    if (this.#isWithCounsellor) this.#typing.tell();
  }

  /** Begins anew, or goes on with the conversation of a code; throws a RefusedError that says why not. */
  async replace(code?: string): Promise<void> {
    await this.#sessions.replace(code);
    this.#keep.write('unsent', '');
    this.#keep.write('draft', '');
    window.location.reload();
  }

  /** Ends and erases, on the server and here; throws when the server does not answer. */
  async erase(): Promise<void> {
    if (this.#requests === undefined) throw new RefusedError('nothing is open');
    const receipt = await eraseOnServer(this.#requests);
    this.#sessions.forget();
    this.#end({ kind: 'erased', receipt });
  }

  /** Ends here, where the server cannot be reached. */
  forget(): void {
    this.#sessions.forget();
    this.#end({ kind: 'here-only', receipt: null });
  }

  /** Nobody is there to answer: erases where it can, and ends here in any case. */
  leave(): void {
    if (this.store.get().face !== 'ended') this.erase().catch(() => this.forget());
  }

  /** The network, or the phone, is awake again. */
  wake(): void {
    this.#line?.wake();
    this.#outbox.wake();
  }

  /** Takes what is said from the first moment on: it goes out once the conversation is open. */
  #createOutbox(): Outbox {
    const kept = readOutgoing(this.#keep);
    this.store.set({ outgoing: kept });
    return createOutbox({
      post: async (activity) => {
        if (this.#requests === undefined) throw new AwayError('the conversation is not open yet');
        await this.#requests.post(activity);
      },
      kept,
      onChanged: (outgoing) => {
        this.store.set({ outgoing });
        keepOutgoing(this.#keep, outgoing);
      },
      onSent: () => {
        this.#line?.wake();
        if (!this.#isWithCounsellor) this.#setAnswering('bot', answerMs);
      },
    });
  }

  async #begin(session: Session): Promise<void> {
    this.#requests = createRequests(session, this.#sessions.renew);
    this.#line?.close();
    this.#line = new Line(this.#requests, {
      onActivities: (activities) => this.#take(activities),
      onState: (line) => this.store.set({ line }),
      onGone: () => void this.#sessions.replace().then(() => window.location.reload()),
      onEnded: () => {
        this.#sessions.leave();
        this.#end({ kind: 'elsewhere', receipt: null });
      },
    });
    // The welcome of a new conversation is read out; a history that comes back is not.
    this.store.set({ isNew: !session.isResumed });
    await this.#line.open();
    this.store.set({ face: 'talk' });
    window.setTimeout(() => this.store.set({ isNew: true }), settledMs);
    this.#outbox.wake();
  }

  #take(come: readonly Activity[]): void {
    const typing = come.find(({ type }) => type === 'typing');
    const lasting = come.filter(({ type }) => type !== 'typing');
    const { activities: known, answering } = this.store.get();
    const activities = mergeActivities(known, lasting);
    if (activities !== known) this.store.set({ activities });
    this.#outbox.settle(new Set(lasting.flatMap(({ channelData }) => channelData?.clientActivityID ?? [])));
    this.#isWithCounsellor ||= lasting.some((activity) => counsellorOf(activity) !== null);
    const isAnswer = lasting.some((activity) => activity.type === 'message' && speakerOf(activity) !== 'person');
    if (isAnswer && answering !== null) this.#setAnswering(null);
    const name = typing && (counsellorOf(typing) ?? typing.from?.name);
    if (name !== undefined) this.#setAnswering({ counsellor: name }, counsellorTypesMs);
  }

  #setAnswering(answering: ConversationState['answering'], milliseconds = 0): void {
    window.clearTimeout(this.#answeringTimer);
    this.store.set({ answering });
    if (answering === null) return;
    this.#answeringTimer = window.setTimeout(() => this.#setAnswering(null), milliseconds);
  }

  #end(ending: Ending): void {
    this.#line?.close();
    this.#outbox.clear();
    this.store.set({ face: 'ended', activities: [], answering: null, ending });
  }
}
