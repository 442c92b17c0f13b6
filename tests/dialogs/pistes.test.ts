import { describe, expect, it } from '@jest/globals';
import { comparison } from '../../dialogs/comparison.ts';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { fiche } from '../../dialogs/fiche.ts';
import { guidedPath } from '../../dialogs/guided-path.ts';
import { pistes } from '../../dialogs/pistes.ts';
import type { Aim } from '../../guidance/aim.ts';
import type { Recommendations } from '../../guidance/recommendation.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { found, metier, piste } from '../fixtures/pistes.ts';
import { choice, Play, type Played, plain, words } from '../fixtures/play.ts';

const five = ['un', 'deux', 'trois', 'quatre', 'cinq'].map((id) => piste(id));

/** Said as they are called. */
const isAim = (said: string): said is Aim => ['others', 'doubt', 'lost-work', 'guide'].includes(said);

interface Given {
  readonly found?: Recommendations;
  /** What is found once more was told. */
  readonly afterMore?: Recommendations;
}

const night = { kind: 'refusal', code: 'nuit' } as const;
const fiveAndOne = found(five, { hidden: [piste('nuit', { obstacles: [night] })], hiddenBy: [night] });

function createPlay({ found: first = fiveAndOne, afterMore = first }: Given = {}): Play {
  const advisor = createAdvisor({
    read: (said) => (said === 'xyz' ? [] : [{ kind: 'words', words: said, about: 'wish' }]),
    recommend: ({ events }, more = []) => ([...events, ...more].length > 0 ? afterMore : first),
    hearAim: (said) => (isAim(said) ? said : undefined),
    findNamed: (said) => (said === 'fleuriste' ? metier('fleuriste') : undefined),
  });
  return new Play([
    asSdkDialog(pistes(advisor)),
    asSdkDialog(fiche(advisor)),
    asSdkDialog(comparison(advisor)),
    asSdkDialog(guidedPath(advisor)),
  ]);
}

function shownIn({ messages }: Played): readonly string[] {
  return messages.flatMap(({ show }) => (show?.kind === 'pistes' ? show.pistes.map(({ metierId }) => metierId) : []));
}

function optionsOf({ messages }: Played): readonly string[] {
  return (messages.at(-1)?.options ?? []).map(({ id }) => id);
}

