import { describe, expect, it } from '@jest/globals';
import { createTermIndex } from '../../../knowledge/search/create-term-index.ts';
import { openTermIndex, packTerms } from '../../../knowledge/search/term-postings.ts';

const fields = ['said', 'titles'] as const;
const documents = [
  { said: ['pain', 'four'], titles: ['boulanger'] },
  { said: ['pain'], titles: ['patissier', 'pain'] },
  { said: ['bois'], titles: [] },
  { said: ['bois', 'four', 'pain'], titles: ['bois'] },
];
const groupOf = (index: number): number => Math.floor(index / 2);
const packed = openTermIndex(packTerms(documents, fields, groupOf), fields);
const searched = createTermIndex({ documents: () => documents, fields, groupOf });

describe('openTermIndex', () => {
  it.each([
    [[]],
    [['pain']],
    [['pain', 'pain', 'bois']],
    [['four', 'boulanger']],
    [['fer']],
    [['fer', 'patissier']],
    [['constructor']],
  ])('finds what MiniSearch finds for %j', (terms) => {
    const found = packed.find(terms).map(({ index, match }) => ({ index, match }));
    expect(found).toEqual(searched.find(terms));
    expect(packed.isHeldByOne(terms)).toBe(searched.isHeldByOne(terms));
  });

  it('weighs terms as before', () => {
    for (const term of ['pain', 'four', 'bois', 'boulanger', 'fer'])
      expect(packed.weigh(term)).toBe(searched.weigh(term));
  });
});
