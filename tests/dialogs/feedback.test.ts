import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { feedback } from '../../dialogs/feedback.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

describe('feedback', () => {
  it.each([
    { heard: choice('wrong'), reason: 'wrong' },
    { heard: choice('none'), reason: null },
    { heard: words('c’est trop vieux'), reason: 'c’est trop vieux' },
    { heard: plain('dont-know'), reason: null },
  ])('keeps $reason after $heard.words', async ({ heard, reason }) => {
    const play = new Play([asSdkDialog(feedback())]);
    await play.begin('feedback', { about: 'pistes' });
    const played = await play.hear(heard);
    expect(played.said).toEqual(['feedback.reason.thanks']);
    expect(played.effects).toEqual([{ kind: 'rate', about: 'pistes', rating: 'down', reason }]);
  });
});
