import type { Activity } from 'botbuilder-core';
import type { Heard } from '../dialogs/dialog.ts';
import { type CardAction, parseCardAction } from './card-action.ts';
import type { AnswerBook } from './centre-answers/centre-answers.ts';
import type { Conversation } from './conversation.ts';
import { hearAnswer } from './hearing/hear-answer.ts';

/** Longer messages are understood by their beginning: the rest changes little and costs much. */
export const mostUnderstood = 2000;

/** What a person sent: words, or a tap on a card. */
export interface Received {
  /** What is understood: the beginning of a long message. */
  readonly words: string;
  /** All that was typed: a cry for help may stand at the end. */
  readonly typed: string;
  readonly action: CardAction | undefined;
  readonly heard: Heard;
}

/** Reads a message against what is on offer. */
export function receive(
  { text, value }: Partial<Activity>,
  { offered, profile }: Conversation,
  answerBook: AnswerBook,
): Received {
  const typed = (text ?? '').trim();
  const words = answerBook.explain(typed.slice(0, mostUnderstood), profile.centreId);
  const action = parseCardAction(value);
  return { words, typed, action, heard: hear(words, action, offered) };
}

function hear(words: string, action: CardAction | undefined, { choices, pick }: Conversation['offered']): Heard {
  if (action?.action === 'pick') {
    const picked = (action.picked ?? '').split(',');
    return { kind: 'choices', ids: choices.map(({ id }) => id).filter((id) => picked.includes(id)), words };
  }
  if (action?.action === 'choose') {
    const index = choices.findIndex(({ id }) => id === action.id);
    if (index >= 0) return { kind: 'choice', id: action.id, index, words };
  }
  return hearAnswer(words, choices, { multiple: pick === 'many' });
}
