import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { pistes } from '../../dialogs/pistes.ts';
import { supposition } from '../../dialogs/supposition.ts';
import type { Advisor } from '../../guidance/advisor.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { found, piste } from '../fixtures/pistes.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

const noNights = { kind: 'refusal', code: 'travail-de-nuit' } as const;
const night = { words: 'je refuse la nuit' };

function createPlay(given: Partial<Advisor> = {}): Play {
  const advisor = createAdvisor({
    read: (said) => (said === 'xyz' ? [] : [noNights]),
    compare: () => ({ kind: 'first', metierId: 'fleuriste' }),
    recommend: (_person, more = []) => ({
      ...found([piste('vendeur')]),
      hidden: more.length === 0 ? [] : [piste('boulanger')],
    }),
    ...given,
  });
  return new Play([asSdkDialog(supposition(advisor)), asSdkDialog(pistes(advisor))]);
}

describe('supposition', () => {
  it('tells what the words would change, and learns nothing yet', async () => {
    const { said, messages, learned } = await createPlay().begin('supposition', night);
    expect(said).toEqual([
      'supposition.tell.words',
      'supposition.move.first',
      'supposition.tell.hidden',
      'supposition.next.ask',
    ]);
    expect(messages[0]?.values).toEqual({ words: 'je refuse la nuit' });
    expect(messages[2]?.values).toEqual({ count: 1 });
    expect(learned).toEqual([]);
  });

  it('tells what would come back', async () => {
    const play = createPlay({
      compare: () => ({ kind: 'same' }),
      recommend: (_person, more = []) => ({
        ...found([piste('vendeur')]),
        hidden: more.length === 0 ? [piste('boulanger')] : [],
      }),
    });
    const { said } = await play.begin('supposition', night);
    expect(said).toContain('supposition.move.same');
    expect(said).toContain('supposition.tell.shown');
  });

  it.each([choice('keep'), plain('yes')])('learns them after $words, and shows the pistes anew', async (heard) => {
    const play = createPlay();
    await play.begin('supposition', night);
    const { said, learned, pending } = await play.hear(heard);
    expect(said.slice(0, 2)).toEqual(['common.heard', 'pistes.list.tell']);
    expect(learned).toEqual([noNights]);
    expect(pending).toBe('pistes');
  });

  it.each([choice('leave'), plain('no'), plain('dont-know')])('changes nothing after $words', async (heard) => {
    const play = createPlay();
    await play.begin('pistes', {});
    await play.begin('supposition', night);
    const { said, learned } = await play.hear(heard);
    expect(said).toEqual(['pistes.next.ask']);
    expect(learned).toEqual([]);
  });

  it('takes other words about oneself for more to go by, and does not understand the rest', async () => {
    const play = createPlay();
    await play.begin('supposition', night);
    expect((await play.hear(words('xyz'))).said).toEqual(['common.not-understood.first']);
    expect((await play.hear(words('j’aime le calme'))).said[0]).toBe('common.heard');
  });
});
