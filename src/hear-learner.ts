import { type Heard, type Message, message } from '../dialogs/dialog.ts';
import { hearForeignCry } from './hearing/foreign-cries.ts';
import { hearAnswer } from './hearing/hear-answer.ts';
import { readLearner } from './hearing/learner.ts';
import type { TurnFloor } from './turn-floor.ts';

/**
 * What somebody who is learning French means, where it must be put into other words first; who writes in another
 * language is told so, in it, and their words of work count all the same. Undefined: it is heard as it stands.
 */
export function hearLearner(
  words: string,
  floor: TurnFloor,
): { readonly words: string; readonly typed: string; readonly heard: Heard } | undefined {
  const { french, language } = readLearner(words);
  if (french === '' || french === words) return undefined;
  if (language !== undefined) floor.say(sayFrenchOnly(words));
  const { choices, pick } = floor.conversation.offered;
  const understood = hearAnswer(french, choices, { multiple: pick === 'many' });
  floor.hearInstead(understood);
  return { words: french, typed: french, heard: understood };
}

/** That only French is read: in French, and in the language of the words, or in English where it is not known here. */
export function sayFrenchOnly(words: string): readonly Message[] {
  const { language } = readLearner(words);
  if (language === undefined || language === 'unknown') {
    return [message('common.aside.other-language'), message('languages.en')];
  }
  return [message('common.aside.french-only'), message(`languages.${language}`)];
}

/** Which number to call, in the language of a cry for help; none where it is French. */
export function sayDanger(words: string): readonly Message[] {
  const language = hearForeignCry(words) ?? readLearner(words).language;
  if (language === undefined) return [];
  return [message(`languages.danger.${language === 'unknown' ? 'en' : language}`)];
}
