import { describe, expect, it } from '@jest/globals';
import { type Claims, nobodysToken } from '../../../../src/channels/direct-line/tokens.ts';
import { Welcomes } from '../../../../src/channels/direct-line/welcomes.ts';

const claims: Claims = { conversationId: 'c', userId: 'dl_u', centreId: 'demo', bornAt: 0, ...nobodysToken };

describe('Welcomes', () => {
  it('says one welcome to all who ask together', async () => {
    let said = 0;
    const welcomes = new Welcomes(async () => {
      said += 1;
      return ['{}'];
    });
    await Promise.all([welcomes.get(claims), welcomes.get(claims)]);
    expect(said).toBe(1);
  });

  it('tries a welcome that failed again', async () => {
    let attempts = 0;
    const welcomes = new Welcomes(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('fault');
      return ['{}'];
    });
    await expect(welcomes.get(claims)).rejects.toThrow('fault');
    expect(await welcomes.get(claims)).toEqual(['{}']);
  });
});
