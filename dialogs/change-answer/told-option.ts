import type { Profile, Standing } from '../../guidance/profile.ts';
import type { Metier, MetierId } from '../../knowledge/metier.ts';
import { type Option, option } from '../dialog.ts';
import { cut } from '../message.ts';

/** What naming the things told needs. */
export interface ToldReader {
  listTold(person: Profile): readonly Standing[];
  getMetier(metierId: MetierId): Metier;
}

/** The country is told once for all, and is no event. */
export const countryId = 'country';

/** Everything a person told, each in their own words, by the id of its event. */
export function listToldOptions(person: Profile, reader: ToldReader): readonly Option[] {
  const { country } = person;
  const told = reader.listTold(person).map((each) => toOption(each, reader));
  return country === null ? told : [...told, option(countryId, `change-answer.told.country-${country}`)];
}

function toOption(told: Standing, { getMetier }: ToldReader): Option {
  const id = `${told.id}`;
  switch (told.kind) {
    case 'words':
      return option(id, 'change-answer.told.words', { words: cut(told.words, longestWords) });
    case 'metier':
      return option(id, `change-answer.told.metier-${told.answer}`, { metier: getMetier(told.metierId).label });
    case 'level':
      return option(id, `change-answer.told.level-${told.level}`);
    case 'licence':
      return told.held.length === 0
        ? option(id, 'change-answer.told.licence-none')
        : option(id, 'change-answer.told.licence', {
            licences: told.held.map((each) => ({ key: `licences.${each}` })),
          });
    case 'not-regulated':
    case 'short-studies':
    case 'more-of':
      return option(id, `change-answer.told.${told.kind}`);
    case 'refusal':
      return option(id, 'change-answer.told.refusal', { trait: { kind: 'contexte', code: told.code } });
    default:
      return option(id, `change-answer.told.${told.answer}`, { trait: told });
  }
}

/** A line to tick holds more than a button. */
const longestWords = 54;
