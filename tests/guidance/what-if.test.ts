import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toLearned } from '../../guidance/change.ts';
import { compareOrder } from '../../guidance/move.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import { recommend } from '../../guidance/recommend.ts';
import { createWhatIfs, findWhatIfs } from '../../guidance/what-if.ts';
import type { Library } from '../../knowledge/library.ts';
import { anyProfile } from '../fixtures/random-profiles.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';
import { runs } from '../fixtures/runs.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const all = (): boolean => true;
const order = (profile: Profile): readonly string[] =>
  recommend(profile, library).pistes.map(({ metierId }) => metierId);

describe('findWhatIfs', () => {
  it('tells nothing that does not come about when the change is made', () => {
    let told = 0;
    fc.assert(
      fc.property(anyProfile(library), (profile) => {
        const whatIfs = findWhatIfs(profile, library, all);
        expect(whatIfs.length).toBeLessThanOrEqual(3);
        for (const { change, move } of whatIfs) {
          const changed = learn(profile, toLearned(change, profile));
          expect(compareOrder(order(profile), order(changed))).toEqual(move);
          told += 1;
        }
      }),
      runs,
    );
    expect(told).toBeGreaterThan(20);
  });

  it('finds the refusal that hides the best métier', () => {
    const profile = learn(createProfile('demo'), [
      { kind: 'words', words: 'boulanger', about: 'wish' },
      { kind: 'refusal', code: 'travail-de-nuit' },
    ]);
    expect(findWhatIfs(profile, library, all)).toContainEqual({
      change: { kind: 'take-back', told: { id: 2, kind: 'refusal', code: 'travail-de-nuit' } },
      move: { kind: 'first', metierId: 'boulanger' },
    });
  });

  it('asks only what people have words for', () => {
    const profile = learn(createProfile('demo'), [{ kind: 'words', words: 'accueillir des clients', about: 'wish' }]);
    const asked = findWhatIfs(profile, library, () => false).filter(({ change }) => change.kind === 'answer');
    expect(asked).toEqual([]);
    expect(findWhatIfs(profile, library, all).length).toBeGreaterThan(0);
  });

  it('has nothing to tell while there is no piste', () => {
    expect(findWhatIfs(createProfile('demo'), library, all)).toEqual([]);
  });
});

describe('createWhatIfs', () => {
  it('gives the same, computed once for one person', () => {
    const find = createWhatIfs(library, all);
    const profile = learn(createProfile('demo'), [{ kind: 'words', words: 'vendeuse', about: 'wish' }]);
    expect(find(profile)).toEqual(findWhatIfs(profile, library, all));
    expect(find(profile)).toBe(find(profile));
  });
});
