import { describe, expect, it } from '@jest/globals';
import { asSdkDialog, type Heard } from '../../dialogs/dialog.ts';
import { guidedPath } from '../../dialogs/guided-path.ts';
import { pistes } from '../../dialogs/pistes.ts';
import type { Learned } from '../../guidance/evidence.ts';
import { createProfile } from '../../guidance/profile.ts';
import type { CentreInteret, Competence, ContexteTravail } from '../../knowledge/competence.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { choice, choices, Play, plain, words } from '../fixtures/play.ts';

const competences: readonly Competence[] = ['vendre', 'accueillir'].map((code) => ({
  code,
  label: code,
  kind: 'savoir-faire',
  macroCompetence: code,
  riasec: null,
  words: [],
  referentielCode: null,
}));
const interests: readonly CentreInteret[] = [{ code: 'contact', label: 'contact', riasec: 'S', words: [] }];
const contextes: readonly ContexteTravail[] = [{ code: 'nuit', label: 'nuit', kind: 'horaires', words: [] }];

const advisor = createAdvisor({
  read: (said, about = 'wish') => (said === 'bla' ? [] : [{ kind: 'words', words: said, about }]),
  readRefusals: (said) => (said.includes('nuit') ? [{ kind: 'refusal', code: 'nuit' }] : []),
  readInterests: (said) => (said === 'les gens' ? [{ kind: 'centre-interet', code: 'contact', answer: 'yes' }] : []),
  chooseCompetences: () => competences,
  chooseInterests: () => interests,
  chooseContextes: () => contextes,
});

const createPlay = (): Play => new Play([asSdkDialog(guidedPath(advisor)), asSdkDialog(pistes(advisor))]);

/** Plays from the start up to one step, answering « je ne sais pas » on the way. */
async function playTo(step: string): Promise<Play> {
  const play = createPlay();
  let { said } = await play.begin('guided-path', {});
  for (let turns = 0; said.at(-1) !== `guided-path.${step}.ask`; turns += 1) {
    if (turns > 6) throw new Error(`The path never asks for ${step}`);
    said = (await play.hear(plain('dont-know'))).said;
  }
  return play;
}

describe('guidedPath', () => {
  it('asks six questions, then shows the recap, then the pistes', async () => {
    const play = createPlay();
    const { messages } = await play.begin('guided-path', {});
    expect(messages[0]?.values).toEqual({ step: 1, of: 6 });
    const script: readonly (readonly [Heard, string])[] = [
      [words('caissière'), 'guided-path.competences.ask'],
      [choices('vendre', 'accueillir'), 'guided-path.interests.ask'],
      [choices('contact'), 'guided-path.conditions.ask'],
      [choices('nuit'), 'guided-path.level.ask'],
      [choice('3'), 'guided-path.country.ask'],
      [choice('BE'), 'guided-path.recap.ask'],
      [plain('yes'), 'pistes.next.ask'],
    ];
    const learned: Learned[] = [];
    for (const [heard, asked] of script) {
      const played = await play.hear(heard);
      expect(played.said.at(-1)).toBe(asked);
      learned.push(...played.learned);
      if (heard.kind === 'choice' && heard.id === 'BE') {
        expect(played.effects).toEqual([{ kind: 'set-manner', manner: { country: 'BE' } }]);
      }
    }
    expect(learned).toEqual([
      { kind: 'words', words: 'caissière', about: 'past' },
      { kind: 'competence', code: 'vendre', answer: 'yes' },
      { kind: 'competence', code: 'accueillir', answer: 'yes' },
      { kind: 'centre-interet', code: 'contact', answer: 'yes' },
      { kind: 'refusal', code: 'nuit' },
      { kind: 'level', level: 3 },
    ]);
  });

  it.each<{ step: string; heard: Heard; said: readonly string[]; learned: readonly Learned[] }>([
    {
      step: 'experience',
      heard: choice('nothing'),
      said: ['guided-path.experience.no-matter', 'guided-path.competences.ask'],
      learned: [],
    },
    { step: 'competences', heard: choices('none'), said: ['guided-path.interests.ask'], learned: [] },
    {
      step: 'competences',
      heard: plain('yes'),
      said: ['guided-path.competences.which', 'guided-path.competences.ask'],
      learned: [],
    },
    {
      step: 'interests',
      heard: choice('contact'),
      said: ['guided-path.conditions.ask'],
      learned: [{ kind: 'centre-interet', code: 'contact', answer: 'yes' }],
    },
    {
      step: 'conditions',
      heard: words('pas la nuit'),
      said: ['guided-path.experience.thanks', 'guided-path.level.ask'],
      learned: [{ kind: 'refusal', code: 'nuit' }],
    },
    { step: 'conditions', heard: words('bla'), said: ['guided-path.conditions.not-recognised'], learned: [] },
    {
      step: 'conditions',
      heard: plain('no'),
      said: ['guided-path.experience.no-matter', 'guided-path.level.ask'],
      learned: [],
    },
    { step: 'level', heard: words('bla'), said: ['common.not-understood.first'], learned: [] },
    { step: 'level', heard: plain('dont-know'), said: ['guided-path.country.ask'], learned: [] },
    { step: 'country', heard: words('bla'), said: ['common.not-understood.first'], learned: [] },
    { step: 'country', heard: choice('other'), said: ['guided-path.recap.ask'], learned: [] },
    {
      step: 'recap',
      heard: choice('more'),
      said: ['guided-path.recap.tell-more', 'guided-path.recap.ask'],
      learned: [],
    },
    {
      step: 'recap',
      heard: words('et vendre'),
      said: ['guided-path.experience.thanks', 'guided-path.recap.ask'],
      learned: [{ kind: 'words', words: 'et vendre', about: 'wish' }],
    },
    {
      step: 'experience',
      heard: words('bla'),
      said: ['guided-path.experience.not-recognised'],
      learned: [],
    },
    { step: 'recap', heard: words('bla'), said: ['guided-path.experience.not-recognised'], learned: [] },
    {
      step: 'interests',
      heard: words('les gens'),
      said: ['guided-path.experience.thanks', 'guided-path.conditions.ask'],
      learned: [{ kind: 'centre-interet', code: 'contact', answer: 'yes' }],
    },
  ])('at $step, answers $heard.words with $said', async ({ step, heard, said, learned }) => {
    const play = await playTo(step);
    const played = await play.hear(heard);
    expect(played.said).toEqual(said);
    expect(played.learned).toEqual(learned);
  });

  it('does not ask again what it knows already', async () => {
    const knowing = createAdvisor({ isLevelKnown: () => true, read: () => [{ kind: 'level', level: 0 }] });
    const play = new Play(
      [asSdkDialog(guidedPath(knowing)), asSdkDialog(pistes(knowing))],
      createProfile('demo', 'BE'),
    );
    await play.begin('guided-path', {});
    for (const step of ['competences', 'interests', 'conditions', 'recap']) {
      expect((await play.hear(plain('dont-know'))).said.at(-1)).toBe(`guided-path.${step}.ask`);
    }
  });

  it('changes one answer and comes back to the recap', async () => {
    const play = await playTo('recap');
    await play.hear(plain('no'));
    expect((await play.hear(choice('interests'))).said).toEqual(['guided-path.interests.ask']);
    expect((await play.hear(choices('contact'))).said).toEqual(['guided-path.recap.ask']);
  });
});
