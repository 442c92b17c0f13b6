import { describe, expect, it } from '@jest/globals';
import { shorten } from '../../../src/exhibits/shorten.ts';

describe('shorten', () => {
  it.each([
    ['Il coud. Il coupe. Il repasse.', 20, 'Il coud. Il coupe.'],
    ['Il coud. Il coupe.', 200, 'Il coud. Il coupe.'],
    ['Une phrase plus longue que tout.', 5, 'Une phrase plus longue que tout.'],
    ['Il vend (fruits, etc.) et conseille. Il range.', 40, 'Il vend (fruits, etc.) et conseille.'],
    ['', 10, ''],
  ])('gives of « %s », at most %i, « %s »', (text, most, short) => {
    expect(shorten(text, most)).toBe(short);
  });
});
