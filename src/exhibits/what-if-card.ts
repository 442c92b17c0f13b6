import type { Attachment } from 'botbuilder-core';
import { nameChange } from '../../dialogs/message.ts';
import type { WhatIf } from '../../guidance/what-if.ts';
import { bullets, card, heading } from './card.ts';
import type { Setting } from './setting.ts';

/** What single answers would change in the order of the first pistes, one line each. */
export function showWhatIfs(whatIfs: readonly WhatIf[], setting: Setting): Attachment {
  const { wording } = setting;
  return card([heading(wording.say('what-if.card.title')), bullets(whatIfs.map((each) => wordWhatIf(each, setting)))]);
}

function wordWhatIf({ change, move }: WhatIf, { wording, library }: Setting): string {
  const { name, values } = nameChange(change, library);
  return wording.say(`what-if.${move.kind}.${name}`, { ...values, metier: library.getMetier(move.metierId).label });
}
