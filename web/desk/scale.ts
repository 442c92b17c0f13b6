import type { Count } from '../../src/desk/case-wire.ts';
import { words } from './words.ts';

/** How long a bar is: too few to tell may be none, and has no bar. */
export function measure(count: Count): number {
  return count === 'fewer' ? 0 : count;
}

export function formatCount(count: Count): string {
  return count === 'fewer' ? words.figures.fewer : new Intl.NumberFormat('fr').format(count);
}

/** A round number at or above the greatest, so that bars can be compared: 1, 2 or 5 times a power of ten. */
export function findTop(greatest: number): number {
  if (greatest <= 5) return 5;
  const power = 10 ** Math.floor(Math.log10(greatest));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= greatest) ?? greatest;
}
