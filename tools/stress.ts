/** Tries every property on many cases, and attacks the program 100,000 times: `npm run stress [-- <jest options>]`, with STRESS cases (20000) and SEED. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { STRESS = '20000', SEED = String(Date.now() % 2 ** 31) } = process.env;
process.stdout.write(`STRESS=${STRESS} SEED=${SEED}\n`);

// The properties are the tests that ask how many cases to try.
const options = ['--findRelatedTests', 'tests/fixtures/runs.ts', '--testTimeout=3600000', ...process.argv.slice(2)];
const { status } = spawnSync('npm', ['test', '--silent', '--', ...options], {
  env: { ...process.env, STRESS, SEED },
  stdio: 'inherit',
});
process.stdout.write(`STRESS=${STRESS} SEED=${SEED}\n`);
process.exitCode = status ?? 1;
