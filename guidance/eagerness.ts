import type { Told } from './evidence.ts';

/**
 * How readily a person taps, 0 to 1 in quarters: 0 as most people do, 1 next to all that they read. What somebody taps who
 * taps all tells little; what they leave out tells much.
 */
export function rateEagerness(evidence: readonly Told[]): number {
  const counts = { yes: usual.tapped, passed: usual.left, no: 0 };
  for (const told of evidence) {
    if (told.kind === 'words' || told.kind === 'metier' || told.kind === 'competence') continue;
    if (told.answer === 'yes' || told.answer === 'passed' || told.answer === 'no') counts[told.answer] += 1;
  }
  // Who says no to some of it was asked about each one, and means each yes.
  if (counts.no > counts.passed - usual.left) return 0;
  const share = counts.yes / (counts.yes + counts.passed);
  const above = Math.max(0, share - ordinary) / (1 - ordinary);
  return Math.round(above * steps) / steps;
}

/** What everybody is taken for until they have answered as much: a third of what they read. */
const usual = { tapped: 4, left: 8 };

/** Up to this share people may well mean each tap: with three métiers in mind they tap some three of ten. */
const ordinary = 0.45;

/** Of what they read, how much people so eager tap. */
export function rateTapped(eagerness: number): number {
  return ordinary + (1 - ordinary) * eagerness;
}

/** In steps, so that what is computed for one of them serves many people. */
const steps = 4;
