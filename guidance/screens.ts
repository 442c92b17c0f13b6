import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import { once } from '../knowledge/once.ts';
import { rememberFew } from '../knowledge/remember.ts';
import { type Asking, type Choice, chooseScreen } from './next-screen.ts';
import { createProfile, type Profile } from './profile.ts';
import { findTraits } from './traits.ts';

/** The screens of one library. */
export interface Screens {
  /** As chooseScreen: what is asked twice is chosen once. */
  choose(person: Profile, asking?: Omit<Asking, 'isWorded'>): readonly Choice[];
}

interface Asked {
  readonly person: Profile;
  readonly asking: Omit<Asking, 'isWorded'>;
}

/** Remembers opening screens for good, and the last others: a turn shows a screen that the next turn must know again. */
export function createScreens(library: Library, isWorded: Asking['isWorded']): Screens {
  const choosers = new WeakMap<Library, Chooser>();
  return {
    choose: (person, asking = {}) => {
      const present = findPresent(library);
      const chooser = choosers.get(present) ?? createChooser(present, isWorded);
      choosers.set(present, chooser);
      return person.events.length === 0 ? chooser.open(asking) : chooser.go({ person, asking });
    },
  };
}

interface Chooser {
  /** For somebody who told nothing yet. */
  open(asking: Asked['asking']): readonly Choice[];
  go(asked: Asked): readonly Choice[];
}

function createChooser(library: Library, isWorded: Asking['isWorded']): Chooser {
  // Words are looked for once: a screen chooses among hundreds of traits.
  const worded = once(() => new Set<Choice>(findTraits(library).asked.filter(isWorded)));
  const choose = (person: Profile, asking: Asked['asking']): readonly Choice[] =>
    chooseScreen(person, library, { ...asking, isWorded: (trait) => worded().has(trait) });
  const opening = new Map<string, readonly Choice[]>();
  const go = rememberFew(
    ({ person, asking }: Asked) => JSON.stringify([person.events, keyOf(asking)]),
    ({ person, asking }) => choose(person, asking),
  );
  return {
    open: (asking) => {
      const key = keyOf(asking);
      const choices = opening.get(key) ?? choose(createProfile(''), asking);
      opening.set(key, choices);
      return choices;
    },
    go,
  };
}

function keyOf({ kinds, most, way }: Asked['asking']): string {
  return JSON.stringify([kinds, most, way]);
}
