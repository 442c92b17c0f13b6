import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadTokenKey } from '../../../../src/channels/direct-line/token-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aiguilleur-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('loadTokenKey', () => {
  it('takes the configured key and writes nothing', () => {
    expect(loadTokenKey(folder, 'k'.repeat(32))).toEqual(new TextEncoder().encode('k'.repeat(32)));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes a key once, for its owner alone, and keeps it', () => {
    const inside = join(folder, 'new', 'data');
    const made = loadTokenKey(inside, null);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(loadTokenKey(inside, null)).toEqual(made);
    expect(readdirSync(inside)).toEqual(['token.key']);
    expect(statSync(join(inside, 'token.key')).mode & 0o777).toBe(0o600);
  });

  it('refuses a key too short to be one, and says what to do', () => {
    writeFileSync(join(folder, 'token.key'), 'court');
    expect(() => loadTokenKey(folder, null)).toThrow(/token\.key: is too short.*Remove it/);
  });

  it('names the folder where it cannot write', () => {
    expect(() => loadTokenKey('/dev/null/data', null)).toThrow('DATA_DIR: is "/dev/null/data", expected a folder');
  });
});
