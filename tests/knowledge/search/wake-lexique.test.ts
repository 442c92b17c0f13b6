import { describe, expect, it } from '@jest/globals';
import { wakeLexique } from '../../../knowledge/search/wake-lexique.ts';

/** One title of two words is loaded, and one of one. */
const titles = [['medecin', 'general'], ['infirm']];
const isHeldByOne = (terms: readonly string[]): boolean =>
  titles.some((title) => terms.every((term) => title.includes(term)));

describe('wakeLexique', () => {
  it('keeps what leads to a loaded title', () => {
    const entry = { said: 'toubib', means: 'médecin généraliste' };
    expect(wakeLexique([entry], isHeldByOne)).toEqual([entry]);
  });

  it('leaves asleep what leads nowhere here, and words that stand in two titles', () => {
    const entries = [
      { said: 'véto', means: 'vétérinaire' },
      { said: 'doc', means: 'médecin infirmier' },
    ];
    expect(wakeLexique(entries, isHeldByOne)).toEqual([]);
  });

  it('takes the other meaning where the first leads nowhere here', () => {
    const entry = { said: 'doc', means: 'chirurgien', otherwise: 'infirmière' };
    expect(wakeLexique([entry], isHeldByOne)).toEqual([{ said: 'doc', means: 'infirmière' }]);
  });

  it('leaves asleep what neither meaning leads anywhere', () => {
    const entry = { said: 'maths', means: 'mathématicien', otherwise: 'comptable' };
    expect(wakeLexique([entry], isHeldByOne)).toEqual([]);
  });
});
