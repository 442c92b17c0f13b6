import { describe, expect, it } from '@jest/globals';
import { createIsWorded } from '../../src/is-worded.ts';
import { createVoice } from '../../src/voice.ts';

describe('createIsWorded', () => {
  const isWorded = createIsWorded(createVoice());

  it.each([
    ['macro-competence', 'rome-118069', true],
    ['macro-competence', 'vendre', true],
    ['contexte', 'travail-de-nuit', true],
    ['centre-interet', 'enfants', true],
    // An interest, and a code that no version has.
    ['contexte', 'chiffres', false],
    ['macro-competence', 'rome-1', false],
    // What only looks known.
    ['macro-competence', 'constructor', false],
    ['macro-competence', '', false],
  ] as const)('tells of %s « %s »: %s', (kind, code, expected) => {
    expect(isWorded({ kind, code })).toBe(expected);
  });
});
