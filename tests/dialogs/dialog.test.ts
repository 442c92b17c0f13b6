import { describe, expect, it } from '@jest/globals';
import {
  asSdkDialog,
  type Dialog,
  end,
  goTo,
  message,
  notUnderstood,
  open,
  option,
  stay,
} from '../../dialogs/dialog.ts';
import { choice, choices, Play, plain, words } from '../fixtures/play.ts';

type Memory = { readonly said: string };

/** Stands in for the welcome: tells once, asks, opens another dialog. */
function tellingDialog(version = 1): Dialog<Memory, 'tell' | 'ask' | 'done'> {
  return {
    id: 'welcome',
    version,
    first: 'tell',
    empty: { said: '' },
    steps: {
      tell: { tell: () => [message('told')], next: 'ask' },
      ask: {
        ask: ({ memory }) => message('asked', { said: memory.said }, { options: [option('a', 'a'), option('b', 'b')] }),
        rephrase: () => message('rephrased'),
        hear: (heard) => {
          if (heard.kind === 'words' || heard.kind === 'choices') return notUnderstood();
          if (heard.kind === 'choice')
            return open('formation', { formationId: heard.id }, { say: [message('opening')] });
          if (heard.kind === 'yes') return goTo('done', { said: 'yes' });
          return stay([message('staying')], { remember: { said: heard.kind } });
        },
      },
      done: { ask: () => message('done'), hear: () => end([message('bye')]) },
    },
  };
}

const openedDialog: Dialog<{ readonly formationId: string }> = {
  id: 'formation',
  version: 1,
  first: 'show',
  empty: { formationId: '' },
  steps: {
    show: { ask: ({ memory }) => message('shown', { id: memory.formationId }), hear: () => end([message('closed')]) },
  },
};

const createPlay = (): Play => new Play([asSdkDialog(tellingDialog()), asSdkDialog(openedDialog)]);

describe('asSdkDialog', () => {
  it('tells once, and asks as often as needed', async () => {
    const play = createPlay();
    expect((await play.begin('welcome', { greeted: false })).said).toEqual(['told', 'asked']);
    expect((await play.askAgain()).said).toEqual(['asked']);
  });

  it('remembers what a step says to remember', async () => {
    const play = createPlay();
    await play.begin('welcome', { greeted: false });
    const { messages } = await play.hear(plain('no'));
    expect(messages).toEqual([message('staying'), expect.objectContaining({ key: 'asked', values: { said: 'no' } })]);
  });

  it('opens a dialog on top, and asks its own question again after it', async () => {
    const play = createPlay();
    await play.begin('welcome', { greeted: false });
    const opened = await play.hear(choice('b'));
    expect(opened.said).toEqual(['opening', 'shown']);
    expect(opened.messages[1]?.values).toEqual({ id: 'b' });
    const closed = await play.hear(plain('yes'));
    expect(closed.said).toEqual(['closed', 'asked']);
    expect(closed.pending).toBe('welcome');
  });

  it('leaves the stack empty after the last dialog', async () => {
    const play = createPlay();
    await play.begin('welcome', { greeted: false });
    await play.hear(plain('yes'));
    expect((await play.hear(plain('yes'))).pending).toBeUndefined();
  });

  it('takes other words the second time, and offers a human the third', async () => {
    const play = createPlay();
    await play.begin('welcome', { greeted: false });
    const misses = [await play.hear(words('x')), await play.hear(words('x')), await play.hear(words('x'))];
    expect(misses.map(({ said }) => said)).toEqual([
      ['common.not-understood.first'],
      ['rephrased'],
      ['common.not-understood.third'],
    ]);
    expect(misses[0]?.messages[0]?.options?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(misses[2]?.messages[0]?.options?.map(({ id }) => id)).toEqual(['a', 'b', 'human']);
  });

  it('says that it takes one at a time, which is no miss', async () => {
    const play = createPlay();
    await play.begin('welcome', { greeted: false });
    for (const _time of [1, 2, 3]) {
      const { said, messages } = await play.hear(choices('a', 'b'));
      expect(said).toEqual(['common.one-only']);
      expect(messages.at(-1)?.options?.map(({ id }) => id)).toEqual(['a', 'b']);
    }
    expect((await play.hear(words('euh'))).said).toEqual(['common.not-understood.first']);
  });

  it('forgets the misses once it has understood', async () => {
    const play = createPlay();
    await play.begin('welcome', { greeted: false });
    await play.hear(words('x'));
    await play.hear(plain('no'));
    expect((await play.hear(words('x'))).said).toEqual(['common.not-understood.first']);
  });

  it('starts again, says so and keeps the person when its version has changed', async () => {
    const before = createPlay();
    await before.begin('welcome', { greeted: false });
    await before.hear(plain('yes'));
    const after = new Play([asSdkDialog(tellingDialog(2)), asSdkDialog(openedDialog)]);
    after.state.dialogStack = structuredClone(before.state.dialogStack);
    expect((await after.hear(plain('yes'))).said).toEqual(['common.upgraded', 'told', 'asked']);
  });

  it('keeps its memory in plain JSON', async () => {
    const play = createPlay();
    await play.begin('welcome', { greeted: false });
    expect(JSON.parse(JSON.stringify(play.state))).toEqual(play.state);
  });
});
