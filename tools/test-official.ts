/** Runs the tests that need the official data (ROME …), in AIGUILLEUR_DATA; where it is absent, says so. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const { AIGUILLEUR_DATA = 'data/official' } = process.env;

if (existsSync(AIGUILLEUR_DATA)) {
  const only = ['--testPathIgnorePatterns=/node_modules/', '--testMatch=<rootDir>/tests/official/**/*.test.ts'];
  const { status } = spawnSync('npm', ['test', '--silent', '--', ...only, ...process.argv.slice(2)], {
    env: { ...process.env, AIGUILLEUR_DATA },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  process.stdout.write(`No official data in ${AIGUILLEUR_DATA} (AIGUILLEUR_DATA): nothing to test.\n`);
}
