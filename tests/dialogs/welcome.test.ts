import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { guidedPath } from '../../dialogs/guided-path.ts';
import { pistes } from '../../dialogs/pistes.ts';
import { welcome } from '../../dialogs/welcome.ts';
import type { Aim } from '../../guidance/aim.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { course } from '../fixtures/course.ts';
import { found, piste } from '../fixtures/pistes.ts';
import { choice, Play, type Played, plain, words } from '../fixtures/play.ts';

/** Knows one word. */
const advisor = createAdvisor({
  read: (words) => (words.includes('xyz') ? [] : [{ kind: 'words', words, about: 'wish' }]),
  recommend: (_, more = []) => {
    const isKnown = more.length === 0 || more.some((each) => each.kind === 'words' && each.words.includes('vendre'));
    return found(isKnown ? [piste('vendeur')] : []);
  },
});

async function start(greeted = false): Promise<{ play: Play; played: Played }> {
  const play = new Play([
    asSdkDialog(welcome(advisor)),
    asSdkDialog(guidedPath(advisor)),
    asSdkDialog(pistes(advisor)),
  ]);
  return { play, played: await play.begin('welcome', { greeted }) };
}

describe('welcome', () => {
  it('says what it is before its first question', async () => {
    expect((await start()).played.said).toEqual(['welcome.greet.tell', 'welcome.start.ask']);
  });

  it('does not greet twice', async () => {
    expect((await start(true)).played.said).toEqual(['welcome.start.ask-again']);
  });

  it.each([
    {
      heard: words('j’aime vendre'),
      said: ['pistes.list.tell', 'pistes.next.ask'],
      pending: 'pistes',
    },
    { heard: words('xyz'), said: ['welcome.start.nothing-found'], pending: 'welcome' },
    {
      heard: words('sans diplôme'),
      said: ['welcome.start.noted', 'guided-path.pace.ask'],
      pending: 'guided-path',
    },
    { heard: choice('guided'), said: ['guided-path.pace.ask'], pending: 'guided-path' },
    { heard: choice('question'), said: ['welcome.topic.ask'], pending: 'welcome' },
    {
      heard: plain('dont-know'),
      said: ['welcome.start.step-by-step', 'guided-path.pace.ask'],
      pending: 'guided-path',
    },
    { heard: plain('yes'), said: ['welcome.start.step-by-step', 'guided-path.pace.ask'], pending: 'guided-path' },
    { heard: plain('no'), said: ['welcome.start.no-matter', 'welcome.start.ask-again'], pending: 'welcome' },
  ])('answers $heard.words with $said', async ({ heard, said, pending }) => {
    const { play } = await start();
    const played = await play.hear(heard);
    expect(played.said).toEqual(said);
    expect(played.pending).toBe(pending);
  });

  it('keeps words that led nowhere, shortened where they are shown', async () => {
    const { play } = await start();
    const { effects, messages } = await play.hear(words('xyz'.repeat(70)));
    expect(effects).toEqual([{ kind: 'keep-words', words: 'xyz'.repeat(70), because: 'nothing-found' }]);
    expect(messages[0]?.values).toEqual({ words: `${'xyz'.repeat(70).slice(0, 79)}…` });
  });

  it('hears a statement where a question was announced, and leads back to the start', async () => {
    const { play } = await start();
    await play.hear(choice('question'));
    expect((await play.hear(words('j’aime vendre'))).pending).toBe('pistes');
    const other = await start();
    await other.play.hear(choice('question'));
    expect((await other.play.hear(choice('start'))).said).toEqual(['welcome.start.ask-again']);
  });

  it('begins a path with whoever says only what brings them, and keeps what limits them', async () => {
    const learned = [{ kind: 'words', words: 'travail court', about: 'wish' }, { kind: 'short-studies' }] as const;
    const played = await hear('travail', { hearAim: () => 'lost-work', read: () => learned });
    expect(played).toMatchObject({
      said: ['welcome.aim.lost-work', 'guided-path.pace.ask'],
      pending: 'guided-path',
      learned: [{ kind: 'short-studies' }],
    });
  });

  it('asks whoever wants a formation for their métier, after those that the centre offers', async () => {
    const aim = { hearAim: (): Aim => 'training' };
    expect((await hear('formation', aim)).said).toEqual(['welcome.aim.training', 'welcome.start.ask-again']);
    const own = Array.from({ length: 8 }, (_, place) => ({ ...course, formationId: `${place}` }));
    const [shown, ...others] = (await hear('formation', { ...aim, listOwnFormations: () => own })).messages;
    expect(shown).toMatchObject({
      key: 'welcome.aim.own-formations',
      show: { kind: 'formations', metierId: null, formationIds: ['0', '1', '2', '3', '4', '5'] },
    });
    expect(others.map(({ key }) => key)).toEqual(['welcome.aim.training', 'welcome.start.ask-again']);
  });
});

async function hear(said: string, given: Parameters<typeof createAdvisor>[0]): Promise<Played> {
  const knowing = createAdvisor(given);
  const play = new Play([asSdkDialog(welcome(knowing)), asSdkDialog(guidedPath(knowing))]);
  await play.begin('welcome', { greeted: true });
  return play.hear(words(said));
}
