import type { Fact } from '../knowledge/fact.ts';
import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import type { Country } from '../knowledge/source.ts';
import { type FirstOffer, findFirstOffer } from './offers.ts';
import { hasEvidence, type Profile } from './profile.ts';
import { recommend } from './recommend.ts';
import type { Recommendation } from './recommendation.ts';
import { findAssessed } from './self-assessment.ts';
import { findSteps, type Steps } from './steps.ts';

/** What a person can keep of a conversation: their profile, the pistes it leads to, and what to do next. */
export interface Bilan {
  readonly profile: Profile;
  readonly pistes: readonly LeadingPiste[];
  /** In the order to take them; three where there is a piste. */
  readonly nextSteps: readonly NextStep[];
}

/** A piste, and how to get there: the very steps that « comment y arriver » tells in the chat. */
export interface LeadingPiste extends Recommendation {
  readonly steps: Steps;
}

/** One thing to do, which a person can do alone or with the centre. */
export type NextStep =
  | { readonly kind: 'read-fiche' | 'assess'; readonly metierId: MetierId }
  /** With what the law asks, where a source tells it. */
  | { readonly kind: 'check-regulated'; readonly metierId: MetierId; readonly duty: Fact | null }
  | ({ readonly kind: 'ask-formation'; readonly metierId: MetierId } & FirstOffer)
  /** Countries where what one learned by doing may be recognised: none for whoever told of nothing they did. */
  | { readonly kind: 'talk'; readonly recognisedIn: readonly Country[] }
  | { readonly kind: 'tell-more' };

/** As many as one reads on two pages. */
const mostPistes = 3;

/** The bilan of a person, always the same for the same profile; undefined for whoever has told nothing to rest on. */
export function composeBilan(profile: Profile, library: Library): Bilan | undefined {
  if (!hasEvidence(profile)) return undefined;
  const pistes = recommend(profile, library)
    .pistes.slice(0, mostPistes)
    .map((piste): LeadingPiste => ({ ...piste, steps: findSteps(piste.metierId, profile, library) }));
  return { profile, pistes, nextSteps: chooseNextSteps(pistes[0]?.steps, library) };
}

/** First to look closer, then to close the gap, then to talk with somebody. */
function chooseNextSteps(steps: Steps | undefined, library: Library): readonly NextStep[] {
  if (steps === undefined) return [{ kind: 'tell-more' }, { kind: 'talk', recognisedIn: [] }];
  const { metierId, isRegulated, duties, recognitions } = steps;
  return [
    isRegulated === true
      ? { kind: 'check-regulated', metierId, duty: duties[0] ?? null }
      : { kind: 'read-fiche', metierId },
    closeGap(steps, library),
    { kind: 'talk', recognisedIn: recognitions.map(({ country }) => country) },
  ];
}

function closeGap({ metierId, offers }: Steps, library: Library): NextStep {
  const offer = findFirstOffer(offers);
  if (offer !== undefined) return { kind: 'ask-formation', metierId, ...offer };
  return findAssessed(metierId, library) === metierId ? { kind: 'assess', metierId } : { kind: 'tell-more' };
}

/** How one métier fits, where the person's answers say anything of it. */
export function findFit(metierId: MetierId, profile: Profile, library: Library): Recommendation | undefined {
  if (!hasEvidence(profile)) return undefined;
  const { pistes, hidden } = recommend(profile, library);
  return [...pistes, ...hidden].find((piste) => piste.metierId === metierId);
}
