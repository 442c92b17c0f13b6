import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { pistes } from '../../dialogs/pistes.ts';
import { unpaidWork } from '../../dialogs/unpaid-work.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { choice, choices, Play, plain, words } from '../fixtures/play.ts';

const held = { kind: 'competence', code: 'aider-personne-agee', answer: 'yes' } as const;

function createPlay(): Play {
  const advisor = createAdvisor({
    hearUnpaidWork: (said) => (said === 'bla' ? [] : ['caring']),
    learnFromUnpaidWork: (kinds) => (kinds.includes('caring') ? [held] : []),
  });
  return new Play([asSdkDialog(unpaidWork(advisor)), asSdkDialog(pistes(advisor))]);
}

describe('unpaid-work', () => {
  it.each([choices('caring', 'service'), choice('caring'), words('j’ai aidé ma mère')])(
    'counts what was done like any work: %j',
    async (heard) => {
      const play = createPlay();
      const begun = await play.begin('unpaid-work', { after: 'pistes' });
      expect(begun.messages[0]).toMatchObject({ key: 'unpaid-work.ask.ask', pick: 'many' });
      const { said, learned, pending } = await play.hear(heard);
      expect(said[0]).toBe('unpaid-work.ask.counted');
      expect(learned).toEqual([held]);
      expect(pending).toBe('pistes');
    },
  );

  it.each([choice('none'), choices(), plain('no'), plain('dont-know')])(
    'lets nobody down who did none: %j',
    async (heard) => {
      const play = createPlay();
      await play.begin('unpaid-work', { after: 'here' });
      const { said, learned, pending } = await play.hear(heard);
      expect([said, learned, pending]).toEqual([['unpaid-work.ask.no-matter'], [], undefined]);
    },
  );

  it('asks again where it does not understand', async () => {
    const play = createPlay();
    await play.begin('unpaid-work', { after: 'here' });
    expect((await play.hear(words('bla'))).pending).toBe('unpaid-work');
    expect((await play.hear(choice('caring'))).pending).toBeUndefined();
  });
});
