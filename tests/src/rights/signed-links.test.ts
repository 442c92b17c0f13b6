import { describe, expect, it } from '@jest/globals';
import { createSignedLinks } from '../../../src/rights/signed-links.ts';

const key = new Uint8Array(32).fill(7);

describe('createSignedLinks', () => {
  it('gives tokens that name a conversation for a quarter of an hour', () => {
    let now = 1000;
    const opened = { conversationId: 'directline/é a', receipt: '3F9A-27C1' };
    const links = createSignedLinks('export', key, () => now);
    const token = links.sign(opened);
    expect(links.read(token)).toEqual(opened);
    expect(createSignedLinks('export', key, () => now).read(token)).toEqual(opened);
    now += 15 * 60_000;
    expect(links.read(token)).toBeUndefined();
  });

  it.each([
    ['nothing', () => ''],
    ['one part', () => 'abc'],
    [
      'another key',
      () =>
        createSignedLinks('export', new Uint8Array(32), () => 1).sign({ conversationId: 'directline/a', receipt: '' }),
    ],
    [
      'a link for something else',
      () => createSignedLinks('bilan', key, () => 1).sign({ conversationId: 'directline/a', receipt: '' }),
    ],
    ['another conversation under the same signature', (token: string) => token.replace(/^[^.]+/, 'WyJiIiw5XQ')],
    ['a part cut off', (token: string) => token.slice(0, -1)],
  ])('reads nothing from %s', (_case, change) => {
    const links = createSignedLinks('export', key, () => 1);
    expect(links.read(change(links.sign({ conversationId: 'directline/a', receipt: '' })))).toBeUndefined();
  });
});
