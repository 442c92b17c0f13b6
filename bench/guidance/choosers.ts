import { chooseScreen } from '../../guidance/next-screen.ts';
import { findEvidence } from '../../guidance/profile.ts';
import { findTraits } from '../../guidance/traits.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Scenario } from './scenarios.ts';
import type { Chooser } from './walk.ts';

/** As many as a screen of the bot shows. */
const mostOfScreen = 6;

/** Who chooses the screens of a scenario: the engine, or what it is measured against. */
export function createChooser(
  { chosen, manner }: Pick<Scenario, 'chosen' | 'manner'>,
  library: Library,
  isWorded: (choice: {
    readonly kind: 'macro-competence' | 'centre-interet' | 'contexte';
    readonly code: string;
  }) => boolean,
  chance: () => number,
): Chooser {
  const way = manner.kind === 'each' ? 'yes-no' : 'tap';
  const { asked } = findTraits(library);
  const wanted = asked.filter(
    (trait) => isWorded(trait) && (chosen !== 'interests' || trait.kind === 'centre-interet'),
  );
  if (chosen === 'engine') {
    return (profile, most) => chooseScreen(profile, library, { isWorded, way, most: Math.min(most, mostOfScreen) });
  }
  return (profile, most) => {
    const answered = new Set(findEvidence(profile).map((each) => ('code' in each ? `${each.kind} ${each.code}` : '')));
    const open = wanted.filter(({ kind, code }) => !answered.has(`${kind} ${code}`));
    return Array.from({ length: Math.min(most, mostOfScreen, open.length) }, () => {
      const [drawn] = open.splice(Math.floor(chance() * open.length), 1);
      return drawn === undefined ? [] : [{ kind: drawn.kind, code: drawn.code }];
    }).flat();
  };
}
