import { describe, expect, it } from '@jest/globals';
import { changeAnswer } from '../../dialogs/change-answer.ts';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { pistes } from '../../dialogs/pistes.ts';
import { whatIf } from '../../dialogs/what-if.ts';
import type { WhatIf } from '../../guidance/what-if.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

const two: readonly WhatIf[] = [
  {
    change: { kind: 'answer', trait: { kind: 'contexte', code: 'exterieur' }, answer: 'no' },
    move: { kind: 'first', metierId: 'vendeur' },
  },
  {
    change: { kind: 'take-back', told: { id: 4, kind: 'words', words: 'boulanger', about: 'wish' } },
    move: { kind: 'enters', metierId: 'fleuriste' },
  },
];

function createPlay(found = two): Play {
  const advisor = createAdvisor({
    findWhatIfs: () => found,
    read: (said) => (said === 'xyz' ? [] : [{ kind: 'words', words: said, about: 'wish' }]),
  });
  return new Play([asSdkDialog(whatIf(advisor)), asSdkDialog(pistes(advisor)), asSdkDialog(changeAnswer(advisor))]);
}

describe('whatIf', () => {
  it('tells what would change the order, and offers to make each change', async () => {
    const { said, messages } = await createPlay().begin('what-if', {});
    expect(said).toEqual(['what-if.tell.some', 'what-if.next.ask']);
    expect(messages[0]?.show).toEqual({ kind: 'what-ifs', whatIfs: two });
    expect(messages[1]?.options).toMatchObject([
      { key: 'changes.no', values: { trait: { code: 'exterieur' } } },
      { key: 'changes.words', values: { words: 'boulanger' } },
      { id: 'change' },
      { id: 'back' },
    ]);
  });

  it('makes the change that is tapped, tells what came of it, and shows the pistes anew', async () => {
    const play = createPlay();
    await play.begin('pistes', {});
    await play.begin('what-if', {});
    const { said, learned } = await play.hear(choice('0'));
    expect(said).toEqual(['moves.first', 'pistes.list.tell', 'pistes.next.ask']);
    expect(learned).toEqual([{ kind: 'contexte', code: 'exterieur', answer: 'no' }]);
    // The list that lay below has made room: nothing waits under the new one.
    expect(play.state.dialogStack.map(({ id }) => id)).toEqual(['pistes']);
  });

  it('says so when nothing would', async () => {
    const { said, messages } = await createPlay([]).begin('what-if', {});
    expect(said).toEqual(['what-if.tell.none', 'what-if.next.ask-without']);
    expect(messages[1]?.options?.map(({ id }) => id)).toEqual(['change', 'back']);
  });

  it.each([choice('back'), plain('no'), plain('depends')])('changes nothing after $words', async (heard) => {
    const play = createPlay();
    await play.begin('pistes', {});
    await play.begin('what-if', {});
    const { said, learned } = await play.hear(heard);
    expect(said).toEqual(['pistes.next.ask']);
    expect(learned).toEqual([]);
  });

  it('takes words about oneself for more to go by', async () => {
    const play = createPlay();
    await play.begin('what-if', {});
    const { said, learned } = await play.hear(words('j’aime le calme'));
    expect(said).toEqual(['common.heard', 'pistes.list.tell', 'pistes.next.ask']);
    expect(learned).toHaveLength(1);
  });

  it('leads to every other answer, and does not understand the rest', async () => {
    const play = createPlay();
    await play.begin('what-if', {});
    expect((await play.hear(words('xyz'))).said).toEqual(['common.not-understood.first']);
    expect((await play.hear(choice('change'))).pending).toBe('change-answer');
  });
});
