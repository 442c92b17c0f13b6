import { type Activity, type InvokeResponse, StatusCodes } from 'botbuilder-core';
import { z } from 'zod';
import type { ConversationStore } from '../../storage/conversation-store.ts';
import type { Turns } from '../turns.ts';

/** What became of something that the bot was to hear. */
export interface HeardOut {
  readonly position: number;
  /** As it stands in the log; undefined where its turn left nothing of it: it came too late to mean anything. */
  readonly row: string | undefined;
}

/** What an answer to an invoke draws on. */
export interface InvokeMeans {
  readonly store: ConversationStore;
  /** What changes a conversation does so in a turn of it. */
  readonly turns: Turns;
  readonly clock: () => number;
  /**
   * Has the bot hear something as said by the person of a personal chat: kept before it is answered, once for each key,
   * and resolved when the turn is written, or in another process's hand.
   */
  hearOut(said: Activity, key: string): Promise<HeardOut>;
}

/** Answers one kind of invoke, within the request: Teams waits some seconds. What changes something does so once for each id. */
export type AnswerInvoke = (activity: Activity, means: InvokeMeans) => Promise<InvokeResponse>;

/** By the invoke's name; a tap on a card by its name and verb, `adaptiveCard/action take`. */
export type Invokes = Readonly<Record<string, AnswerInvoke>>;

const tapName = 'adaptiveCard/action';
const tapSchema = z.looseObject({ action: z.looseObject({ verb: z.string() }) });

/** What nobody answers is told so, and changes nothing. */
export async function answerInvoke(activity: Activity, invokes: Invokes, means: InvokeMeans): Promise<InvokeResponse> {
  const name = nameOf(activity);
  const answer = Object.hasOwn(invokes, name) ? invokes[name] : undefined;
  return answer === undefined ? { status: StatusCodes.NOT_IMPLEMENTED } : answer(activity, means);
}

function nameOf({ name = '', value }: Activity): string {
  const tap = name === tapName ? tapSchema.safeParse(value).data : undefined;
  return tap === undefined ? name : `${name} ${tap.action.verb}`;
}
