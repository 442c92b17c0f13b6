import { describe, expect, it } from '@jest/globals';
import { formatSlice, sliceFrom, toSlice } from '../../../../src/channels/direct-line/slice.ts';

describe('a slice of the log', () => {
  it('gives each row the id of its place', () => {
    expect(toSlice('c', 7, ['{"a":1}', '{"b":2}'])).toEqual({
      entries: ['{"id":"c|0000007","a":1}', '{"id":"c|0000008","b":2}'],
      watermark: 9,
    });
  });

  it('gives everything to a client that knows a longer log, lost since', () => {
    expect(sliceFrom(['{"a":1}', '{"b":2}'], 9)).toEqual({ entries: ['{"a":1}', '{"b":2}'], watermark: 2 });
    expect(sliceFrom(['{"a":1}', '{"b":2}'], 2)).toEqual({ entries: [], watermark: 2 });
  });

  it('goes over the wire as an ActivitySet', () => {
    expect(JSON.parse(formatSlice({ entries: ['{"a":1}', '{"b":2}'], watermark: 7 }))).toEqual({
      activities: [{ a: 1 }, { b: 2 }],
      watermark: '7',
    });
  });
});
