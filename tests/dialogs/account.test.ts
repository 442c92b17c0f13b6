import { describe, expect, it } from '@jest/globals';
import { account } from '../../dialogs/account.ts';
import { changeAnswer } from '../../dialogs/change-answer.ts';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { fiche } from '../../dialogs/fiche.ts';
import { pistes } from '../../dialogs/pistes.ts';
import { whatIf } from '../../dialogs/what-if.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { account as accountOf, metier } from '../fixtures/pistes.ts';
import { choice, Play, type Played, plain, words } from '../fixtures/play.ts';

const person = learn(createProfile('demo'), [
  { kind: 'refusal', code: 'nuit' },
  { kind: 'refusal', code: 'port-de-charges' },
]);

function createPlay(): Play {
  const advisor = createAdvisor({
    account: (metierId) =>
      accountOf(metierId, {
        place: metierId === 'boulanger' ? 'hidden' : 'near',
        hiding: metierId === 'boulanger' ? [{ kind: 'refusal', code: 'nuit' }] : [],
      }),
    findMeant: (said) => (said === 'fleuriste' ? metier('fleuriste') : undefined),
    compare: () => ({ kind: 'first', metierId: 'boulanger' }),
  });
  const dialogs = [
    asSdkDialog(account(advisor)),
    asSdkDialog(pistes(advisor)),
    asSdkDialog(whatIf(advisor)),
    asSdkDialog(changeAnswer(advisor)),
    asSdkDialog(fiche(advisor)),
  ];
  return new Play(dialogs, person);
}

function optionsOf({ messages }: Played): readonly string[] {
  return (messages.at(-1)?.options ?? []).map(({ id }) => id);
}

describe('account', () => {
  it('accounts for a métier, and leads to what would change it, in six buttons at most', async () => {
    const begun = await createPlay().begin('account', { metierId: 'boulanger' });
    expect(begun.said).toEqual(['account.about.hidden', 'account.next.ask']);
    expect(begun.messages[0]?.show).toMatchObject({ kind: 'account', metierId: 'boulanger' });
    expect(optionsOf(begun)).toEqual(['accept', 'what-if', 'change', 'other', 'fiche', 'back']);
    const near = await createPlay().begin('account', { metierId: 'vendeur' });
    expect(near.said[0]).toBe('account.about.near');
    expect(optionsOf(near)).not.toContain('accept');
  });

  it('takes back the refusal that hides a métier, and no other', async () => {
    const play = createPlay();
    await play.begin('account', { metierId: 'boulanger' });
    const { said, learned } = await play.hear(choice('accept'));
    expect(said).toEqual(['moves.first', 'pistes.list.tell', 'pistes.next.ask']);
    expect(learned).toEqual([{ kind: 'withdrawal', ids: [1] }]);
  });

  it.each([
    ['what-if', 'what-if'],
    ['change', 'change-answer'],
    ['fiche', 'fiche'],
  ])('leads by « %s » to %s', async (id, dialogId) => {
    const play = createPlay();
    await play.begin('account', { metierId: 'vendeur' });
    expect((await play.hear(choice(id))).pending).toBe(dialogId);
  });

  it('accounts for another that is named, asked for or not', async () => {
    const play = createPlay();
    await play.begin('account', { metierId: 'vendeur' });
    expect((await play.hear(words('fleuriste'))).messages[0]?.show).toMatchObject({ metierId: 'fleuriste' });
    expect((await play.hear(choice('other'))).said).toEqual(['account.other.ask']);
    expect((await play.hear(words('fleuriste'))).said[0]).toBe('account.about.near');
  });

  it('says so when it knows no such métier, and keeps the words', async () => {
    const play = createPlay();
    await play.begin('account', { metierId: 'vendeur' });
    const { said, effects } = await play.hear(words('astronaute'));
    expect(said).toEqual(['account.other.unknown']);
    expect(effects).toEqual([{ kind: 'keep-words', words: 'astronaute', because: 'not-known' }]);
  });

  it.each([choice('back'), plain('no'), plain('dont-know')])('goes back after $words', async (heard) => {
    const play = createPlay();
    await play.begin('pistes', {});
    await play.begin('account', { metierId: 'vendeur' });
    expect((await play.hear(heard)).said).toEqual(['pistes.next.ask']);
    await play.begin('account', { metierId: 'vendeur' });
    await play.hear(choice('other'));
    expect((await play.hear(heard)).said).toEqual(['pistes.next.ask']);
  });

  it('takes a sentence about oneself for more to go by', async () => {
    const play = createPlay();
    await play.begin('account', { metierId: 'vendeur' });
    const { said, learned } = await play.hear(words('j’aime surtout les animaux'));
    expect(said).toEqual(['common.heard', 'pistes.list.tell', 'pistes.next.ask']);
    expect(learned).toEqual([{ kind: 'words', words: 'j’aime surtout les animaux', about: 'wish' }]);
  });

  it('offers no change to somebody who told nothing', async () => {
    const advisor = createAdvisor({ account: (metierId) => accountOf(metierId, { place: 'unknown' }) });
    const begun = await new Play([asSdkDialog(account(advisor))]).begin('account', { metierId: 'vendeur' });
    expect(optionsOf(begun)).toEqual(['other', 'fiche', 'back']);
  });

  it('does not take a number for an answer', async () => {
    const play = createPlay();
    await play.begin('account', { metierId: 'vendeur' });
    expect((await play.hear({ kind: 'number', value: 9, words: '9' })).said).toEqual(['common.not-understood.first']);
  });
});
