import type { TurnContext } from 'botbuilder-core';
import type { Happened, Helped } from '../../guidance/follow-up.ts';
import type { Profile } from '../../guidance/profile.ts';
import { findTurnWork } from '../channels/bot.ts';
import { countAnswer, forgetFollowUp, keepFollowUp } from './follow-up-store.ts';

const dayMs = 24 * 3600_000;

/** What the bot does about follow-ups during a person's turn; all of it is written with that turn. */
export interface FollowUpBook {
  /** Days until the bot writes; 0: it never does. */
  readonly days: number;
  agree(context: TurnContext, profile: Profile): void;
  withdraw(context: TurnContext): void;
  answer(context: TurnContext, answered: { readonly helped: Helped; readonly happened: Happened }): void;
}

/** For channels that keep no conversations: nobody is written to. */
export const noFollowUps: FollowUpBook = {
  days: 0,
  agree: () => undefined,
  withdraw: () => undefined,
  answer: () => undefined,
};

export function createFollowUpBook(days: number, clock: () => number): FollowUpBook {
  return {
    days,
    agree: (context, { centreId, register }) => {
      const work = findTurnWork(context);
      const dueAt = clock() + days * dayMs;
      work?.writeAlong((transaction) =>
        keepFollowUp(transaction, { conversationId: work.conversationId, centreId, register, dueAt }),
      );
    },
    withdraw: (context) => {
      const work = findTurnWork(context);
      work?.writeAlong((transaction) => forgetFollowUp(transaction, work.conversationId));
    },
    answer: (context, answered) => {
      const work = findTurnWork(context);
      const day = new Date(clock()).toISOString().slice(0, 10);
      work?.writeAlong((transaction) => countAnswer(transaction, work.conversationId, { ...answered, day }));
    },
  };
}
