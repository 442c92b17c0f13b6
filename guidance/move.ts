import type { MetierId } from '../knowledge/metier.ts';

/** As many pistes as stand together on a screen. */
export const shownAtOnce = 3;

/** What an answer changed among the pistes that stand together, told by the change that matters most. */
export type Move =
  /** Another one comes first now. */
  | { readonly kind: 'first'; readonly metierId: MetierId }
  /** One that did not stand there does. */
  | { readonly kind: 'enters'; readonly metierId: MetierId }
  | { readonly kind: 'reordered' | 'same' | 'none' };

/** Compares the pistes before and after: of each the métiers, best first, as many as are shown at once or more. */
export function compareOrder(before: readonly MetierId[], after: readonly MetierId[]): Move {
  const were = before.slice(0, shownAtOnce);
  const are = after.slice(0, shownAtOnce);
  const [first] = are;
  if (first === undefined) return { kind: were.length === 0 ? 'same' : 'none' };
  if (first !== were[0]) return { kind: 'first', metierId: first };
  const entering = are.find((metierId) => !were.includes(metierId));
  if (entering !== undefined) return { kind: 'enters', metierId: entering };
  return { kind: are.join() === were.join() ? 'same' : 'reordered' };
}
