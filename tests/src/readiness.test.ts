import { describe, expect, it } from '@jest/globals';
import { Readiness } from '../../src/readiness.ts';

describe('Readiness', () => {
  it('tells every reason, from the start to the end', async () => {
    let answers = true;
    const readiness = new Readiness(async () => answers);
    expect([readiness.isServing(), await readiness.findObstacles()]).toEqual([false, ['starting']]);
    readiness.open();
    expect([readiness.isServing(), await readiness.findObstacles()]).toEqual([true, []]);
    answers = false;
    expect([readiness.isServing(), await readiness.findObstacles()]).toEqual([true, ['database-away']]);
    readiness.leave();
    expect([readiness.isServing(), await readiness.findObstacles()]).toEqual([true, ['draining', 'database-away']]);
    answers = true;
    readiness.close();
    expect([readiness.isServing(), await readiness.findObstacles()]).toEqual([false, ['draining']]);
  });
});
