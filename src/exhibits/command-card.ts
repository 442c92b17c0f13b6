import type { Attachment } from 'botbuilder-core';
import { card, reply } from './card.ts';
import type { Setting } from './setting.ts';

/** The commands that people look for most, to tap; codes for another device where the channel has them. */
export function showCommands(hasResumeCodes: boolean, { wording }: Setting): Attachment {
  const codes = hasResumeCodes ? ['resume-code.choice'] : [];
  const keys = [...codes, 'my-data.choice', 'common.choice.human', 'commands.restart-choice'];
  return card(
    [],
    keys.map((key) => reply(wording.say(key))),
  );
}
