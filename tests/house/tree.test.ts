import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** What is ours: git may be absent where tests run, so that its list of files is not asked. */
const texts = globSync(['**/*', '.ci/*', '.*.js', '.npmrc'], {
  exclude: ['.git', 'node_modules', 'data', '.cache', 'coverage', '**/*.{png,ico,log}'],
})
  .filter((file) => statSync(file).isFile())
  .sort();
const read = (file: string): string => readFileSync(file, 'utf8');

/** Words of this file are put together, so that it does not find itself. */
const machine = new RegExp(['/', '(?:home|root|work|Users|tmp)/[a-z]'].join(''));
const registry = new RegExp(['registry\\.', '(?:npmjs|yarnpkg)|npm\\.pkg\\.|"resolv', 'ed":'].join(''));

describe('the tree', () => {
  it('has no file of code above 300 lines', () => {
    const code = texts.filter((file) => /\.(tsx?|js|css)$/.test(file) && !/^(tests|docs)\//.test(file));
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
});