describe('pistes', () => {
  it('shows three, with the way to each, to others, to a finer search and to what is hidden', async () => {
    const begun = await createPlay().begin('pistes', {});
    expect(begun.said).toEqual(['pistes.list.tell', 'pistes.list.some-hidden', 'pistes.next.ask']);
    expect(begun.messages[1]?.values).toEqual({ count: 1, causes: ['nuit'] });
    expect(shownIn(begun)).toEqual(['un', 'deux', 'trois']);
    expect(optionsOf(begun)).toEqual(['un', 'deux', 'trois', 'more', 'refine', 'hidden']);
  });

  it.each([
    ['all that there is', found(five), ['more', 'compare', 'refine']],
    ['no comparison where a domaine was kept short', found(five, { crowded: 'D11' }), ['more', 'alike', 'refine']],
    ['what is hidden rather than more of a domaine', { ...fiveAndOne, crowded: 'D11' }, ['more', 'refine', 'hidden']],
  ])('offers six buttons at most: %s', async (_, given, others) => {
    const begun = await createPlay({ found: given }).begin('pistes', {});
    expect(optionsOf(begun)).toEqual(['un', 'deux', 'trois', ...others]);
  });

  it('sets the first two side by side', async () => {
    const play = createPlay({ found: found(five) });
    await play.begin('pistes', {});
    const { messages } = await play.hear(choice('compare'));
    expect(messages[0]?.values).toEqual({ one: metier('un').label, other: metier('deux').label });
  });

  it.each([choice('more'), plain('no'), plain('dont-know')])('goes on to the next ones after $words', async (heard) => {
    const play = createPlay();
    await play.begin('pistes', {});
    const more = await play.hear(heard);
    expect(more.said).toEqual(['pistes.list.more', 'pistes.next.ask']);
    expect(shownIn(more)).toEqual(['quatre', 'cinq']);
    expect(optionsOf(more)).toEqual(['quatre', 'cinq', 'refine', 'hidden']);
    expect((await play.hear(plain('no'))).said).toEqual(['pistes.next.tell-more', 'pistes.next.ask']);
  });

  it('hears what brings somebody there: others, the path, or what changes no piste', async () => {
    const hear = async (said: string): Promise<Played> => {
      const play = createPlay();
      await play.begin('pistes', {});
      return play.hear(words(said));
    };
    for (const said of ['others', 'doubt']) expect(shownIn(await hear(said))).toEqual(['quatre', 'cinq']);
    expect(await hear('lost-work')).toMatchObject({ said: ['welcome.aim.lost-work', 'pistes.next.ask'], learned: [] });
    expect((await hear('guide')).pending).toBe('guided-path');
  });

  it('shows what was set aside, and comes back', async () => {
    const play = createPlay();
    await play.begin('pistes', {});
    const hidden = await play.hear(choice('hidden'));
    expect(hidden.said).toEqual(['pistes.list.hidden', 'pistes.next.ask']);
    expect(shownIn(hidden)).toEqual(['nuit']);
    expect(shownIn(await play.hear(choice('shown')))).toEqual(['un', 'deux', 'trois']);
  });

  it('names a licence and the law among what hides pistes', async () => {
    const hiddenBy = [{ kind: 'licence', licences: ['B'], isRequired: true } as const, { kind: 'regulated' } as const];
    const begun = await createPlay({ found: found(five, { hidden: [piste('bus')], hiddenBy }) }).begin('pistes', {});
    expect(begun.messages[1]?.values?.causes).toEqual([
      { key: 'pistes.hidden-by.licence' },
      { key: 'pistes.hidden-by.regulated' },
    ]);
  });

  it('hides nothing any more once asked to', async () => {
    const withdrawal = { kind: 'withdrawal', ids: [1] } as const;
    const advisor = createAdvisor({ recommend: () => fiveAndOne, unhide: () => [withdrawal] });
    const play = new Play([asSdkDialog(pistes(advisor))]);
    await play.begin('pistes', {});
    await play.hear(choice('hidden'));
    const all = await play.hear(choice('unhide'));
    expect(all.learned).toEqual([withdrawal]);
    expect(shownIn(all)).toEqual(['un', 'deux', 'trois']);
  });

  it.each([choice('alike'), words('plus de ce domaine')])('shows more of a domaine after $words', async (heard) => {
    const advisor = createAdvisor({
      recommend: (_, more = []) =>
        more.length === 0 ? found(five, { crowded: 'D11' }) : found([...five.slice(3), ...five.slice(0, 3)]),
      asksForMoreAlike: (said) => said === 'plus de ce domaine',
    });
    const play = new Play([asSdkDialog(pistes(advisor))]);
    expect(optionsOf(await play.begin('pistes', {}))).toContain('alike');
    const more = await play.hear(heard);
    expect(more.learned).toEqual([{ kind: 'more-of', domaine: 'D11' }]);
    expect(more.said).toEqual(['pistes.next.alike-shown', 'pistes.list.tell', 'pistes.next.ask']);
  });

  it('shows the second page where only that one holds more of the domaine', async () => {
    const advisor = createAdvisor({ recommend: () => found(five, { crowded: 'D11' }) });
    const play = new Play([asSdkDialog(pistes(advisor))]);
    await play.begin('pistes', {});
    expect(shownIn(await play.hear(choice('alike')))).toEqual(['quatre', 'cinq']);
  });

  it('says so where no domaine was kept short', async () => {
    const advisor = createAdvisor({ recommend: () => found(five), asksForMoreAlike: () => true });
    const play = new Play([asSdkDialog(pistes(advisor))]);
    await play.begin('pistes', {});
    expect((await play.hear(words('plus de ce domaine'))).said).toEqual([
      'pistes.next.no-more-alike',
      'pistes.next.ask',
    ]);
  });

  it('opens the fiche of a piste, then asks again without repeating the list', async () => {
    const play = createPlay();
    await play.begin('pistes', {});
    expect((await play.hear(choice('deux'))).said).toEqual(['fiche.about.tell', 'fiche.next.ask']);
    expect((await play.hear(choice('back'))).said).toEqual(['pistes.next.ask']);
  });

  it('takes « oui » for the only piste, and asks which of several', async () => {
    const one = createPlay({ found: found([piste('un')]) });
    await one.begin('pistes', {});
    expect((await one.hear(plain('yes'))).pending).toBe('fiche');
    const several = createPlay();
    await several.begin('pistes', {});
    expect((await several.hear(plain('yes'))).said).toEqual(['pistes.next.which', 'pistes.next.ask']);
  });

  it('lists again when more words change the first page', async () => {
    const play = createPlay({ afterMore: found([piste('cinq')]) });
    await play.begin('pistes', {});
    const { said, learned } = await play.hear(words('j’aime le calme'));
    expect(said).toEqual(['common.heard', 'pistes.list.tell', 'pistes.next.ask']);
    expect(learned).toEqual([{ kind: 'words', words: 'j’aime le calme', about: 'wish' }]);
  });

  it('says so when more words change nothing on the first page', async () => {
    const play = createPlay();
    await play.begin('pistes', {});
    const { said, learned } = await play.hear(words('j’aime le calme'));
    expect(said).toEqual(['pistes.next.same', 'pistes.next.ask']);
    expect(learned).toHaveLength(1);
  });

  it('opens the fiche of a métier that is named', async () => {
    const play = createPlay();
    await play.begin('pistes', {});
    const { messages } = await play.hear(words('fleuriste'));
    expect(messages[0]?.show).toEqual({ kind: 'fiche', metierId: 'fleuriste' });
    expect((await play.hear(words('fleuriste'))).messages[0]?.show).toEqual({ kind: 'fiche', metierId: 'fleuriste' });
  });

  it('keeps words that lead nowhere, and learns nothing from them', async () => {
    const play = createPlay();
    await play.begin('pistes', {});
    const { said, learned, effects } = await play.hear(words('xyz'));
    expect(said).toEqual(['pistes.next.nothing-found']);
    expect(learned).toEqual([]);
    expect(effects).toEqual([{ kind: 'keep-words', words: 'xyz', because: 'nothing-found' }]);
  });

  it('says when it has no piste, or only hidden ones', async () => {
    const none = createPlay({ found: found([]) });
    expect((await none.begin('pistes', {})).said).toEqual(['pistes.list.none', 'pistes.next.ask-without']);
    const hidden = createPlay({ found: found([], { hidden: [piste('nuit')] }) });
    const begun = await hidden.begin('pistes', {});
    expect(begun.said).toEqual(['pistes.list.all-hidden', 'pistes.next.ask-without']);
    expect(optionsOf(begun)).toEqual(['refine', 'hidden']);
  });

  it('tells when métiers nearer to the person are set aside', async () => {
    const play = createPlay({ found: found([piste('un')], { hidden: [piste('nuit', { score: 3 })] }) });
    expect((await play.begin('pistes', {})).said).toEqual([
      'pistes.list.tell',
      'pistes.list.better-hidden',
      'pistes.next.ask',
    ]);
  });

  it('says that the first of them are as good as each other', async () => {
    const close = [piste('un'), piste('deux', { isTied: true }), piste('trois')];
    const { messages } = await createPlay({ found: found(close) }).begin('pistes', {});
    expect(messages[1]).toEqual({ key: 'pistes.list.tied', values: { count: 2 } });
  });

  it('says that it is unsure when all it has is faint', async () => {
    const play = createPlay({ found: found([piste('un', { fit: 'faint' })]) });
    expect((await play.begin('pistes', {})).said).toEqual([
      'pistes.list.unsure',
      'pistes.list.tell',
      'pistes.next.ask',
    ]);
  });

  it('leads to the guided path to refine', async () => {
    const play = createPlay();
    await play.begin('pistes', {});
    expect((await play.hear(choice('refine'))).pending).toBe('guided-path');
  });
});
