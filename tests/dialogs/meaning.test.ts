import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { guidedPath } from '../../dialogs/guided-path.ts';
import { meaning } from '../../dialogs/meaning.ts';
import { pistes } from '../../dialogs/pistes.ts';
import { welcome } from '../../dialogs/welcome.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { choice, Play, plain, words } from '../fixtures/play.ts';

const among = [
  { asked: 'Camion', means: 'conducteur de poids lourd' },
  { asked: 'Bus', means: 'conducteur de bus' },
];

/** Knows two words of several trades, and nothing of « xyz ». */
const advisor = createAdvisor({
  findMeanings: (said) => (['conductrice', 'chauffeur'].includes(said) ? { word: said, among } : undefined),
  read: (said) => (said.includes('xyz') ? [] : [{ kind: 'words', words: said, about: 'wish' }]),
});

const dialogs = [welcome(advisor), meaning(advisor), guidedPath(advisor), pistes(advisor)] as const;

async function askBack(): Promise<Play> {
  const play = new Play([
    asSdkDialog(dialogs[0]),
    asSdkDialog(dialogs[1]),
    asSdkDialog(dialogs[2]),
    asSdkDialog(dialogs[3]),
  ]);
  await play.begin('meaning', { word: 'conductrice' });
  return play;
}

describe('meaning', () => {
  it('asks which trade is meant, in people’s words', async () => {
    const play = new Play([asSdkDialog(welcome(advisor)), asSdkDialog(meaning(advisor))]);
    await play.begin('welcome', { greeted: true });
    const { said, messages } = await play.hear(words('conductrice'));
    expect(said).toEqual(['meaning.which.ask']);
    expect(messages[0]?.values).toEqual({ word: 'conductrice' });
    expect(messages[0]?.options?.map(({ id }) => id)).toEqual([
      'conducteur de poids lourd',
      'conducteur de bus',
      'other',
    ]);
  });

  it.each([
    { heard: choice('conducteur de bus'), pending: 'pistes', learned: 'conducteur de bus' },
    { heard: words('des enfants'), pending: 'pistes', learned: 'conductrice des enfants' },
    { heard: words('en fait je préfère la cuisine'), pending: 'pistes', learned: 'en fait je préfère la cuisine' },
    { heard: choice('other'), pending: 'welcome', learned: undefined },
    { heard: plain('no'), pending: 'welcome', learned: undefined },
    { heard: plain('dont-know'), pending: 'guided-path', learned: undefined },
    { heard: plain('yes'), pending: 'meaning', learned: undefined },
    { heard: words('xyz'), pending: 'meaning', learned: undefined },
  ])('hears $heard as $learned', async ({ heard, pending, learned }) => {
    const play = await askBack();
    const played = await play.hear(heard);
    expect(played.pending).toBe(pending);
    expect(played.learned).toEqual(learned === undefined ? [] : [{ kind: 'words', words: learned, about: 'wish' }]);
  });

  it('keeps words that led nowhere', async () => {
    const play = await askBack();
    const { effects } = await play.hear(words('xyz'));
    expect(effects).toEqual([{ kind: 'keep-words', words: 'xyz', because: 'nothing-found' }]);
  });

  it('asks back again where the answer is such a word too', async () => {
    const play = await askBack();
    const { messages } = await play.hear(words('chauffeur'));
    expect(messages[0]?.values).toEqual({ word: 'chauffeur' });
  });
});
