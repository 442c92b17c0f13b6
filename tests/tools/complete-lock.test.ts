import { describe, expect, it } from '@jest/globals';
import { completePackages, findMissing, parsePlatform } from '../../tools/complete-lock.ts';

describe('findMissing', () => {
  it('names an optional package that no folder of the lock holds', () => {
    const packages = { 'node_modules/swc': { dev: true, optionalDependencies: { 'swc-darwin-x64': '1.0.0' } } };
    expect(findMissing(packages)).toEqual([{ name: 'swc-darwin-x64', version: '1.0.0', dev: true }]);
  });

  it.each([
    ['beside the package that asks', 'node_modules/a/node_modules/b/node_modules/c-linux-x64'],
    ['in the folder above', 'node_modules/a/node_modules/c-linux-x64'],
    ['at the top', 'node_modules/c-linux-x64'],
  ])('finds an optional package %s', (_place, path) => {
    const asking = { 'node_modules/a/node_modules/b': { optionalDependencies: { 'c-linux-x64': '1.0.0' } } };
    expect(findMissing({ ...asking, [path]: { version: '1.0.0' } })).toEqual([]);
  });

  it('does not look in the folder of a neighbour', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'c-linux-x64': '1.0.0' } },
      'node_modules/b/node_modules/c-linux-x64': { version: '1.0.0' },
    };
    expect(findMissing(packages)).toHaveLength(1);
  });

  it('leaves the dev mark out when production asks too', () => {
    const packages = {
      'node_modules/a': { dev: true, optionalDependencies: { 'c-linux-x64': '1.0.0' } },
      'node_modules/b': { optionalDependencies: { 'c-linux-x64': '1.0.0' } },
    };
    expect(findMissing(packages)).toEqual([{ name: 'c-linux-x64', version: '1.0.0', dev: false }]);
  });
});

describe('completePackages', () => {
  it('adds what is missing with its platform, in order, and then misses nothing', () => {
    const packages = {
      '': {},
      'node_modules/a': { dev: true, optionalDependencies: { 'a-win32-x64': '1.0.0' } },
      'node_modules/b': {},
    };
    const completed = completePackages(packages);
    expect(Object.keys(completed)).toEqual(['', 'node_modules/a', 'node_modules/a-win32-x64', 'node_modules/b']);
    expect(completed['node_modules/a-win32-x64']).toEqual({
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['win32'],
      cpu: ['x64'],
    });
    expect(findMissing(completed)).toEqual([]);
  });
});

describe('parsePlatform', () => {
  it.each([
    ['@swc/core-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@unrs/resolver-binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@oxc-parser/binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads %s', (name, platform) => {
    expect(parsePlatform(name)).toEqual(platform);
  });

  it('refuses a name that tells no platform', () => {
    expect(() => parsePlatform('left-pad')).toThrow('left-pad: expected a system');
  });
});
