import type { TurnContext } from 'botbuilder';

/** What every channel calls: one turn of the conversation, whatever the channel. */
export interface Bot {
  run(context: TurnContext): Promise<void>;
}
