import { findEvidence, type Profile } from './profile.ts';

/** Fewer choices than two screens tell nothing of how somebody answers. */
const leastChoices = 12;

/** From this share of the choices on, taps follow the screen and not the person. */
const nearlyAll = 0.9;

/** Whether somebody taps nearly everything, or nothing at all, of what screens showed; null: neither. */
export function findStraightLine(profile: Profile): 'everything' | 'nothing' | null {
  const answers = findEvidence(profile).flatMap((each) => (each.kind === 'words' ? [] : [each.answer]));
  const shown = answers.filter((answer) => answer === 'yes' || answer === 'passed' || answer === 'dont-know');
  if (shown.length < leastChoices) return null;
  const taps = shown.filter((answer) => answer === 'yes').length;
  if (taps === 0) return 'nothing';
  return taps >= nearlyAll * shown.length ? 'everything' : null;
}
