import type { Attachment } from 'botbuilder-core';
import { isOutdated } from '../../knowledge/is-outdated.ts';
import type { Source } from '../../knowledge/source.ts';
import { bullets, card, heading } from './card.ts';
import type { Setting } from './setting.ts';
import { linkLicences } from './source-note.ts';

/** Who says what the bot knows: each source with its date and licence, and whether it is older than a year. */
export function showAbout(today: string, { wording, library }: Pick<Setting, 'wording' | 'library'>): Attachment {
  const word = ({ publisher, title, date, licence }: Source): string => {
    const age = date !== null && isOutdated(date, today) ? 'old' : 'recent';
    return wording.say(`sources.about.${age}`, {
      publisher,
      title,
      date: wording.date(date),
      licence: licence ?? wording.say('sources.about.unknown-licence'),
    });
  };
  return card([
    heading(wording.say('sources.about.title')),
    linkLicences(bullets(library.sources.map(word)), library.sources),
  ]);
}
