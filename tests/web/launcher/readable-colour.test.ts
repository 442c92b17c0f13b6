import { describe, expect, it } from '@jest/globals';
import { readableOn } from '../../../web/launcher/readable-colour.ts';

describe('readableOn', () => {
  it.each([
    ['#1b4b82', '#ffffff', '#ffffff'],
    ['#ffdd00', '#ffffff', '#000000'],
    ['#101010', '#202020', '#ffffff'],
    // What is not a plain colour is whoever's who wrote it.
    ['var(--brand)', '#ffffff', '#ffffff'],
  ])('on %s makes of %s the colour %s', (ground, wanted, given) => {
    expect(readableOn(ground, wanted)).toBe(given);
  });
});
