import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { AtOnce } from '../../../src/channels/at-once.ts';

describe('AtOnce', () => {
  it('runs so many works at once and no more, in the order they came', async () => {
    const atOnce = new AtOnce(3);
    const begun: number[] = [];
    let under = 0;
    let most = 0;
    const works = Array.from({ length: 20 }, (_, number) =>
      atOnce.run(async () => {
        begun.push(number);
        under += 1;
        most = Math.max(most, under);
        await setImmediate();
        under -= 1;
        return number;
      }),
    );
    const numbers = Array.from({ length: 20 }, (_, number) => number);
    expect(await Promise.all(works)).toEqual(numbers);
    expect(begun).toEqual(numbers);
    expect(most).toBe(3);
  });

  it('gives the place of a work that failed to the next one', async () => {
    const atOnce = new AtOnce(1);
    const failed = atOnce.run(async () => {
      throw new Error('a fault');
    });
    const next = atOnce.run(async () => 'done');
    await expect(failed).rejects.toThrow('a fault');
    expect(await next).toBe('done');
  });
});
