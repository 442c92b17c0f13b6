import { describe, expect, it } from '@jest/globals';
import { changeAnswer } from '../../dialogs/change-answer.ts';
import { asSdkDialog, type Heard } from '../../dialogs/dialog.ts';
import { guidedPath } from '../../dialogs/guided-path.ts';
import { pistes } from '../../dialogs/pistes.ts';
import type { Advisor } from '../../guidance/advisor.ts';
import type { Learned } from '../../guidance/evidence.ts';
import type { Choice } from '../../guidance/next-screen.ts';
import { createProfile, findEvidence, hasEvidence, learn, type Profile } from '../../guidance/profile.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { metier } from '../fixtures/pistes.ts';
import { choice, choices, Play, plain, words } from '../fixtures/play.ts';

const trait = (kind: Choice['kind'], code: string): Choice => ({ kind, code });

/** Four things are ever asked; what was answered is asked no more. */
const traits = [
  trait('macro-competence', 'vendre'),
  trait('macro-competence', 'cuisiner'),
  trait('centre-interet', 'contact'),
  trait('contexte', 'exterieur'),
];
const isAnswered = (person: Profile, { kind, code }: Choice): boolean =>
  findEvidence(person).some((each) => 'code' in each && each.kind === kind && each.code === code);

const given: Partial<Advisor> = {
  read: (said, about = 'wish') => (said === 'bla' ? [] : [{ kind: 'words', words: said, about }]),
  readInterests: (said) => (said === 'bla' ? [] : [{ kind: 'centre-interet', code: said, answer: 'yes' }]),
  readConstraints: (said) => (said.includes('soir') ? [{ kind: 'refusal', code: 'soir' }] : []),
  isLicenceAsked: ({ events }) => events.every(({ kind }) => kind !== 'licence'),
  isLawAsked: () => true,
  readRefusals: (said) => (said.includes('nuit') ? [{ kind: 'refusal', code: 'nuit' }] : []),
  chooseScreen: (person) => traits.filter((each) => !isAnswered(person, each)).slice(0, 2),
  chooseContextes: () => [trait('contexte', 'nuit')],
  suggestMetiers: (person) =>
    findEvidence(person).every(({ kind }) => kind !== 'metier') ? [metier('boulanger'), metier('infirmier')] : [],
  hasEvidence,
};

function createPlay(more: Partial<Advisor> = {}, person?: Profile): Play {
  const knowing = createAdvisor({ ...given, ...more });
  return new Play(
    [asSdkDialog(guidedPath(knowing)), asSdkDialog(pistes(knowing)), asSdkDialog(changeAnswer(knowing))],
    person,
  );
}

/** Endless new things to tick, as the whole ROME has. */
const endless: Partial<Advisor> = {
  chooseScreen: ({ events }) => [1, 2, 3, 4].map((each) => trait('macro-competence', `${events.length}-${each}`)),
};

/** Plays from the start up to one step of the middle path, answering « je ne sais pas » on the way. */
async function playTo(step: string): Promise<Play> {
  const play = createPlay();
  let { said } = await play.begin('guided-path', {});
  for (let turns = 0; said.at(-1)?.startsWith(`guided-path.${step}.ask`) !== true; turns += 1) {
    if (turns > 9) throw new Error(`The path never asks for ${step}`);
    said = (await play.hear(said.at(-1) === 'guided-path.pace.ask' ? choice('10') : plain('dont-know'))).said;
  }
  return play;
}

