import { describe, expect, it } from '@jest/globals';
import { runDoctor } from '../../../src/cli/run-doctor.ts';
import type { Finding } from '../../../src/doctor/finding.ts';

const fine: Finding = { part: 'disk', level: 'fine', says: '/data has 9.0 GB free.', advice: null };
const care: Finding = { part: 'knowledge', level: 'care', says: 'rome is old.', advice: 'Import it again.' };
const wrong: Finding = { part: 'clock', level: 'wrong', says: 'it is an hour behind.', advice: 'Set it.' };

async function run(args: readonly string[], findings: readonly Finding[] = []) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await runDoctor(args, {
    examine: async () => findings,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, printed, complained: complained.join('\n') };
}

describe('npm run doctor', () => {
  it('tells each finding, and under it what to do', async () => {
    const { code, printed } = await run([], [fine, care, wrong]);
    expect(printed).toEqual([
      'ok    disk: /data has 9.0 GB free.',
      'care  knowledge: rome is old.',
      '      → Import it again.',
      'WRONG clock: it is an hour behind.',
      '      → Set it.',
    ]);
    expect(code).toBe(1);
  });

  it('is content where nothing is wrong', async () => {
    expect((await run([], [fine, care])).code).toBe(0);
  });

  it('gives JSON alone to programs', async () => {
    const { printed } = await run(['--json'], [fine]);
    expect(JSON.parse(printed.join('\n'))).toEqual([fine]);
  });

  it('says how it is used', async () => {
    expect(await run(['--fix'])).toMatchObject({ code: 2, printed: [], complained: expect.stringMatching(/^Usage/) });
  });
});
