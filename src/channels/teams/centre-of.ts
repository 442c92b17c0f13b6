import type { Activity } from 'botbuilder-core';
import type { Centre } from '../../../knowledge/centre.ts';
import type { Library } from '../../../knowledge/library.ts';

/** The centre for which the bot speaks where something was said. */
export type CentreOf = (activity: Pick<Activity, 'channelData'>) => Centre;

/** By the team, else by the tenant that a centre names as its own, be it closing; else the default one. */
export function createCentreOf(library: Pick<Library, 'centres' | 'closingCentres'>): CentreOf {
  return ({ channelData }) => {
    const places = [channelData?.team?.id, channelData?.tenant?.id].filter((id) => typeof id === 'string');
    const all = [...library.centres, ...library.closingCentres];
    for (const place of places) {
      const found = all.find(({ teams }) => teams.includes(place.startsWith('19:') ? place : place.toLowerCase()));
      if (found !== undefined) return found;
    }
    const [first] = library.centres;
    if (first === undefined) throw new Error('The library holds no centre');
    return first;
  };
}
