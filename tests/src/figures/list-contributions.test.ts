import { describe, expect, it } from '@jest/globals';
import { type Countable, listContributions } from '../../../src/figures/list-contributions.ts';

const none: Countable = { note: { '2026-11': [] }, place: 'welcome', cases: [], ratings: [] };
const november = Date.UTC(2026, 10, 20);

describe('listContributions', () => {
  it.each<readonly [string, Partial<Countable>, readonly string[]]>([
    ['somebody who said hello and left', {}, ['end/left', 'stopped/welcome']],
    ['somebody who was not understood', { note: { '2026-11': ['missed'] } }, ['end/not-understood', 'stopped/welcome']],
    [
      'somebody who was answered, understood or not before',
      { note: { '2026-11': ['missed', 'result', 'asked/salaire'] } },
      ['end/answered', 'asked/salaire'],
    ],
    ['a place that is told to nobody', { place: 'my-data' }, ['end/left']],
  ])('tells of %s what became of them', (_who, more, expected) => {
    expect(listContributions({ ...none, ...more })).toEqual(expected.map((figure) => `2026-11 ${figure}`));
  });

  it('counts a person with two cases once, with the wait for the first that somebody took', () => {
    const untaken = { reason: 'asked', wish: 'now', openedAt: november, takenAt: null };
    const taken = { ...untaken, takenAt: november + 16 * 60_000 };
    const ratings = [{ rating: 'good', at: november }];
    const found = listContributions({ ...none, cases: [untaken, taken], ratings });
    const figures = ['end/handed', 'reason/asked', 'wish/now', 'wait/60', 'rating/good'];
    expect(found).toEqual(figures.map((figure) => `2026-11 ${figure}`));
  });

  it('counts each month by itself, and the place in the last', () => {
    const note = { '2026-10': ['missed'], '2026-11': ['result'] };
    expect(listContributions({ ...none, note })).toEqual(['2026-10 end/not-understood', '2026-11 end/answered']);
  });

  it('counts nothing of a conversation without a note', () => {
    expect(listContributions({ ...none, note: {} })).toEqual([]);
  });
});
