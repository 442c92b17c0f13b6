import type { Learned } from '../../guidance/evidence.ts';
import type { Choice } from '../../guidance/next-screen.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import type { Fiches } from './fiches.ts';

/** Somebody made up, whom some métiers fit: any one of them is right. */
export interface Person {
  readonly metierIds: readonly MetierId[];
  /** Whether a choice fits them. */
  fits(choice: Choice): boolean;
}

/** How a made-up person answers a screen. The numbers are those of the task, not the engine’s: it must not know them. */
export type Manner =
  | { readonly kind: 'each'; readonly wrong: number }
  | {
      readonly kind: 'tap';
      /** Of what fits, how much is left untapped. */
      readonly untapped: number;
      /** Of what does not fit, how much is tapped. */
      readonly wrong: number;
      /** Screens that are passed over whole. */
      readonly skipped: number;
    }
  | { readonly kind: 'everything' };

/** Whom these métiers fit, as their fiches tell. */
export function createPerson(metierIds: readonly MetierId[], fiches: Fiches): Person {
  return { metierIds, fits: (choice) => metierIds.some((metierId) => fiches.has(metierId, choice)) };
}

/** What a person answers to a screen. */
export function answer(
  person: Person,
  screen: readonly Choice[],
  manner: Manner,
  chance: () => number,
): readonly Learned[] {
  switch (manner.kind) {
    case 'each':
      return screen.map((choice) => {
        const isYes = person.fits(choice) !== chance() < manner.wrong;
        return { ...choice, answer: isYes ? 'yes' : 'no' };
      });
    case 'tap': {
      const isSkipped = chance() < manner.skipped;
      const tapped = screen.filter((choice) => {
        const isTapped = person.fits(choice) ? chance() >= manner.untapped : chance() < manner.wrong;
        return isTapped && !isSkipped;
      });
      return toLearned(screen, tapped);
    }
    case 'everything':
      return toLearned(screen, screen);
  }
}

function toLearned(screen: readonly Choice[], tapped: readonly Choice[]): readonly Learned[] {
  const left = tapped.length === 0 ? 'dont-know' : 'passed';
  return screen.map((choice) => ({ ...choice, answer: tapped.includes(choice) ? 'yes' : left }));
}
