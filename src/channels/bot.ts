import type { TurnContext } from 'botbuilder';

/** What every channel calls: one turn of the conversation, whatever the channel. */
export interface Bot {
  run(context: TurnContext): Promise<void>;
}

/** A channel that keeps what was said puts here, in the turn's state, what blanks it; the turn's answer is said after. */
export const eraseLogKey = Symbol('eraseLog');

export type EraseLog = () => void;
