import type { Choice } from '../../guidance/next-screen.ts';
import { listTraitsOf } from '../../guidance/traits-of.ts';
import type { Library } from '../../knowledge/library.ts';
import type { MetierId } from '../../knowledge/metier.ts';

/** What the fiches tell that a métier has. */
export interface Fiches {
  has(metierId: MetierId, choice: Choice): boolean;
}

/** Reads each fiche once for each kind of choice. */
export function readFiches(library: Library): Fiches {
  const read = new Map<string, ReadonlyMap<string, unknown>>();
  return {
    has: (metierId, { kind, code }) => {
      const key = `${kind} ${metierId}`;
      const traits = read.get(key) ?? listTraitsOf(library.getMetier(metierId), kind, library);
      read.set(key, traits);
      return traits.has(code);
    },
  };
}
