import { believe } from '../../guidance/belief.ts';
import type { Choice } from '../../guidance/next-screen.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { answer, type Manner, type Person } from './person.ts';

/** Chooses the next screen, of at most so many choices; empty: nothing more to ask. */
export type Chooser = (profile: Profile, most: number) => readonly Choice[];

/** How far a person has come. */
export interface Mark {
  readonly read: number;
  readonly taps: number;
  readonly screens: number;
  /** Place of the best of the person’s métiers, from 1; every métier that is as likely counts as before it. */
  readonly rank: number;
}

export interface Walk {
  /** One mark a screen, the first after the sentence alone. */
  readonly marks: readonly Mark[];
  readonly profile: Profile;
}

/** A conversation of one made-up person with the engine, until so many choices were read. */
export function walk(
  person: Person,
  how: {
    readonly library: Library;
    readonly manner: Manner;
    readonly choose: Chooser;
    readonly budget: number;
    readonly sentence: string | null;
    readonly chance: () => number;
  },
): Walk {
  const { library, manner, choose, budget, sentence, chance } = how;
  let profile = createProfile('bench');
  if (sentence !== null) profile = learn(profile, learnFromWords(sentence, library));
  const marks: Mark[] = [{ read: 0, taps: 0, screens: 0, rank: findRank(person, profile, library) }];
  for (let read = 0, taps = 0; read < budget; ) {
    const screen = choose(profile, budget - read);
    if (screen.length === 0) break;
    const learned = answer(person, screen, manner, chance);
    profile = learn(profile, learned);
    read += screen.length;
    taps += learned.filter((each) => 'answer' in each && (each.answer === 'yes' || each.answer === 'no')).length;
    marks.push({ read, taps, screens: marks.length, rank: findRank(person, profile, library) });
  }
  return { marks, profile };
}

function findRank({ metierIds: wanted }: Person, profile: Profile, library: Library): number {
  const { metierIds, logs } = believe(profile, library);
  const best = Math.max(...wanted.map((metierId) => logs[metierIds.indexOf(metierId)] ?? Number.NEGATIVE_INFINITY));
  const before = metierIds.filter((metierId, place) => !wanted.includes(metierId) && (logs[place] ?? 0) >= best);
  return before.length + 1;
}
