import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { formation } from '../../dialogs/formation.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

describe('formation', () => {
  it.each([
    { heard: choice('back'), said: [], isOpen: false },
    { heard: plain('no'), said: [], isOpen: false },
    { heard: words('bla'), said: ['common.not-understood.first'], isOpen: true },
  ])('after $heard.words is open: $isOpen', async ({ heard, said, isOpen }) => {
    const play = new Play([asSdkDialog(formation())]);
    await play.begin('formation', { formationId: 'cap' });
    const played = await play.hear(heard);
    expect(played.said).toEqual(said);
    expect(played.pending !== undefined).toBe(isOpen);
  });
});
