import type { Trait, Traits } from './traits.ts';

/** Two choices shared by more than this of the métiers of either would read as the same. */
const mostShared = 0.5;

/** Whether two asked traits, by their places, read as the same: of one family, or had by nearly the same métiers. */
export function areAlike(traits: Traits, one: number, other: number): boolean {
  const { asked } = traits;
  const known = knownOf.get(traits) ?? new Uint8Array(asked.length ** 2);
  knownOf.set(traits, known);
  const at = one * asked.length + other;
  if (known[at] === unknown) known[at] = isAlike(asked[one], asked[other]) ? alike : different;
  return known[at] === alike;
}

/** Of each pair, what was found once: a screen compares the same few again and again. */
const knownOf = new WeakMap<Traits, Uint8Array>();
const unknown = 0;
const alike = 1;
const different = 2;

function isAlike(one: Trait | undefined, other: Trait | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.family === other.family || measureOverlap(one.holders.sorted, other.holders.sorted) > mostShared;
}

/** Of all that stands in either of two sorted lists, the share that stands in both. */
function measureOverlap(one: Int32Array, other: Int32Array): number {
  let both = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) both += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return both / (one.length + other.length - both);
}
