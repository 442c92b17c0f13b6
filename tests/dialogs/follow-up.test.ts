import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { followUp } from '../../dialogs/follow-up.ts';
import { choice, Play, words } from '../fixtures/play.ts';

async function begin(): Promise<Play> {
  const play = new Play([asSdkDialog(followUp())]);
  await play.begin('follow-up', {});
  return play;
}

describe('followUp', () => {
  it.each([
    [choice('yes'), 'yes'],
    [{ kind: 'yes', words: 'oui' } as const, 'yes'],
    [{ kind: 'depends', words: 'un peu' } as const, 'some'],
    [{ kind: 'no', words: 'non' } as const, 'no'],
  ])('counts whether it helped ($kind), and what happened', async (heard, helped) => {
    const play = await begin();
    expect((await play.hear(heard)).said).toEqual(['follow-up.happened.ask']);
    const told = await play.hear(choice('formation'));
    expect(told.effects).toEqual([{ kind: 'answer-follow-up', helped, happened: 'formation' }]);
    expect(told.said).toEqual(['follow-up.happened.thanks']);
    expect(told.pending).toBeUndefined();
  });

  it('counts own words as something else, and keeps none of them', async () => {
    const play = await begin();
    await play.hear(choice('some'));
    const told = await play.hear(words('je garde mon petit-fils'));
    expect(told.effects).toEqual([{ kind: 'answer-follow-up', helped: 'some', happened: 'other' }]);
    expect(JSON.stringify(told.effects)).not.toContain('petit-fils');
  });

  it('ends for good where somebody wants no more of it', async () => {
    const play = await begin();
    const ended = await play.hear(choice('stop'));
    expect([ended.effects, ended.pending]).toEqual([[{ kind: 'withdraw-follow-up' }], undefined]);
  });

  it('asks again what it does not understand', async () => {
    const play = await begin();
    expect((await play.hear(words('bof'))).pending).toBe('follow-up');
  });
});
