import { describe, expect, it } from '@jest/globals';
import { createSuccession } from '../../../knowledge/compile/find-successors.ts';

describe('createSuccession', () => {
  const find = createSuccession([
    { number: 'RNCP1', successors: ['RNCP2'] },
    { number: 'RNCP2', successors: ['RNCP3', 'RNCP4'] },
    { number: 'RNCP3', successors: [] },
    { number: 'RNCP5', successors: ['RNCP6'] },
    { number: 'RNCP6', successors: ['RNCP5'] },
  ]);

  it('follows each line to its newest, also to one that is told of nowhere else', () => {
    expect(find('RNCP1')).toEqual(['RNCP3', 'RNCP4']);
    expect(find('RNCP3')).toEqual([]);
    expect(find('RNCP9')).toEqual([]);
  });

  it('ends in a ring', () => {
    expect(find('RNCP5')).toEqual(['RNCP6']);
  });
});
