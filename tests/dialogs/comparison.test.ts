import { describe, expect, it } from '@jest/globals';
import { comparison } from '../../dialogs/comparison.ts';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { steps } from '../../dialogs/steps.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

async function begin(): Promise<Play> {
  const advisor = createAdvisor();
  const play = new Play([asSdkDialog(comparison(advisor)), asSdkDialog(steps(advisor))]);
  const { said, messages } = await play.begin('comparison', { one: 'cariste', other: 'magasinier' });
  expect(said).toEqual(['comparison.about.tell', 'comparison.next.ask']);
  expect(messages[0]?.show).toMatchObject({ kind: 'comparison' });
  expect(messages[1]?.options?.map(({ id }) => id)).toEqual(['cariste', 'magasinier', 'back']);
  return play;
}

describe('comparison', () => {
  it('sets two métiers side by side, and leads to either', async () => {
    const play = await begin();
    const { pending, messages } = await play.hear(choice('magasinier'));
    expect(pending).toBe('steps');
    expect(messages[0]?.show).toMatchObject({ metierId: 'magasinier' });
  });

  it('ends where neither is wanted, and stays where it does not understand', async () => {
    const play = await begin();
    expect((await play.hear(words('bla'))).said).toEqual(['common.not-understood.first']);
    const told = await play.hear(words('je sais coudre'));
    expect(told.said).toEqual(['common.heard', 'comparison.next.ask']);
    expect(told.learned).toEqual([{ kind: 'words', words: 'je sais coudre', about: 'wish' }]);
    expect((await play.hear(plain('no'))).pending).toBeUndefined();
  });
});
