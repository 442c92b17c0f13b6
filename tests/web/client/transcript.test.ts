import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeActivities } from '../../../web/client/transcript.ts';

const activity = (place: number) => ({ id: `c|${String(place).padStart(7, '0')}`, type: 'message' });
const log = Array.from({ length: 12 }, (_, place) => activity(place));

describe('mergeActivities', () => {
  it('has each activity once and in its place, in whatever order and however often they came', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(11))), (batches) => {
        const merged = batches.reduce<readonly (typeof log)[number][]>(
          (known, places) => mergeActivities(known, places.map(activity)) as typeof log,
          [],
        );
        const come = new Set(batches.flat());
        expect(merged).toEqual(log.filter((_, place) => come.has(place)));
      }),
    );
  });

  it('gives the same list when nothing new came', () => {
    expect(mergeActivities(log, [activity(3)])).toBe(log);
  });
});
