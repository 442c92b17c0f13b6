import { beforeAll, describe, expect, it } from '@jest/globals';
import { chooseScreen } from '../../guidance/next-screen.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { createScreens } from '../../guidance/screens.ts';
import type { Library } from '../../knowledge/library.ts';
import { createLiveLibrary } from '../../knowledge/live-library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let small: Library;

beforeAll(async () => {
  small = await loadSmallLibrary();
});

describe('createScreens', () => {
  it('chooses what chooseScreen chooses, and each screen once', () => {
    const isWorded = (): boolean => true;
    const screens = createScreens(small, isWorded);
    const nobody = createProfile('demo');
    const cook = learn(nobody, [{ kind: 'centre-interet', code: 'cuisine', answer: 'yes' }]);
    for (const person of [nobody, cook]) {
      expect(screens.choose(person)).toEqual(chooseScreen(person, small, { isWorded }));
      expect(screens.choose(person)).toBe(screens.choose(person));
    }
    expect(screens.choose(nobody, { most: 2 })).toHaveLength(2);
  });

  it('chooses anew when the knowledge was replaced', () => {
    const { library, replace } = createLiveLibrary(small);
    const screens = createScreens(library, () => true);
    const nobody = createProfile('demo');
    const codes = screens.choose(nobody).map(({ code }) => code);
    replace({ ...small, metiers: small.metiers.slice(0, 3) });
    expect(screens.choose(nobody).map(({ code }) => code)).not.toEqual(codes);
  });
});
