import { rateTapped } from './eagerness.ts';
import type { Answer } from './evidence.ts';
import type { Strength, TraitKind } from './traits-of.ts';

/** How likely one answer is from a person whose métier has a trait at its core, has it, or has it not. */
export type Likelihoods = Readonly<Record<Strength | 'none', number>>;

/** How a screen is answered: by tapping what fits, or by a yes or no to each choice. */
export type Way = 'tap' | 'yes-no';

/**
 * How likely somebody taps a trait, or says yes to it. `share`: of all métiers, how many have it; `eagerness`: how
 * readily they tap (see rateEagerness).
 */
export function rateYes(way: Way, share: number, eagerness = 0): Likelihoods {
  const { core, plain, chance, common } = models[way];
  const none = chance + common * share;
  if (eagerness === 0) return { core, plain, none };
  // Of what fits, they leave ever less; of what does not, they tap all that makes up what they tap in all.
  const tapped = Math.min(rateTapped(eagerness), mostTapped);
  const left = (1 - plain) * ((1 - tapped) / (1 - usuallyTapped)) ** 1.5;
  const tappedOfOthers = Math.max(none, (tapped - fitting * (1 - left)) / (1 - fitting));
  return { core: 1 - left, plain: 1 - left, none: tappedOfOthers };
}

/** Of what is read, how much fits, how much people tap, and how much at most is taken for tapped. */
const fitting = 0.25;
const usuallyTapped = 0.24;
const mostTapped = 0.95;

const models = {
  tap: {
    // On a phone people tap the few things that strike them: well over a third of what fits is left.
    core: 0.62,
    plain: 0.6,
    // A finger that slips, a wish, a hobby: one in twenty of what the métier does not take.
    chance: 0.05,
    // What half of all métiers take, such as working in a team, also pleases people whose métier does not tell of it.
    common: 0.15,
  },
  'yes-no': {
    // Asked one by one, people answer with care, and still misread or overrate themselves one time in seven.
    core: 0.88,
    plain: 0.86,
    chance: 0.1,
    common: 0.1,
  },
} as const;

/** What one cannot do yet can be learned: a « no » to a single compétence counts about a quarter of a « yes ». */
const unlearned: Likelihoods = { core: 0.6, plain: 0.6, none: 1 };

/** « Ça dépend » is a weak yes. */
const depends: Likelihoods = { core: 0.5, plain: 0.5, none: 0.35 };

/**
 * « Je ne sais pas », and screens on which nothing was tapped: some were passed over unread, on others nothing fitted.
 * A little less likely where it fits.
 */
const unsure: Likelihoods = { core: 0.8, plain: 0.8, none: 1 };

/** How likely an answer about a trait is. Only the ratios count. */
export function rateAnswer(kind: TraitKind, answer: Answer, share: number, eagerness = 0): Likelihoods {
  switch (answer) {
    // A tap tells at least as much as a spoken yes: who taps five of thirty choices means them.
    case 'yes':
      return rateYes('tap', share, kind === 'competence' ? 0 : eagerness);
    case 'no':
      return kind === 'competence' ? unlearned : negate(rateYes('yes-no', share));
    case 'passed':
      return negate(rateYes('tap', share, eagerness));
    case 'depends':
      return depends;
    case 'dont-know':
      return unsure;
  }
}

function negate({ core, plain, none }: Likelihoods): Likelihoods {
  return { core: 1 - core, plain: 1 - plain, none: 1 - none };
}

/** What an answer adds to the logarithm of the belief in a métier that has the trait. */
export function weighAnswer(
  kind: TraitKind,
  answer: Answer,
  share: number,
  eagerness = 0,
): Readonly<Record<Strength, number>> {
  const { core, plain, none } = rateAnswer(kind, answer, share, eagerness);
  return { core: Math.log(core / none), plain: Math.log(plain / none) };
}
