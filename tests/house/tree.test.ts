import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));
const texts = tracked.filter((file) => !/\.(png|jpg|ico|woff2|ttf|gz|br)$/.test(file));
const read = (file: string): string => readFileSync(file, 'utf8');

/** Words of this file are put together, so that it does not find itself. */
const machine = new RegExp(['/', '(?:home|root|work|Users|tmp)/[a-z]'].join(''));
const registry = new RegExp(['registry\\.', '(?:npmjs|yarnpkg)|npm\\.pkg\\.|"resolv', 'ed":'].join(''));

describe('the tree', () => {
  it('has no file of code above 300 lines', () => {
    const code = texts.filter((file) => /\.(ts|js|css)$/.test(file) && !/^(tests|docs)\//.test(file));
    const long = code.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('names no path of one machine', () => {
    expect(texts.filter((file) => machine.test(read(file)))).toEqual([]);
  });

  it('names no package registry: each machine uses its own', () => {
    expect(texts.filter((file) => registry.test(read(file)))).toEqual([]);
  });

  it('has no skipped or focused test', () => {
    const tests = texts.filter((file) => /^tests\/.*\.ts$/.test(file));
    expect(tests.filter((file) => /\b(?:it|test|describe)\.(?:skip|only|todo)\b/.test(read(file)))).toEqual([]);
  });

  it('keeps data, secrets and caches out', () => {
    expect(
      tracked.filter((file) => /^(?:data|\.cache|coverage|node_modules)\/|^\.env$|\.(?:db|key|log)$/.test(file)),
    ).toEqual([]);
  });
});
