import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { followUpConsent } from '../../dialogs/follow-up-consent.ts';
import { choice, Play, words } from '../fixtures/play.ts';

async function begin(): Promise<Play> {
  const play = new Play([asSdkDialog(followUpConsent())]);
  await play.begin('follow-up-consent', {});
  return play;
}

describe('followUpConsent', () => {
  it.each([choice('yes'), { kind: 'yes', words: 'oui' } as const])('keeps a clear yes ($kind)', async (heard) => {
    const ended = await (await begin()).hear(heard);
    expect([ended.effects, ended.pending]).toEqual([[{ kind: 'agree-follow-up' }], undefined]);
  });

  it.each([choice('no'), { kind: 'no', words: 'non' } as const])('keeps nothing of a no ($kind)', async (heard) => {
    const ended = await (await begin()).hear(heard);
    expect([ended.effects, ended.said]).toEqual([[], ['follow-up.consent.refused']]);
  });

  it('takes nothing else for a yes', async () => {
    const asked = await (await begin()).hear(words('peut-être un jour'));
    expect([asked.effects, asked.pending]).toEqual([[], 'follow-up-consent']);
  });
});
