import { describe, expect, it } from '@jest/globals';
import { createTokens } from '../../../../src/channels/direct-line/tokens.ts';

const key = new TextEncoder().encode('k'.repeat(32));
const claims = {
  conversationId: 'c',
  userId: 'dl_u',
  centreId: 'demo',
  bornAt: 5,
  era: 2,
  tokenId: null,
  parentId: null,
};

describe('createTokens', () => {
  it('reads back what it wrote', async () => {
    const tokens = await createTokens(key, () => 1_000_000);
    expect(await tokens.verify(await tokens.issue(claims, 'token'), 'token')).toEqual({
      kind: 'valid',
      claims: { ...claims, tokenId: expect.any(String) },
    });
  });

  it('keeps requests and streams apart', async () => {
    const tokens = await createTokens(key, () => 1_000_000);
    expect(await tokens.verify(await tokens.issue(claims, 'token'), 'stream')).toEqual({ kind: 'invalid' });
    expect(await tokens.verify(await tokens.issue(claims, 'stream'), 'token')).toEqual({ kind: 'invalid' });
  });

  it.each([
    ['token', 1800],
    ['stream', 60],
  ] as const)('lets a %s live %i seconds, and tells then since when it is over', async (purpose, seconds) => {
    let now = 1_000_000_000;
    const tokens = await createTokens(key, () => now);
    const token = await tokens.issue(claims, purpose);
    now += (seconds - 1) * 1000;
    expect(await tokens.verify(token, purpose)).toMatchObject({ kind: 'valid' });
    now += 1000;
    const expiredAt = 1_000_000 + seconds;
    expect(await tokens.verify(token, purpose)).toEqual({
      kind: 'expired',
      claims: { ...claims, tokenId: expect.any(String) },
      expiredAt,
    });
  });

  it('keeps what it knows of a token apart from any other text, however near', async () => {
    const tokens = await createTokens(key, () => 1_000_000);
    const token = await tokens.issue(claims, 'token');
    const [head, body, signature = ''] = token.split('.');
    const forged = `${head}.${body}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`;
    expect(await tokens.verify(token, 'token')).toMatchObject({ kind: 'valid' });
    expect(await tokens.verify(forged, 'token')).toEqual({ kind: 'invalid' });
    expect(await tokens.verify(token, 'stream')).toEqual({ kind: 'invalid' });
    expect(await tokens.verify(token, 'token')).toEqual({
      kind: 'valid',
      claims: { ...claims, tokenId: expect.any(String) },
    });
  });

  it('gives nothing away of an expired token that another key signed', async () => {
    const other = await createTokens(new TextEncoder().encode('x'.repeat(32)), () => 0);
    const tokens = await createTokens(key, () => 1e12);
    expect(await tokens.verify(await other.issue(claims, 'token'), 'token')).toEqual({ kind: 'invalid' });
  });

  it('gives each token a number of its own, and a stream that of the token it was asked with', async () => {
    const tokens = await createTokens(key, () => 1_000_000);
    const asked = { ...claims, tokenId: 'asked' };
    const [one, other, stream] = [
      await tokens.verify(await tokens.issue(asked, 'token'), 'token'),
      await tokens.verify(await tokens.issue(asked, 'token'), 'token'),
      await tokens.verify(await tokens.issue(asked, 'stream'), 'stream'),
    ];
    expect(one).not.toEqual(other);
    expect(one).toMatchObject({ claims: { parentId: null } });
    expect(stream).toMatchObject({ claims: { parentId: 'asked' } });
  });
});
