import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { fiche } from '../../dialogs/fiche.ts';
import { formation } from '../../dialogs/formation.ts';
import { steps } from '../../dialogs/steps.ts';
import type { Steps } from '../../guidance/steps.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { course } from '../fixtures/course.ts';
import { metier, stepsTo } from '../fixtures/pistes.ts';
import { choice, Play, type Played, plain, words } from '../fixtures/play.ts';

function createPlay(more: Partial<Steps> = {}): Play {
  const advisor = createAdvisor({
    findSteps: (metierId, _person, present) =>
      stepsTo(metierId, { present, ...(present === 'caissier' ? { way: [] } : {}), ...more }),
    findMeant: (said) => (said === 'bla' ? undefined : metier(said)),
    findNamed: (said) => (said === 'coiffeur' ? metier(said) : undefined),
  });
  return new Play([asSdkDialog(steps(advisor)), asSdkDialog(fiche(advisor)), asSdkDialog(formation(createAdvisor()))]);
}

const optionsOf = ({ messages }: Played): readonly string[] => (messages.at(-1)?.options ?? []).map(({ id }) => id);
const offers = { leading: [course], ofGroup: [], elsewhere: [] };

describe('steps', () => {
  it('tells how to get to a métier, from what one does where that is known', async () => {
    const begun = await createPlay().begin('steps', { metierId: 'boulanger' });
    expect(begun.said).toEqual(['steps.about.tell', 'steps.next.ask']);
    expect(begun.messages[0]?.show).toMatchObject({ kind: 'steps', metierId: 'boulanger' });
    expect((await createPlay().begin('steps', { metierId: 'boulanger', present: 'caissier' })).said[0]).toBe(
      'steps.about.way',
    );
    expect((await createPlay().begin('steps', { metierId: 'boulanger', present: 'avocat' })).said[0]).toBe(
      'steps.about.no-way',
    );
  });

  it('offers what there is, in six buttons at most', async () => {
    expect(optionsOf(await createPlay().begin('steps', { metierId: 'boulanger' }))).toEqual([
      'present',
      'fiche',
      'human',
      'back',
    ]);
    const recognitions = [{ of: 'experience', country: 'FR', sources: [], formationIds: [] }] as const;
    const all = await createPlay({ offers, recognitions }).begin('steps', { metierId: 'boulanger' });
    expect(optionsOf(all)).toEqual(['formations', 'recognition', 'present', 'fiche', 'human', 'back']);
  });

  it('leads nobody past the law: of a regulated métier no formation is said to lead there', async () => {
    const play = createPlay({ offers, isRegulated: true });
    await play.begin('steps', { metierId: 'boulanger' });
    expect((await play.hear(choice('formations'))).said[0]).toBe('steps.formations.regulated');
  });

  it.each([
    [offers, 'steps.formations.leading'],
    [{ leading: [], ofGroup: [course], elsewhere: [] }, 'steps.formations.of-group'],
    [{ leading: [], ofGroup: [], elsewhere: [course] }, 'steps.formations.elsewhere'],
  ])('shows formations for what they are: %#', async (given, key) => {
    const play = createPlay({ offers: given });
    await play.begin('steps', { metierId: 'boulanger' });
    const { said, messages } = await play.hear(choice('formations'));
    expect(said).toEqual([key, 'steps.next.ask']);
    expect(messages[0]?.show).toMatchObject({ kind: 'formations', formationIds: [course.formationId] });
  });

  it('tells how what one learned by doing is recognised', async () => {
    const play = createPlay({ recognitions: [{ of: 'experience', country: 'BE', sources: [], formationIds: [] }] });
    await play.begin('steps', { metierId: 'boulanger' });
    expect((await play.hear(choice('recognition'))).messages[0]?.show).toMatchObject({ kind: 'recognition' });
  });

  it('asks where somebody starts from, and keeps words that name no métier', async () => {
    const play = createPlay();
    await play.begin('steps', { metierId: 'boulanger' });
    expect((await play.hear(choice('present'))).said).toEqual(['steps.present.ask']);
    const missed = await play.hear(words('bla'));
    expect(missed.said[0]).toBe('steps.present.unknown');
    expect(missed.effects).toEqual([{ kind: 'keep-words', words: 'bla', because: 'not-known' }]);
    expect((await play.hear(words('caissier'))).said).toEqual(['steps.about.way', 'steps.next.ask']);
  });

  it('leaves the question of the present where it is declined', async () => {
    const play = createPlay();
    await play.begin('steps', { metierId: 'boulanger' });
    await play.hear(choice('present'));
    expect((await play.hear(plain('no'))).said).toEqual(['steps.next.ask']);
  });

  it('goes to another métier that is named, to the fiche, or back', async () => {
    const play = createPlay();
    await play.begin('steps', { metierId: 'boulanger' });
    const other = await play.hear(words('coiffeur'));
    expect(other.messages[0]?.show).toMatchObject({ metierId: 'coiffeur' });
    expect((await play.hear(words('bla'))).pending).toBe('steps');
    const told = await play.hear(words('je sais coudre'));
    expect(told.said).toEqual(['common.heard', 'steps.about.tell', 'steps.next.ask']);
    expect(told.learned).toEqual([{ kind: 'words', words: 'je sais coudre', about: 'wish' }]);
    expect((await play.hear(choice('fiche'))).pending).toBe('fiche');
    const leaving = createPlay();
    await leaving.begin('steps', { metierId: 'boulanger' });
    expect((await leaving.hear(plain('no'))).pending).toBeUndefined();
  });
});
