import { describe, expect, it } from '@jest/globals';
import { readDistressWords } from '../../../src/hearing/distress-reading.ts';

describe('readDistressWords', () => {
  it.each([
    ['je veux me sucider', 'je veux me suicider'],
    ['jveu disparaître', 'je veux disparaitre'],
    ['partir à l’étranger', 'partir a le etranger'],
    ['nourrir la famille, avec douceur', 'nourrir la famille avec douceur'],
  ])('reads « %s » as « %s »', (said, read) => {
    expect(readDistressWords(said).join(' ')).toBe(read);
  });
});
