import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { eraseData } from '../../dialogs/erase-data.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

describe('eraseData', () => {
  it.each([
    { heard: choice('erase'), said: 'erase-data.confirm.erased', effects: [{ kind: 'erase' }] },
    { heard: plain('yes'), said: 'erase-data.confirm.erased', effects: [{ kind: 'erase' }] },
    { heard: plain('no'), said: 'erase-data.confirm.kept', effects: [] },
    { heard: words('heu'), said: 'erase-data.confirm.kept', effects: [] },
  ])('answers $heard.words with $said', async ({ heard, said, effects }) => {
    const play = new Play([asSdkDialog(eraseData())]);
    await play.begin('erase-data', {});
    const played = await play.hear(heard);
    expect(played.said).toEqual([said]);
    expect(played.effects).toEqual(effects);
  });
});
