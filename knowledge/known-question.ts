import type { Rubrique } from './fact.ts';

/** Ways in which people ask for one thing, without the métier, and the facts that answer it. */
export interface KnownQuestion {
  readonly asked: readonly string[];
  /** Ids of the facts; none and no rubrique: no source tells it. */
  readonly facts: readonly string[];
  /** Asks for a whole rubrique of any métier. */
  readonly rubrique: Rubrique | null;
}
