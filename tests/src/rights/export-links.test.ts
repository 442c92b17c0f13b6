import { describe, expect, it } from '@jest/globals';
import { createExportLinks } from '../../../src/rights/export-links.ts';

const key = new Uint8Array(32).fill(7);

describe('createExportLinks', () => {
  it('gives tokens that name a conversation for a quarter of an hour', () => {
    let now = 1000;
    const links = createExportLinks(key, () => now);
    const token = links.sign('directline/é a');
    expect(links.read(token)).toBe('directline/é a');
    expect(createExportLinks(key, () => now).read(token)).toBe('directline/é a');
    now += 15 * 60_000;
    expect(links.read(token)).toBeUndefined();
  });

  it.each([
    ['nothing', () => ''],
    ['one part', () => 'abc'],
    ['another key', () => createExportLinks(new Uint8Array(32), () => 1).sign('directline/a')],
    ['another conversation under the same signature', (token: string) => token.replace(/^[^.]+/, 'WyJiIiw5XQ')],
    ['a part cut off', (token: string) => token.slice(0, -1)],
  ])('reads nothing from %s', (_case, change) => {
    const links = createExportLinks(key, () => 1);
    expect(links.read(change(links.sign('directline/a')))).toBeUndefined();
  });
});
