import { describe, expect, it } from '@jest/globals';
import { openPreferences } from '../../../web/desk/preferences.ts';

function createKeep(text: string | null): {
  getItem(): string | null;
  setItem(key: string, value: string): void;
  removeItem(): void;
} {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key, value) => {
      kept = value;
    },
    removeItem: () => undefined,
  };
}

describe('openPreferences', () => {
  it.each([null, '{', '[]', '{"hasSound":"yes"}'])('begins with our own for %j, or without what is odd', (text) => {
    const { enterSends, hasLetters } = openPreferences(createKeep(text)).get();
    expect([enterSends, hasLetters]).toEqual([false, true]);
  });

  it('keeps what was chosen for the next time', () => {
    const keep = createKeep(null);
    openPreferences(keep).set({ enterSends: true, hasSound: false });
    expect(openPreferences(keep).get()).toEqual({ hasSound: false, enterSends: true, hasLetters: true });
  });
});
