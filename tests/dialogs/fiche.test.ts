import { describe, expect, it } from '@jest/globals';
import { asSdkDialog, type Heard } from '../../dialogs/dialog.ts';
import { fiche } from '../../dialogs/fiche.ts';
import { formation } from '../../dialogs/formation.ts';
import { selfAssessment } from '../../dialogs/self-assessment.ts';
import type { Formation } from '../../knowledge/formation.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { course } from '../fixtures/course.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

async function begin(formations: readonly Formation[] = [course]): Promise<Play> {
  const play = new Play([
    asSdkDialog(fiche(createAdvisor({ findFormations: () => formations }))),
    asSdkDialog(formation(createAdvisor())),
  ]);
  await play.begin('fiche', { metierId: 'vendeur' });
  return play;
}

describe('fiche', () => {
  it('shows the métier it was opened for', async () => {
    const play = new Play([asSdkDialog(fiche(createAdvisor()))]);
    const { messages } = await play.begin('fiche', { metierId: 'vendeur' });
    expect(messages[0]).toEqual(
      expect.objectContaining({ key: 'fiche.about.tell', show: { kind: 'fiche', metierId: 'vendeur' } }),
    );
  });

  it.each<{ heard: Heard; said: readonly string[]; learned: readonly object[] }>([
    { heard: choice('formations'), said: ['fiche.formations.tell', 'fiche.which.ask'], learned: [] },
    {
      heard: plain('yes'),
      said: ['fiche.next.noted', 'fiche.formations.tell', 'fiche.which.ask'],
      learned: [{ kind: 'metier', metierId: 'vendeur', answer: 'yes' }],
    },
    {
      heard: choice('not-liked'),
      said: ['fiche.next.set-aside'],
      learned: [{ kind: 'metier', metierId: 'vendeur', answer: 'no' }],
    },
    { heard: choice('back'), said: [], learned: [] },
    {
      heard: words('je sais coudre'),
      said: ['common.heard', 'fiche.next.ask'],
      learned: [{ kind: 'words', words: 'je sais coudre', about: 'wish' }],
    },
    { heard: words('bla'), said: ['common.not-understood.first'], learned: [] },
  ])('answers $heard.words with $said', async ({ heard, said, learned }) => {
    const played = await (await begin()).hear(heard);
    expect(played.said).toEqual(said);
    expect(played.learned).toEqual(learned);
  });

  it('keeps what is told of oneself beside the formations', async () => {
    const play = await begin();
    await play.hear(choice('formations'));
    const played = await play.hear(words('je sais coudre'));
    expect(played.said).toEqual(['common.heard', 'fiche.which.ask']);
    expect(played.learned).toHaveLength(1);
  });

  it('offers a self-assessment where a référentiel covers the métier', async () => {
    const advisor = createAdvisor({ findAssessed: () => 'teleconseiller' });
    const play = new Play([asSdkDialog(fiche(advisor)), asSdkDialog(selfAssessment(advisor))]);
    const { messages } = await play.begin('fiche', { metierId: 'vendeur' });
    expect(messages.at(-1)?.options?.map(({ id }) => id)).toContain('assess');
    expect((await play.hear(choice('assess'))).pending).toBe('self-assessment');
  });

  it('labels formations of the same group, where none leads to the métier', async () => {
    const advisor = createAdvisor({ findFormationsOfGroup: () => [course] });
    const play = new Play([asSdkDialog(fiche(advisor)), asSdkDialog(formation(createAdvisor()))]);
    await play.begin('fiche', { metierId: 'vendeur' });
    const { said, messages } = await play.hear(choice('formations'));
    expect(said).toEqual(['fiche.formations.group', 'fiche.which.ask']);
    expect(messages[0]?.show).toEqual({ kind: 'formations', metierId: 'vendeur', formationIds: ['cap'] });
  });

  it('says when it knows no formation', async () => {
    expect((await (await begin([])).hear(choice('formations'))).said).toEqual([
      'fiche.formations.none',
      'fiche.which.ask',
    ]);
  });

  it('opens a formation, and comes back to the choice of formations', async () => {
    const play = await begin();
    await play.hear(choice('formations'));
    const opened = await play.hear(choice('cap'));
    expect(opened.said).toEqual(['formation.about.tell', 'formation.next.ask']);
    expect(opened.messages[0]?.show).toEqual({ kind: 'formation', formationId: 'cap' });
    expect((await play.hear(choice('back'))).said).toEqual(['fiche.which.ask']);
    expect((await play.hear(words('bla'))).said).toEqual(['common.not-understood.first']);
    expect((await play.hear(choice('back'))).pending).toBeUndefined();
  });
});
