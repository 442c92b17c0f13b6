import { type Effect, type Floor, type Heard, type Message, message } from '../dialogs/dialog.ts';
import type { Reach } from '../guidance/dossier.ts';
import type { Learned } from '../guidance/evidence.ts';
import { createProfile, learn, type Profile } from '../guidance/profile.ts';
import { hiddenCode } from './channels/resume-code.ts';
import type { Conversation } from './conversation.ts';
import type { Selection } from './hearing/selection.ts';
import { findLastTold } from './last-told.ts';
import type { Erased, Receipt } from './rights/receipt.ts';
import type { TurnOutcome } from './turn-outcome.ts';

/** The floor of one turn: gathers what the dialogs say, learn and want done. */
export class TurnFloor implements Floor {
  readonly said: Message[] = [];
  /** How much the bot knew of what this turn erases. */
  erased: Erased | undefined;
  /** Set when the pending question was not asked again, and stays open all the same. */
  isOfferKept = false;
  /** Until something else is told, the words had nothing to do with the path. */
  outcome: TurnOutcome = 'aside';
  /** Whether the channel has codes that take a conversation to another device. */
  hasResumeCodes = false;
  /** Set when such a code is told of: for now, or to come back some months later. */
  resumeCodeFor: 'now' | 'follow-up' | null = null;
  /** How somebody can be reached at the centre; undefined where no case can be raised. */
  reach: () => Promise<Reach | undefined> = async () => undefined;
  /** Where the person's case stands in the queue; null where it does not wait there. */
  place: () => Promise<number | null> = async () => null;
  /** What is to be done about the person's case. */
  readonly errands: Errand[] = [];
  /** Whom the bot was asked to select or rank, which it refused. */
  refused: Selection | undefined;
  /** The person's message is to be blanked in the log. */
  areWordsHidden = false;
  #conversation: Conversation;
  #heard: Heard;

  constructor(conversation: Conversation, heard: Heard) {
    this.#conversation = conversation;
    this.#heard = heard;
  }

  get conversation(): Conversation {
    return this.#conversation;
  }

  get profile(): Profile {
    return this.#conversation.profile;
  }

  hear(): Heard {
    return this.#heard;
  }

  /** What the words of a learner stand for is heard in their place. */
  hearInstead(heard: Heard): void {
    this.#heard = heard;
  }

  say(messages: readonly Message[]): void {
    this.said.push(...(this.hasResumeCodes ? messages : messages.map(withoutCodes)));
    const [metierInFocus, ...others] = new Set(messages.flatMap((each) => findMetierShown(each) ?? []));
    // Of several that are shown together, none is meant before the others.
    if (metierInFocus !== undefined) this.change({ metierInFocus: others.length === 0 ? metierInFocus : null });
    const lastTold = findLastTold(messages);
    if (lastTold !== undefined) this.change({ lastTold });
  }

  miss(): void {
    this.outcome = 'not-understood';
  }

  conclude(outcome: TurnOutcome): void {
    this.outcome = outcome;
  }

  keepOffer(): void {
    this.isOfferKept = true;
  }

  learn(learned: readonly Learned[]): void {
    this.change({ profile: learn(this.profile, learned) });
  }

  change(changed: Partial<Conversation>): void {
    this.#conversation = { ...this.#conversation, ...changed };
  }

  /** After an erasure: no dialog, no way back and no case is left, and no question from before is asked. */
  startOver(receipt: Receipt): void {
    this.change({
      dialogs: { dialogStack: [] },
      snapshots: [],
      lastTap: null,
      handoff: null,
      isWarned: false,
      receipt,
    });
    const told = this.said.filter(({ show }) => show?.kind === 'receipt');
    this.said.splice(0, this.said.length, ...told);
  }

  carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) this.#carryOut(effect);
  }

  /** A question was answered: a sign under the answer will be about it. */
  noteAsked(about: string, words: string): void {
    const { asked = [] } = this.#conversation;
    this.change({ asked: [...asked.filter((each) => each.about !== about), { about, words }].slice(-mostAsked) });
  }

  /** An answer was of no use: the question is one of those that the centre can teach. */
  #keepAsked(about: string): void {
    const { asked = [], keptWords } = this.#conversation;
    const question = asked.find((each) => each.about === about);
    if (question === undefined) return;
    const kept = { words: question.words, because: 'rated-down' } as const;
    this.change({ keptWords: [...keptWords, kept].slice(-mostKept), asked: asked.filter((each) => each !== question) });
  }

  #carryOut(effect: Effect): void {
    const { profile, keptWords, ratings } = this.#conversation;
    switch (effect.kind) {
      case 'set-manner':
        this.change({ profile: { ...profile, ...effect.manner } });
        return;
      case 'keep-words':
        if (effect.because === 'nothing-found') this.conclude('nothing-found');
        this.change({ keptWords: [...keptWords, { words: effect.words, because: effect.because }].slice(-mostKept) });
        return;
      case 'rate':
        this.change({ ratings: [...ratings, toRating(effect)].slice(-mostKept) });
        if (effect.rating === 'down') this.#keepAsked(effect.about);
        return;
      case 'agree-follow-up':
        this.errands.push({ kind: 'agree-follow-up' });
        this.change({ isFollowUpAgreed: true });
        if (this.hasResumeCodes) this.resumeCodeFor = 'follow-up';
        this.said.push(tellAgreed(this.hasResumeCodes));
        return;
      case 'withdraw-follow-up':
      case 'answer-follow-up':
        this.errands.push(effect);
        this.change({ isFollowUpAgreed: false });
        return;
      case 'raise-case':
      case 'accept-help':
      case 'rate-case':
        this.errands.push(effect);
        return;
      case 'hide-words':
        this.areWordsHidden = true;
        return;
      case 'erase':
        this.erased = { told: profile.events.length, words: keptWords.length, ratings: ratings.length };
        this.change({
          profile: createProfile(profile.centreId),
          keptWords: [],
          ratings: [],
          asked: [],
          snapshots: [],
          metierInFocus: null,
          lastRubrique: null,
          lastTold: undefined,
          explained: undefined,
          handoff: null,
          isSensitive: false,
          isFollowUpAgreed: false,
          figures: undefined,
        });
        return;
    }
  }
}

/** What a dialog wants done about a case; `heard` and `cancel` are the bot's own. */
export type Errand =
  | Extract<Effect, { kind: 'raise-case' | 'accept-help' | 'rate-case' | 'answer-follow-up' }>
  | { readonly kind: 'agree-follow-up' | 'withdraw-follow-up' }
  | { readonly kind: 'hear-case'; readonly isAlarm: boolean }
  | { readonly kind: 'cancel-case' };

/** Where codes lead back, nobody can be written to otherwise. */
function tellAgreed(hasCode: boolean): Message {
  return hasCode
    ? message('follow-up.consent.agreed-with-code', { code: hiddenCode })
    : message('follow-up.consent.agreed');
}

/** One conversation keeps at most this many unknown words and ratings. */
const mostKept = 100;

/** Few look back further for an answer to rate. */
const mostAsked = 5;

function toRating({ about, rating, reason }: Extract<Effect, { kind: 'rate' }>): Conversation['ratings'][number] {
  return { about, rating, reason };
}

/** What a channel does not have is not offered there. */
function withoutCodes(said: Message): Message {
  return said.options === undefined
    ? said
    : { ...said, options: said.options.filter(({ id }) => id !== 'resume-code') };
}

function findMetierShown({ show }: Message): string | undefined {
  return show !== undefined && 'metierId' in show ? (show.metierId ?? undefined) : undefined;
}
