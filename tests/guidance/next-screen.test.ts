import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Learned } from '../../guidance/evidence.ts';
import { chooseScreen } from '../../guidance/next-screen.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import { findTraits } from '../../guidance/traits.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadLibrary } from '../../knowledge/load.ts';

let library: Library;
const nobody = createProfile('demo');
const isWorded = (): boolean => true;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('chooseScreen', () => {
  it('offers six choices of several kinds to somebody who told nothing, no two of one family', () => {
    const choices = chooseScreen(nobody, library, { isWorded });
    expect(choices).toHaveLength(6);
    const families = choices.map(({ kind, code }) => findTraits(library).find(kind, code).family);
    expect(new Set(families).size).toBe(6);
  });

  it('never asks twice, and ends when there is nothing left to ask', () => {
    const seen = new Set<string>();
    let person: Profile = nobody;
    for (let screen = 0; screen < 60; screen += 1) {
      const choices = chooseScreen(person, library, { isWorded });
      if (choices.length === 0) break;
      for (const { code, kind } of choices) {
        expect(seen).not.toContain(`${kind} ${code}`);
        seen.add(`${kind} ${code}`);
      }
      person = learn(
        person,
        choices.map((choice): Learned => ({ ...choice, answer: 'dont-know' })),
      );
    }
    expect(chooseScreen(person, library, { isWorded })).toEqual([]);
    expect(seen.size).toBeGreaterThan(30);
  });

  it('asks only what has words, and only of the kinds that are wanted, and no more than wanted', () => {
    const [first] = chooseScreen(nobody, library, { isWorded });
    const without = chooseScreen(nobody, library, { isWorded: ({ code }) => code !== first?.code });
    expect(without.map(({ code }) => code)).not.toContain(first?.code);
    const some = chooseScreen(nobody, library, { isWorded, kinds: ['contexte'], most: 3 });
    expect(some.map(({ kind }) => kind)).toEqual(['contexte', 'contexte', 'contexte']);
  });

  it('asks what tells the likely métiers apart once some are likely', () => {
    const cook = learn(nobody, [{ kind: 'words', words: 'cuisinier', about: 'wish' }]);
    expect(chooseScreen(cook, library, { isWorded })).not.toEqual(chooseScreen(nobody, library, { isWorded }));
  });
});
