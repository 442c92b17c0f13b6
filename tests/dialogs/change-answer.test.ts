import { describe, expect, it } from '@jest/globals';
import { changeAnswer } from '../../dialogs/change-answer.ts';
import { asSdkDialog, type Heard } from '../../dialogs/dialog.ts';
import { pistes } from '../../dialogs/pistes.ts';
import type { Learned } from '../../guidance/evidence.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { choice, choices, Play, type Played, plain, words } from '../fixtures/play.ts';

const person = learn(createProfile('demo', 'FR'), [
  { kind: 'words', words: 'caissière', about: 'past' },
  { kind: 'centre-interet', code: 'cuisine', answer: 'yes' },
  { kind: 'refusal', code: 'nuit' },
  { kind: 'level', level: 3 },
  { kind: 'metier', metierId: 'vendeur', answer: 'no' },
  { kind: 'contexte', code: 'exterieur', answer: 'passed' },
]);

function createPlay(told: Profile = person): Play {
  const advisor = createAdvisor({
    read: (said) => (said === 'xyz' ? [] : [{ kind: 'words', words: said, about: 'wish' }]),
    readConstraints: (said) => (said.includes('bac') ? [{ kind: 'level', level: 4 }] : []),
    findTold: (said, { events }) =>
      events.flatMap((each) => (each.kind === said && each.kind !== 'withdrawal' ? [each] : [])),
    compare: () => ({ kind: 'first', metierId: 'cariste' }),
  });
  return new Play([asSdkDialog(changeAnswer(advisor)), asSdkDialog(pistes(advisor))], told);
}

const here = { backTo: 'here', asked: '' } as const;

function optionsOf({ messages }: Played): readonly string[] {
  return (messages.at(-1)?.options ?? []).map(({ id }) => id);
}

describe('changeAnswer', () => {
  it('lists all that was told, in the person’s words, and not what was left', async () => {
    const { messages } = await createPlay().begin('change-answer', here);
    expect(messages[0]).toMatchObject({ key: 'change-answer.which.ask', pick: 'many' });
    expect(messages[0]?.options).toMatchObject([
      { id: '1', key: 'change-answer.told.words', values: { words: 'caissière' } },
      { id: '2', key: 'change-answer.told.yes', values: { trait: { code: 'cuisine' } } },
      { id: '3', key: 'change-answer.told.refusal', values: { trait: { code: 'nuit' } } },
      { id: '4', key: 'change-answer.told.level-3' },
      { id: '5', key: 'change-answer.told.metier-no' },
      { id: 'country', key: 'change-answer.told.country-FR' },
      { id: 'none', isApart: true },
    ]);
  });

  it('takes back several at once, and tells what follows', async () => {
    const play = createPlay();
    await play.begin('change-answer', here);
    const { said, learned, effects } = await play.hear(choices('2', '3', 'country'));
    expect(said).toEqual(['change-answer.done', 'moves.first']);
    expect(learned).toEqual([{ kind: 'withdrawal', ids: [2, 3] }]);
    expect(effects).toEqual([{ kind: 'set-manner', manner: { country: null } }]);
  });

  it.each<{ asked: string; ways: readonly string[]; way: string; learned: readonly Learned[] }>([
    {
      asked: '1',
      ways: ['rewrite', 'take-back', 'keep'],
      way: 'take-back',
      learned: [{ kind: 'withdrawal', ids: [1] }],
    },
    {
      asked: '2',
      ways: ['no', 'depends', 'take-back', 'keep'],
      way: 'no',
      learned: [{ kind: 'centre-interet', code: 'cuisine', answer: 'no' }],
    },
    { asked: '3', ways: ['take-back', 'keep'], way: 'take-back', learned: [{ kind: 'withdrawal', ids: [3] }] },
    { asked: '4', ways: ['0', '4', '5', '6', 'take-back', 'keep'], way: '5', learned: [{ kind: 'level', level: 5 }] },
    {
      asked: '5',
      ways: ['yes', 'take-back', 'keep'],
      way: 'yes',
      learned: [{ kind: 'metier', metierId: 'vendeur', answer: 'yes' }],
    },
    { asked: 'country', ways: ['BE', 'take-back', 'keep'], way: 'BE', learned: [] },
  ])('changes answer $asked by « $way »', async ({ asked, ways, way, learned }) => {
    const play = createPlay();
    await play.begin('change-answer', here);
    expect(optionsOf(await play.hear(choices(asked)))).toEqual(ways);
    const played = await play.hear(choice(way));
    expect(played.learned).toEqual(learned);
    expect(played.said).toEqual(['change-answer.done', 'moves.first']);
    if (way === 'BE') expect(played.effects).toEqual([{ kind: 'set-manner', manner: { country: 'BE' } }]);
  });

  it('takes new words for the old', async () => {
    const play = createPlay();
    await play.begin('change-answer', { ...here, asked: '1' });
    expect((await play.hear(choice('rewrite'))).said).toEqual(['change-answer.rewrite.ask']);
    expect((await play.hear(words('xyz'))).said).toEqual(['change-answer.rewrite.not-recognised']);
    expect((await play.hear(words('vendeuse'))).learned).toEqual([
      { kind: 'withdrawal', ids: [1] },
      { kind: 'words', words: 'vendeuse', about: 'wish' },
    ]);
  });

  it.each<{ heard: Heard; said: string; learned: readonly Learned[] }>([
    { heard: words('level'), said: 'change-answer.how.level', learned: [] },
    { heard: words('j’ai mon bac'), said: 'moves.first', learned: [{ kind: 'level', level: 4 }] },
    { heard: words('xyz'), said: 'change-answer.which.not-found', learned: [] },
    {
      heard: words('j’aime le calme'),
      said: 'moves.first',
      learned: [{ kind: 'words', words: 'j’aime le calme', about: 'wish' }],
    },
    { heard: { kind: 'number', value: 99, words: '99' }, said: 'common.not-understood.first', learned: [] },
    { heard: plain('yes'), said: 'change-answer.kept', learned: [] },
    { heard: choices('none'), said: 'change-answer.kept', learned: [] },
    { heard: choice('4'), said: 'change-answer.how.level', learned: [] },
  ])('hears $heard.words', async ({ heard, said, learned }) => {
    const play = createPlay();
    await play.begin('change-answer', here);
    const played = await play.hear(heard);
    expect(played.said.at(-1)).toBe(said);
    expect(played.learned).toEqual(learned);
  });

  it('shows the pistes anew where it was begun from them', async () => {
    const play = createPlay();
    await play.begin('pistes', {});
    await play.begin('change-answer', { backTo: 'pistes', asked: '3' });
    const { said } = await play.hear(choice('take-back'));
    expect(said).toEqual(['change-answer.done', 'moves.first', 'pistes.list.tell', 'pistes.next.ask']);
    expect(play.state.dialogStack).toHaveLength(1);
  });

  it('keeps an answer as it is, and what makes no sense changes nothing', async () => {
    const play = createPlay();
    await play.begin('change-answer', { ...here, asked: '2' });
    expect((await play.hear(choices('1', '2'))).said).toEqual(['common.one-only']);
    expect((await play.hear(choice('keep'))).said).toEqual(['change-answer.kept']);
  });

  it('has nothing to change for somebody who told nothing', async () => {
    const play = createPlay(createProfile('demo'));
    expect((await play.begin('change-answer', here)).said).toEqual(['change-answer.which.nothing']);
    expect((await play.hear(choice('none'))).said).toEqual(['change-answer.kept']);
  });
});
