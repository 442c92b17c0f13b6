import type { Attachment } from 'botbuilder-core';
import type { Institution } from '../../guidance/institutions.ts';
import { bullets, type CardElement, card, subheading } from './card.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';

/** Services that help, country by country, and which text says so. */
export function showInstitutions(institutions: readonly Institution[], setting: Setting): Attachment {
  const byCountry = Map.groupBy(institutions, ({ country }) => country);
  const sources = [...new Set(institutions.map(({ source }) => source))];
  return card([
    ...[...byCountry].flatMap(([country, those]): readonly CardElement[] => [
      subheading(setting.wording.say(`institutions.countries.${country}`)),
      bullets(those.map((each) => wordInstitution(each, setting))),
    ]),
    sourceNote(sources, setting),
  ]);
}

function wordInstitution({ id }: Institution, { wording }: Setting): string {
  const [name, what] = [wording.say(`institutions.names.${id}`), wording.say(`institutions.what.${id}`)];
  return wording.say('institutions.line', { name, what });
}
