import { describe, expect, it } from '@jest/globals';
import { findLastTold } from '../../src/last-told.ts';

describe('findLastTold', () => {
  it('takes the last thing shown that can be told again', () => {
    const fiche = { key: 'x', show: { kind: 'fiche', metierId: 'macon' } } as const;
    expect(findLastTold([fiche, { key: 'y' }])).toEqual({ kind: 'metiers', metierIds: ['macon'] });
  });

  it('gives nothing for mere words', () => {
    expect(findLastTold([{ key: 'x' }, { key: 'y', show: { kind: 'contact' } }])).toBeUndefined();
  });
});
