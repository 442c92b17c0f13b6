import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { believe } from '../../guidance/belief.ts';
import { toLearned } from '../../guidance/change.ts';
import { findNearer } from '../../guidance/nearer.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { anyProfile } from '../fixtures/random-profiles.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';
import { runs } from '../fixtures/runs.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const all = (): boolean => true;

describe('findNearer', () => {
  it('tells only what leaves fewer métiers before it', () => {
    const countBefore = (metierId: string, profile: Profile): number => {
      const { metierIds, logs } = believe(profile, library);
      return logs.filter((log) => log > (logs[metierIds.indexOf(metierId)] ?? 0)).length;
    };
    const any = fc.constantFrom(...library.metiers.map(({ metierId }) => metierId));
    fc.assert(
      fc.property(anyProfile(library), any, (profile, metierId) => {
        for (const change of findNearer(metierId, profile, library, all)) {
          const changed = learn(profile, toLearned(change, profile));
          expect(countBefore(metierId, changed)).toBeLessThan(countBefore(metierId, profile));
        }
      }),
      runs,
    );
  });

  it('begins with what the person said against it', () => {
    const profile = learn(createProfile('demo'), [
      { kind: 'words', words: 'boulanger', about: 'wish' },
      { kind: 'metier', metierId: 'patissier', answer: 'no' },
    ]);
    const [first] = findNearer('patissier', profile, library, all);
    expect(first).toMatchObject({ kind: 'take-back', told: { kind: 'metier', metierId: 'patissier' } });
  });

  it('asks only what people have words for', () => {
    const profile = learn(createProfile('demo'), [{ kind: 'words', words: 'boulanger', about: 'wish' }]);
    expect(findNearer('teleconseiller', profile, library, () => false)).toEqual([]);
    expect(findNearer('teleconseiller', profile, library, all).length).toBeGreaterThan(0);
  });

  it('tells of what one can do, likes and accepts before a second of the same', () => {
    const profile = learn(createProfile('demo'), [{ kind: 'words', words: 'boulanger', about: 'wish' }]);
    const kinds = findNearer('teleconseiller', profile, library, all).flatMap((change) =>
      change.kind === 'answer' ? [change.trait.kind] : [],
    );
    expect(new Set(kinds).size).toBeGreaterThan(1);
  });
});
