import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { satisfaction } from '../../dialogs/satisfaction.ts';
import { choice, Play, words } from '../fixtures/play.ts';

async function begin(): Promise<Play> {
  const play = new Play([asSdkDialog(satisfaction())]);
  await play.begin('satisfaction', { caseId: 'K7QM2XPA' });
  return play;
}

describe('satisfaction', () => {
  it('keeps the tap at once, then the word', async () => {
    const play = await begin();
    const tapped = await play.hear(choice('middling'));
    expect(tapped.effects).toEqual([{ kind: 'rate-case', caseId: 'K7QM2XPA', rating: 'middling', words: null }]);
    const told = await play.hear(words('un peu long'));
    expect(told.effects).toEqual([{ kind: 'rate-case', caseId: 'K7QM2XPA', rating: 'middling', words: 'un peu long' }]);
    expect(told.pending).toBeUndefined();
  });

  it.each([choice('skip'), words('bonjour')])('asks no more of whoever answers $words', async (heard) => {
    const play = await begin();
    const ended = await play.hear(heard);
    expect([ended.effects, ended.pending]).toEqual([[], undefined]);
  });
});
