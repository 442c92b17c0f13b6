import type { Answer, Learned } from './evidence.ts';
import type { Choice } from './next-screen.ts';
import { isOf } from './obstacles.ts';
import { findConstraints, listSameSubject, type Profile, type Standing } from './profile.ts';
import type { Obstacle } from './recommendation.ts';

/** One thing that a person might tell otherwise: an answer to something new, another answer, or an answer taken back. */
export type Change =
  | { readonly kind: 'answer'; readonly trait: Choice; readonly answer: 'yes' | 'no' }
  | { readonly kind: 'turn'; readonly told: Turned; readonly answer: 'yes' | 'no' }
  | { readonly kind: 'take-back'; readonly told: Standing };

/** What can be answered the other way. */
export type Turned = Extract<Standing, { readonly answer: Answer }>;

/** What the person would tell by it: learning this makes the change. */
export function toLearned(change: Change, profile: Profile): readonly Learned[] {
  switch (change.kind) {
    case 'answer':
      return [{ ...change.trait, answer: change.answer }];
    case 'turn': {
      const { id: _, ...told } = change.told;
      return [{ ...told, answer: change.answer }];
    }
    case 'take-back':
      return takeBack([change.told.id], profile);
  }
}

/** Takes back the constraints that make these obstacles hide métiers. */
export function accept(hiding: readonly Obstacle[], profile: Profile): readonly Learned[] {
  const causes = findConstraints(profile).filter((constraint) => hiding.some((each) => isOf(constraint, each)));
  return takeBack(
    causes.map(({ id }) => id),
    profile,
  );
}

/** Takes answers back, and those before them about the same: an older one does not come to stand again. */
export function takeBack(ids: readonly number[], profile: Profile): readonly Learned[] {
  const all = ids.flatMap((id) => listSameSubject(profile, id));
  return all.length === 0 ? [] : [{ kind: 'withdrawal', ids: all }];
}
