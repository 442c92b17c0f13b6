import type { Attachment } from 'botbuilder';
import { card, reply } from './card.ts';
import type { Setting } from './setting.ts';

/** The commands that people look for most, to tap. */
export function showCommands({ wording }: Setting): Attachment {
  return card(
    [],
    ['resume-code.choice', 'my-data.choice', 'common.choice.human', 'commands.restart-choice'].map((key) =>
      reply(wording.say(key)),
    ),
  );
}
