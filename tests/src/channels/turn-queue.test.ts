import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { TurnQueue } from '../../../src/channels/turn-queue.ts';

describe('TurnQueue', () => {
  it('runs the turns of one conversation in the order they came, and those of others beside', async () => {
    const queue = new TurnQueue();
    const order: string[] = [];
    const turn = (name: string, ms: number) => async (): Promise<string> => {
      await setTimeout(ms);
      order.push(name);
      return name;
    };
    const slow = queue.run('a', turn('slow', 30));
    const quick = queue.run('a', turn('quick', 0));
    const other = queue.run('b', turn('other', 5));
    expect(await Promise.all([slow, quick, other])).toEqual(['slow', 'quick', 'other']);
    expect(order).toEqual(['other', 'slow', 'quick']);
  });

  it('goes on after a turn that failed, and tells whoever asked for it', async () => {
    const queue = new TurnQueue();
    const failed = queue.run('a', () => Promise.reject(new Error('fault')));
    const next = queue.run('a', async () => 'next');
    await expect(failed).rejects.toThrow('fault');
    expect(await next).toBe('next');
  });

  it('is idle once every turn has ended', async () => {
    const queue = new TurnQueue();
    let hasEnded = false;
    void queue.run('a', async () => {
      await setTimeout(10);
      hasEnded = true;
    });
    await queue.idle();
    expect(hasEnded).toBe(true);
    await queue.idle();
  });
});
