import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { handOver } from '../../dialogs/hand-over.ts';
import type { Dossier, Reach } from '../../guidance/dossier.ts';
import { choice, choices, Play, type Played, plain, words } from '../fixtures/play.ts';

const dossier: Dossier = {
  said: [{ id: 'said-1', text: 'j’aime aider les gens' }],
  understood: [{ id: 'understood-0', text: 'rendre service', because: 'Vous aimez' }],
  pistes: [{ id: 'piste-hote-accueil', metierId: 'hote-accueil', text: 'Hôte d’accueil', because: null }],
  openQuestions: [],
  wishWords: null,
  firstName: null,
};

const halfDay = { day: '2026-11-24', half: 'morning' } as const;
const reach: Reach = {
  hasDesk: true,
  isOpen: true,
  isStaffed: true,
  nextOpening: null,
  halfDays: [halfDay],
  waiting: 2,
  typicalWait: 4,
};

async function play(given: { reach?: Partial<Reach>; dossier?: Dossier; isLate?: boolean } = {}): Promise<{
  readonly played: Play;
  readonly asked: Played;
}> {
  const played = new Play([asSdkDialog(handOver())]);
  const asked = await played.begin('hand-over', {
    reason: 'asked',
    reach: { ...reach, ...given.reach },
    dossier: given.dossier ?? dossier,
    isLate: given.isLate ?? false,
  });
  return { played, asked };
}

const offeredIn = ({ messages }: Played): readonly string[] => messages.at(-1)?.options?.map(({ id }) => id) ?? [];

describe('hand-over', () => {
  it.each([
    ['somebody is there', {}, 'hand-over.choose.ask', ['now', 'call-back', 'message', 'correct', 'contact', 'cancel']],
    [
      'nobody is free',
      { isStaffed: false },
      'hand-over.choose.ask-nobody',
      ['call-back', 'message', 'correct', 'contact', 'cancel'],
    ],
    [
      'the centre opens later',
      { isOpen: false, nextOpening: { day: '2026-11-24', minutes: 540 } },
      'hand-over.choose.ask-opens',
      ['call-back', 'message', 'correct', 'contact', 'cancel'],
    ],
    [
      'the centre does not say when it opens',
      { isOpen: false, halfDays: [] },
      'hand-over.choose.ask-closed',
      ['message', 'correct', 'contact', 'cancel'],
    ],
  ])('offers what there is when %s', async (_when, changed, key, options) => {
    const { asked } = await play({ reach: changed });
    expect(asked.said).toEqual(['hand-over.show.tell', key]);
    expect(asked.messages[0]?.show).toEqual({ kind: 'dossier', dossier });
    expect(offeredIn(asked)).toEqual(options);
  });

  it('sends the question and the name with the dossier, and tells the place and the wait', async () => {
    const { played } = await play();
    await played.hear(choice('now'));
    await played.hear(words('Quelle formation près de chez moi ?'));
    const sent = await played.hear(words('Lina'));
    expect(sent.said).toEqual(['hand-over.sent.place', 'hand-over.sent.wait']);
    expect(sent.messages.map(({ values }) => values)).toEqual([{ place: 3 }, { count: 4 }]);
    const told = { ...dossier, wishWords: 'Quelle formation près de chez moi ?', firstName: 'Lina' };
    expect(sent.effects).toEqual([{ kind: 'raise-case', reason: 'asked', wish: 'now', dossier: told, callBack: null }]);
    expect(sent.pending).toBeUndefined();
  });

  it('sends neither question nor name where the person gives none', async () => {
    const { played } = await play({ reach: { waiting: 0, typicalWait: null } });
    await played.hear(choice('now'));
    await played.hear(choice('skip'));
    const sent = await played.hear(plain('no'));
    expect(sent.said).toEqual(['hand-over.sent.first', 'hand-over.sent.wait-unknown']);
    expect(sent.effects).toMatchObject([{ dossier: { wishWords: null, firstName: null } }]);
  });

  it('takes out of the dossier what the person ticks, then shows it again', async () => {
    const { played } = await play();
    const ticking = await played.hear(choice('correct'));
    expect(offeredIn(ticking)).toEqual(['said-1', 'understood-0', 'piste-hote-accueil', 'none']);
    const shown = await played.hear(choices('said-1', 'piste-hote-accueil'));
    expect(shown.messages[0]?.show).toMatchObject({
      dossier: { said: [], pistes: [], understood: dossier.understood },
    });
  });

  it.each([
    ['06 12 34 56 78', 'phone', '06 12 34 56 78'],
    ['au +32 470 12 34 56 svp', 'phone', '+32 470 12 34 56'],
    ['c’est lina@exemple.fr', 'email', 'lina@exemple.fr'],
  ])('keeps %s for the call alone, out of the conversation', async (typed, contactKind, contact) => {
    const { played } = await play();
    await played.hear(choice('call-back'));
    await played.hear(choice('2026-11-24 morning'));
    await played.hear(choice('skip'));
    await played.hear(choice('skip'));
    const sent = await played.hear(words(typed));
    expect(sent.said).toEqual(['hand-over.sent.call-back-morning']);
    expect(sent.effects).toMatchObject([
      { kind: 'raise-case', wish: 'call-back', callBack: { ...halfDay, contactKind, contact } },
      { kind: 'hide-words' },
    ]);
  });

  it('asks again for a contact that it cannot read, and blanks it all the same', async () => {
    const { played } = await play();
    await played.hear(choice('call-back'));
    await played.hear(choice('2026-11-24 morning'));
    await played.hear(choice('skip'));
    await played.hear(choice('skip'));
    const asked = await played.hear(words('mon numéro habituel'));
    expect(asked.said).toEqual(['hand-over.contact.unclear']);
    expect(asked.effects).toEqual([{ kind: 'hide-words' }]);
    expect(asked.pending).toBe('hand-over');
  });

  it('sends nothing when the person prefers not to', async () => {
    const { played } = await play();
    const ended = await played.hear(choice('cancel'));
    expect([ended.said, ended.effects, ended.pending]).toEqual([['hand-over.choose.cancelled'], [], undefined]);
  });

  it('shows the phone of the centre and asks again', async () => {
    const { played } = await play();
    const shown = await played.hear(choice('contact'));
    expect(shown.said).toEqual(['hand-over.choose.shown', 'hand-over.choose.ask']);
  });

  it('excuses itself when nobody came in time, and offers other ways', async () => {
    const { played, asked } = await play({ isLate: true });
    expect(asked.said).toEqual(['hand-over.choose.ask-late']);
    expect(offeredIn(asked)).toEqual(['call-back', 'message', 'wait']);
    const sent = await played.hear(choice('message'));
    expect(sent.effects).toMatchObject([{ kind: 'raise-case', wish: 'message', callBack: null }]);
  });

  it('does not understand an answer of another kind', async () => {
    const { played } = await play();
    expect((await played.hear(words('euh'))).said).toEqual(['common.not-understood.first']);
  });

  it('needs no dossier: who has said nothing yet may ask for somebody', async () => {
    const { asked } = await play({
      dossier: { said: [], understood: [], pistes: [], openQuestions: [], wishWords: null, firstName: null },
    });
    expect(asked.said).toEqual(['hand-over.show.empty', 'hand-over.choose.ask']);
    expect(offeredIn(asked)).not.toContain('correct');
  });
});
