import type { Fact } from '../knowledge/fact.ts';
import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import type { Country } from '../knowledge/source.ts';
import { findPractised } from './held.ts';
import { type FirstOffer, findFirstOffer } from './offers.ts';
import { hasEvidence, type Profile } from './profile.ts';
import type { Recognition } from './recognition.ts';
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
  /** How what the person has may be recognised; the same for every piste, but for its certifications. */
  readonly recognitions: readonly Recognition[];
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
  | { readonly kind: 'talk'; readonly recognisedIn: readonly Country[]; readonly hasForeignDiploma: boolean }
  | { readonly kind: 'tell-more' };

/** As many as one reads on two pages. */
const mostPistes = 3;

/** The bilan of a person, always the same for the same profile; undefined for whoever has told nothing to rest on. */
export function composeBilan(profile: Profile, library: Library): Bilan | undefined {
  if (!hasEvidence(profile)) return undefined;
  const pistes = recommend(profile, library)
    .pistes.slice(0, mostPistes)
    .map((piste): LeadingPiste => ({ ...piste, steps: findSteps(piste.metierId, profile, library) }));
  const recognitions = pistes.find(({ steps }) => steps.recognitions.length > 0)?.steps.recognitions ?? [];
  const aim = findAim(pistes, profile, library);
  return { profile, pistes, recognitions, nextSteps: chooseNextSteps(aim?.steps, recognitions, library) };
}

/** The first piste that the person does not do already: nobody is led to where they stand. */
function findAim(pistes: readonly LeadingPiste[], profile: Profile, library: Library): LeadingPiste | undefined {
  const practised = findPractised(profile, library);
  return pistes.find(({ metierId }) => !practised.includes(metierId)) ?? pistes[0];
}

/** First to look closer, then to close the gap, then to talk with somebody. */
function chooseNextSteps(
  steps: Steps | undefined,
  recognitions: readonly Recognition[],
  library: Library,
): readonly NextStep[] {
  if (steps === undefined) return [{ kind: 'tell-more' }, { kind: 'talk', recognisedIn: [], hasForeignDiploma: false }];
  const { metierId, isRegulated, duties } = steps;
  return [
    isRegulated === true
      ? { kind: 'check-regulated', metierId, duty: duties[0] ?? null }
      : { kind: 'read-fiche', metierId },
    closeGap(steps, library),
    {
      kind: 'talk',
      recognisedIn: recognitions.flatMap((each) => (each.of === 'experience' ? [each.country] : [])),
      hasForeignDiploma: recognitions.some((each) => each.of === 'diploma'),
    },
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
