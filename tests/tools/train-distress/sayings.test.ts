import { describe, expect, it } from '@jest/globals';
import { expandFamily, readSayings } from '../../../tools/train-distress/sayings.ts';

describe('expandFamily', () => {
  it.each([
    ['adieu', ['adieu']],
    ['(je|tu) dors', ['je dors', 'tu dors']],
    ['(a|b) et (c|)', ['a et c', 'a et', 'b et c', 'b et']],
  ])('says « %s » as %j', (family, sayings) => {
    expect(expandFamily(family)).toEqual(sayings);
  });
});

describe('readSayings', () => {
  it('never calls the same saying distress and harmless', () => {
    const { distress, harmless } = readSayings();
    const known = new Set(harmless);
    expect(distress.filter((saying) => known.has(saying))).toEqual([]);
  });
});
