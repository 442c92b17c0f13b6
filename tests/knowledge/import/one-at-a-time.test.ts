import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { oneAtATime } from '../../../knowledge/import/one-at-a-time.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

describe('oneAtATime', () => {
  it('tells the second of two, which may try again after the first', async () => {
    const folder = makeTempFolder();
    const second = await oneAtATime(folder, () => oneAtATime(folder, async () => 'second').catch((error) => error));
    expect(second.problems).toEqual([
      `${folder}/import.lock: process ${process.pid} of ${hostname()} is importing, expected one import at a time; wait for its end.`,
    ]);
    expect(await oneAtATime(folder, async () => 'third')).toBe('third');
  });

  it('lets go after an error', async () => {
    const folder = makeTempFolder();
    await expect(oneAtATime(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(join(folder, 'import.lock'))).toBe(false);
  });

  it('passes by a process that was killed, and waits for one of another machine', async () => {
    const folder = makeTempFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, 'import.lock'), `${pid} ${hostname()}`);
    expect(await oneAtATime(folder, async () => 'done')).toBe('done');
    writeFileSync(join(folder, 'import.lock'), `${pid} elsewhere`);
    await expect(oneAtATime(folder, async () => 'done')).rejects.toThrow('of elsewhere is importing');
  });
});
