import { describe, expect, it } from '@jest/globals';
import { parseRowId, toRowId } from '../../../../src/channels/teams/row-id.ts';

describe('parseRowId', () => {
  it.each([0, 1, 4821])('gives back the place %i', (position) => {
    expect(parseRowId(toRowId(position))).toBe(position);
  });

  it.each([undefined, '', '1485983408511', 'row', 'row -1', 'row 1.5', 'row 1 2', 'narrow 1'])(
    'takes %p for no place',
    (id) => {
      expect(parseRowId(id)).toBeUndefined();
    },
  );
});