describe('guidedPath', () => {
  it('asks for the time there is, then what the person did, then screens, and ends with recap and pistes', async () => {
    const play = createPlay();
    await play.begin('guided-path', {});
    const script: readonly (readonly [Heard, string])[] = [
      [choice('10'), 'guided-path.experience.ask'],
      [words('caissière'), 'guided-path.screen.ask-macro-competence'],
      [choices('macro-competence vendre'), 'guided-path.screen.ask-centre-interet'],
      [choices('centre-interet contact', 'contexte exterieur'), 'guided-path.conditions.ask'],
      [choices('contexte nuit'), 'guided-path.level.ask'],
      [choice('3'), 'guided-path.licence.ask'],
      [choices('B', 'C'), 'guided-path.country.ask'],
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
      { kind: 'macro-competence', code: 'vendre', answer: 'yes' },
      { kind: 'macro-competence', code: 'cuisiner', answer: 'passed' },
      { kind: 'centre-interet', code: 'contact', answer: 'yes' },
      { kind: 'contexte', code: 'exterieur', answer: 'yes' },
      { kind: 'refusal', code: 'nuit' },
      { kind: 'level', level: 3 },
      { kind: 'licence', held: ['B', 'C'] },
    ]);
  });

  it.each<{ minutes: string; screens: number; rest: readonly string[] }>([
    { minutes: '3', screens: 4, rest: ['country', 'recap'] },
    { minutes: '10', screens: 14, rest: ['conditions', 'level', 'licence', 'country', 'recap'] },
    { minutes: '25', screens: 36, rest: ['conditions', 'level', 'licence', 'country', 'recap'] },
  ])(
    'has $screens screens in $minutes minutes, tells how many questions that makes, and counts them down',
    async ({ minutes, screens, rest }) => {
      const play = createPlay(endless);
      const [paces] = (await play.begin('guided-path', {})).messages.slice(-1);
      const { messages } = await play.hear(choice(minutes));
      const of = 1 + screens + rest.length - 1;
      expect(paces?.options?.find(({ id }) => id === minutes)).toMatchObject({ values: { count: of } });
      expect(messages.at(-1)?.values).toEqual({ step: 1, of });
      let played = await play.hear(words('caissière'));
      for (let screen = 0; screen < screens; screen += 1) {
        expect(played.said.at(-1)).toBe('guided-path.screen.ask-macro-competence');
        expect(played.messages.at(-1)?.values).toEqual({ step: screen + 2, of });
        played = await play.hear(choices('none'));
      }
      const asked: (string | undefined)[] = [];
      for (const step of rest) {
        asked.push(played.said.at(-1));
        played = await play.hear(plain('dont-know'));
        expect(step).toBe(asked.at(-1)?.split('.')[1]);
      }
    },
  );

  it('goes on where the pistes are clear, after the screens that a path has at least', async () => {
    const play = createPlay({ ...endless, isSettled: ({ events }) => events.length > 4 });
    await play.begin('guided-path', {});
    await play.hear(choice('10'));
    let { said, person } = await play.hear(words('caissière'));
    for (let screens = 0; screens < 5; screens += 1) {
      expect(said.at(-1)).toBe('guided-path.screen.ask-macro-competence');
      ({ said, person } = await play.hear(choices(`macro-competence ${person.events.length}-1`)));
    }
    expect(said).toEqual(['guided-path.screen.settled', 'guided-path.conditions.ask']);
  });

  it('shows the pistes as soon as the person wants them, once there is something to go by', async () => {
    const play = createPlay(endless);
    await play.begin('guided-path', {});
    await play.hear(choice('3'));
    const first = await play.hear(choice('nothing'));
    expect(first.messages.at(-1)?.options?.map(({ id }) => id)).not.toContain('finish');
    const second = await play.hear(choices('macro-competence 0-2'));
    expect(second.messages.at(-1)?.options?.map(({ id }) => id)).toContain('finish');
    expect((await play.hear(choices('finish'))).said.at(-1)).toBe('pistes.next.ask');
  });

  it.each(['conditions', 'level', 'licence', 'country'])(
    'leaves the question about %s for the pistes too',
    async (step) => {
      const told = learn(createProfile('demo'), [{ kind: 'words', words: 'caissière', about: 'past' }]);
      const play = createPlay({ chooseScreen: () => [], isExperienceKnown: () => true }, told);
      await play.begin('guided-path', {});
      let { said, messages } = await play.hear(choice('10'));
      while (said.at(-1) !== `guided-path.${step}.ask`) ({ said, messages } = await play.hear(plain('dont-know')));
      expect(messages.at(-1)?.options?.map(({ id }) => id)).toContain('finish');
      expect((await play.hear(choice('finish'))).said.at(-1)).toBe('pistes.next.ask');
    },
  );

  it('tells kindly, and once, that everything or nothing is ticked', async () => {
    const play = createPlay(endless);
    await play.begin('guided-path', {});
    await play.hear(choice('25'));
    await play.hear(choice('nothing'));
    let { said, person } = await play.hear(choices('none'));
    const told: string[][] = [];
    const all = (): Heard => choices(...[1, 2, 3, 4].map((each) => `macro-competence ${person.events.length}-${each}`));
    for (const heard of [all, all, all, () => choices('none'), () => plain('dont-know'), () => choices('none')]) {
      ({ said, person } = await play.hear(heard()));
      told.push(said.slice(0, -1));
    }
    expect(told).toEqual([
      [],
      ['guided-path.screen.all-ticked'],
      [],
      [],
      ['guided-path.experience.no-matter'],
      ['guided-path.screen.none-ticked'],
    ]);
  });

  it('asks whoever never worked what they did unpaid, where there is time, and counts it', async () => {
    const held = { kind: 'competence', code: 'tenir-maison', answer: 'yes' } as const;
    const play = createPlay({ ...endless, learnFromUnpaidWork: () => [held] });
    await play.begin('guided-path', {});
    await play.hear(choice('10'));
    expect((await play.hear(choice('nothing'))).said).toEqual(['unpaid-work.ask.ask']);
    const { said, learned } = await play.hear(choices('household'));
    expect(said).toEqual(['unpaid-work.ask.counted', 'guided-path.screen.ask-macro-competence']);
    expect(learned).toEqual([held]);
  });

  it.each([
    [choices('none'), 'guided-path.experience.no-matter'],
    [words('caissière'), 'guided-path.experience.thanks'],
    [words('bla'), 'guided-path.experience.not-recognised'],
  ])('goes on after unpaid work: %j', async (heard, key) => {
    const play = createPlay();
    await play.begin('guided-path', {});
    await play.hear(choice('25'));
    await play.hear(choice('nothing'));
    expect((await play.hear(heard)).said[0]).toBe(key);
  });

  it('offers métiers to somebody who told nothing at all', async () => {
    const play = await playTo('spark');
    expect((await play.askAgain()).messages.at(-1)?.options?.map(({ id }) => id)).toEqual([
      'boulanger',
      'infirmier',
      'none',
    ]);
    const { said, learned } = await play.hear(choice('infirmier'));
    expect(said).toEqual(['guided-path.conditions.ask']);
    expect(learned).toEqual([
      { kind: 'metier', metierId: 'boulanger', answer: 'dont-know' },
      { kind: 'metier', metierId: 'infirmier', answer: 'depends' },
    ]);
  });

  it.each<{ step: string; heard: Heard; said: readonly string[]; learned: readonly Learned[] }>([
    { step: 'pace', heard: plain('dont-know'), said: ['guided-path.experience.ask'], learned: [] },
    {
      step: 'pace',
      heard: { kind: 'number', value: 15, words: '15' },
      said: ['guided-path.experience.ask'],
      learned: [],
    },
    { step: 'pace', heard: words('bla'), said: ['common.not-understood.first'], learned: [] },
    {
      step: 'pace',
      heard: words('caissière'),
      said: ['guided-path.experience.thanks', 'guided-path.screen.ask-macro-competence'],
      learned: [{ kind: 'words', words: 'caissière', about: 'past' }],
    },
    {
      step: 'experience',
      heard: choice('nothing'),
      said: ['unpaid-work.ask.ask'],
      learned: [],
    },
    { step: 'experience', heard: words('bla'), said: ['guided-path.experience.not-recognised'], learned: [] },
    {
      step: 'screen',
      heard: choices('none'),
      said: ['guided-path.screen.ask-centre-interet'],
      learned: [
        { kind: 'macro-competence', code: 'vendre', answer: 'dont-know' },
        { kind: 'macro-competence', code: 'cuisiner', answer: 'dont-know' },
      ],
    },
    {
      step: 'screen',
      heard: plain('yes'),
      said: ['guided-path.screen.which', 'guided-path.screen.ask-macro-competence'],
      learned: [],
    },
    {
      step: 'screen',
      heard: words('les gens'),
      said: ['guided-path.experience.thanks', 'guided-path.screen.ask-centre-interet'],
      learned: [
        { kind: 'centre-interet', code: 'les gens', answer: 'yes' },
        { kind: 'macro-competence', code: 'vendre', answer: 'dont-know' },
        { kind: 'macro-competence', code: 'cuisiner', answer: 'dont-know' },
      ],
    },
    { step: 'screen', heard: words('bla'), said: ['guided-path.screen.not-recognised'], learned: [] },
    { step: 'spark', heard: words('bla'), said: ['guided-path.spark.not-recognised'], learned: [] },
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
    {
      step: 'conditions',
      heard: choices('regulated'),
      said: ['guided-path.level.ask'],
      learned: [{ kind: 'not-regulated' }],
    },
    { step: 'level', heard: plain('dont-know'), said: ['guided-path.licence.ask'], learned: [] },
    {
      step: 'level',
      heard: words('pas le soir'),
      said: ['guided-path.experience.thanks', 'guided-path.level.ask'],
      learned: [{ kind: 'refusal', code: 'soir' }],
    },
    { step: 'licence', heard: words('bla'), said: ['common.not-understood.first'], learned: [] },
    {
      step: 'licence',
      heard: choice('none'),
      said: ['guided-path.country.ask'],
      learned: [{ kind: 'licence', held: [] }],
    },
    {
      step: 'licence',
      heard: plain('yes'),
      said: ['guided-path.country.ask'],
      learned: [{ kind: 'licence', held: ['B'] }],
    },
    {
      step: 'licence',
      heard: plain('no'),
      said: ['guided-path.country.ask'],
      learned: [{ kind: 'licence', held: [] }],
    },
    {
      step: 'country',
      heard: words('plus le soir'),
      said: ['guided-path.experience.thanks', 'guided-path.country.ask'],
      learned: [{ kind: 'refusal', code: 'soir' }],
    },
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
    { step: 'recap', heard: words('bla'), said: ['guided-path.experience.not-recognised'], learned: [] },
  ])('at $step, answers $heard.words with $said', async ({ step, heard, said, learned }) => {
    const play = await playTo(step);
    const played = await play.hear(heard);
    expect(played.said).toEqual(said);
    expect(played.learned).toEqual(learned);
  });

  it('does not ask again what it knows already', async () => {
    const told = learn(createProfile('demo', 'BE'), [{ kind: 'words', words: 'caissière', about: 'past' }]);
    const play = createPlay(
      { isLevelKnown: () => true, isLicenceAsked: () => false, isExperienceKnown: () => true },
      told,
    );
    await play.begin('guided-path', {});
    expect((await play.hear(choice('10'))).said).toEqual(['guided-path.screen.ask-macro-competence']);
    for (const step of ['screen', 'conditions', 'recap']) {
      expect((await play.hear(plain('dont-know'))).said.at(-1)).toMatch(`guided-path.${step}.ask`);
    }
  });

  it.each([plain('no'), choice('change')])(
    'lets any answer be changed after $words, then comes back',
    async (heard) => {
      const play = await playTo('recap');
      expect((await play.hear(heard)).pending).toBe('change-answer');
      expect((await play.hear(choice('none'))).said).toEqual(['change-answer.kept', 'guided-path.recap.ask']);
    },
  );

  it('goes on from the recap by some more screens', async () => {
    const play = createPlay({ ...endless, isExperienceKnown: () => true }, createProfile('demo', 'FR'));
    await play.begin('guided-path', {});
    await play.hear(choice('3'));
    let { said } = await play.hear(choices('macro-competence 0-1'));
    while (said.at(-1) === 'guided-path.screen.ask-macro-competence') ({ said } = await play.hear(choices('none')));
    const { messages } = await play.hear(choice('go-on'));
    expect(messages.at(-1)).toMatchObject({
      key: 'guided-path.screen.ask-macro-competence',
      values: { step: 1, of: 4 },
    });
  });
});
