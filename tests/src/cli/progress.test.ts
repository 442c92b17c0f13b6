import { describe, expect, it } from '@jest/globals';
import { createProgress } from '../../../src/cli/progress.ts';

function record(isTTY: boolean): { written: string[]; output: { isTTY: boolean; write(text: string): void } } {
  const written: string[] = [];
  return { written, output: { isTTY, write: (text) => written.push(text) } };
}

describe('createProgress', () => {
  it('draws a bar at each new percent, and leaves its line', () => {
    const { written, output } = record(true);
    const progress = createProgress(output);
    for (const done of [0, 500, 501, 1000]) progress.show(done, 1000);
    progress.end();
    expect(written).toEqual([
      `\r[${' '.repeat(30)}] 0 %`,
      `\r[${'#'.repeat(15)}${' '.repeat(15)}] 50 %`,
      `\r[${'#'.repeat(30)}] 100 %`,
      '\n',
    ]);
  });

  it('writes nothing where nobody watches', () => {
    const { written, output } = record(false);
    const progress = createProgress(output);
    progress.show(1, 2);
    progress.end();
    expect(written).toEqual([]);
  });
});
