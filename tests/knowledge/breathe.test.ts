import { describe, expect, it } from '@jest/globals';
import { createBreath } from '../../knowledge/breathe.ts';

describe('createBreath', () => {
  it('lets others be served where work goes on for long, and not before', async () => {
    let served = 0;
    const serving = setInterval(() => {
      served += 1;
    });
    try {
      const breathe = createBreath();
      await breathe();
      expect(served).toBe(0);
      const until = performance.now() + 40;
      while (performance.now() < until) await breathe();
      expect(served).toBeGreaterThan(0);
    } finally {
      clearInterval(serving);
    }
  });
});
