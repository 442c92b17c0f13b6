import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';

it('lets whoever reads stop reading', async () => {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(process.execPath, ['src/cli/knowledge.ts', 'stats'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Nobody reads from the first line on.
  child.stdout.destroy();
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ complaint, code }).toEqual({ complaint: '', code: 0 });
});
