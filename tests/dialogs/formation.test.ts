import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { formation } from '../../dialogs/formation.ts';
import type { Learned } from '../../guidance/evidence.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

const read = (said: string): readonly Learned[] =>
  said === 'je ne peux plus porter' ? [{ kind: 'words', words: said, about: 'wish' }] : [];

describe('formation', () => {
  it.each([
    { heard: choice('back'), said: [], isOpen: false },
    { heard: plain('no'), said: [], isOpen: false },
    { heard: words('je ne peux plus porter'), said: ['common.heard', 'formation.next.ask'], isOpen: true },
    { heard: words('bla'), said: ['common.not-understood.first'], isOpen: true },
  ])('after $heard.words is open: $isOpen', async ({ heard, said, isOpen }) => {
    const play = new Play([asSdkDialog(formation({ read }))]);
    await play.begin('formation', { formationId: 'cap' });
    const played = await play.hear(heard);
    expect(played.said).toEqual(said);
    expect(played.pending !== undefined).toBe(isOpen);
  });
});
