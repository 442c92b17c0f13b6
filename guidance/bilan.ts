import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { hasEvidence, type Profile } from './profile.ts';
import { recommend } from './recommend.ts';
import type { Recommendation } from './recommendation.ts';
import { findAssessed } from './self-assessment.ts';

/** What a person can keep of a conversation: their profile, the pistes it leads to, and what to do next. */
export interface Bilan {
  readonly profile: Profile;
  readonly pistes: readonly Recommendation[];
  /** In the order to take them; three where there is a piste. */
  readonly nextSteps: readonly NextStep[];
}

/** One thing to do, which a person can do alone or with the centre. */
export type NextStep =
  | { readonly kind: 'read-fiche' | 'check-regulated' | 'assess'; readonly metierId: MetierId }
  | { readonly kind: 'ask-formation'; readonly metierId: MetierId; readonly formationId: string }
  | { readonly kind: 'tell-more' | 'talk' };

/** As many as one reads on two pages. */
const mostPistes = 3;

/** The bilan of a person, always the same for the same profile; undefined for whoever has told nothing to rest on. */
export function composeBilan(profile: Profile, library: Library): Bilan | undefined {
  if (!hasEvidence(profile)) return undefined;
  const pistes = recommend(profile, library).pistes.slice(0, mostPistes);
  return { profile, pistes, nextSteps: chooseNextSteps(pistes, library) };
}

/** First to look closer, then to close the gap, then to talk with somebody. */
function chooseNextSteps([first]: readonly Recommendation[], library: Library): readonly NextStep[] {
  if (first === undefined) return [{ kind: 'tell-more' }, { kind: 'talk' }];
  const { metierId, obstacles, formationIds } = first;
  const isRegulated = obstacles.some(({ kind }) => kind === 'regulated');
  const [formationId] = formationIds;
  const assessed = findAssessed(metierId, library);
  return [
    { kind: isRegulated ? 'check-regulated' : 'read-fiche', metierId },
    ...(formationId !== undefined
      ? [{ kind: 'ask-formation', metierId, formationId } as const]
      : assessed === metierId
        ? [{ kind: 'assess', metierId } as const]
        : [{ kind: 'tell-more' } as const]),
    { kind: 'talk' },
  ];
}

/** How one métier fits, where the person's answers say anything of it. */
export function findFit(metierId: MetierId, profile: Profile, library: Library): Recommendation | undefined {
  if (!hasEvidence(profile)) return undefined;
  const { pistes, hidden } = recommend(profile, library);
  return [...pistes, ...hidden].find((piste) => piste.metierId === metierId);
}
