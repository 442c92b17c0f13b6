import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { offeredHelp } from '../../dialogs/offered-help.ts';
import type { Dossier } from '../../guidance/dossier.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

const dossier: Dossier = {
  said: [{ id: 'said-1', text: 'j’aime le jardin' }],
  understood: [],
  pistes: [],
  openQuestions: [],
  wishWords: null,
  firstName: null,
};

async function begin(): Promise<Play> {
  const play = new Play([asSdkDialog(offeredHelp())]);
  await play.begin('offered-help', { counsellorId: 'c1', name: 'Amélie', dossier });
  return play;
}

describe('offered-help', () => {
  it.each([choice('yes'), plain('yes')])('opens the case for whoever agrees by $kind', async (heard) => {
    const agreed = await (await begin()).hear(heard);
    expect(agreed.effects).toEqual([{ kind: 'accept-help', counsellorId: 'c1', name: 'Amélie', dossier }]);
  });

  it.each([choice('no'), plain('no')])('passes nothing on for whoever declines by $kind', async (heard) => {
    const declined = await (await begin()).hear(heard);
    expect([declined.said, declined.effects]).toEqual([['offered-help.agree.refused'], []]);
  });

  it('asks again where it is neither', async () => {
    expect((await (await begin()).hear(words('qui ?'))).pending).toBe('offered-help');
  });
});
