import { describe, expect, it } from '@jest/globals';
import { createProfile } from '../../guidance/profile.ts';
import { createVoice } from '../../src/voice.ts';
import { wordKept } from '../../src/word-kept.ts';

describe('wordKept', () => {
  const voice = createVoice();
  it.each([
    [30, '30 jours après le dernier message'],
    [1, '1 jour après le dernier message'],
    [0, 'tant que personne ne l’efface'],
  ])('says of %d days: %s', (days, said) => {
    expect(wordKept((key, values) => voice.say(key, createProfile('demo'), values), days)).toBe(said);
  });
});
