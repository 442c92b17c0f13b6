import { describe, expect, it } from '@jest/globals';
import { Tails } from '../../../../src/channels/direct-line/tails.ts';

describe('Tails', () => {
  it('gives what was written since a place', () => {
    const tails = new Tails();
    tails.add('c', 4, ['a', 'b']);
    tails.add('c', 6, ['d']);
    expect(tails.since('c', 5)).toEqual(['b', 'd']);
    expect(tails.since('c', 7)).toEqual([]);
  });

  it.each([
    ['older rows', 'c', 3],
    ['rows that are not written yet, as far as it knows', 'c', 8],
    ['another conversation', 'x', 0],
  ])('does not know %s', (_case, id, from) => {
    const tails = new Tails();
    tails.add('c', 4, ['a', 'b', 'd']);
    expect(tails.since(id, from)).toBeUndefined();
  });

  it('begins anew where another instance has written in between', () => {
    const tails = new Tails();
    tails.add('c', 4, ['a']);
    tails.add('c', 6, ['c']);
    expect(tails.since('c', 4)).toBeUndefined();
    expect(tails.since('c', 6)).toEqual(['c']);
  });

  it('keeps the newest hundred rows', () => {
    const tails = new Tails();
    for (let place = 0; place < 150; place += 1) tails.add('c', place, [`${place}`]);
    expect(tails.since('c', 49)).toBeUndefined();
    expect(tails.since('c', 50)).toHaveLength(100);
  });

  it('forgets the conversations unused for longest when their rows fill 32 MB', () => {
    const tails = new Tails();
    const row = 'x'.repeat(4_000_000);
    for (const id of ['a', 'b', 'c', 'd']) tails.add(id, 0, [row]);
    tails.since('a', 0);
    tails.add('e', 0, [row]);
    expect(['a', 'b', 'c', 'd', 'e'].filter((id) => tails.has(id))).toEqual(['a', 'c', 'd', 'e']);
  });
});
