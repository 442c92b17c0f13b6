import { describe, expect, it } from '@jest/globals';
import { Pace } from '../../../src/channels/pace.ts';

function createPace(): { readonly pace: Pace; end(afterMs: number, areOthersWaiting?: boolean): void } {
  let now = 0;
  const pace = new Pace(() => now);
  return {
    pace,
    end: (afterMs, areOthersWaiting = true) => {
      now += afterMs;
      pace.tell(areOthersWaiting);
    },
  };
}

describe('Pace', () => {
  it('tells nothing of a few turns', () => {
    const { pace, end } = createPace();
    for (let turn = 0; turn < 10; turn += 1) end(50);
    expect(pace.ms).toBe(0);
  });

  it('is the mean time from end to end, also of turns that end together', () => {
    const { pace, end } = createPace();
    end(0);
    for (let turn = 1; turn <= 40; turn += 1) end(turn % 4 === 0 ? 40 : 0);
    expect(pace.ms).toBe(10);
  });

  it('counts no time in which nobody waited', () => {
    const { pace, end } = createPace();
    for (let turn = 0; turn < 30; turn += 1) end(5);
    end(5, false);
    end(60_000);
    for (let turn = 0; turn < 30; turn += 1) end(5);
    expect(pace.ms).toBe(5);
  });

  it('follows a change', () => {
    const { pace, end } = createPace();
    for (let turn = 0; turn < 60; turn += 1) end(5);
    for (let turn = 0; turn < 60; turn += 1) end(20);
    expect(pace.ms).toBe(20);
  });
});
