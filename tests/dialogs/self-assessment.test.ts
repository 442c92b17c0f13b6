import { describe, expect, it } from '@jest/globals';
import { asSdkDialog, type Heard } from '../../dialogs/dialog.ts';
import { formation } from '../../dialogs/formation.ts';
import { pistes } from '../../dialogs/pistes.ts';
import { selfAssessment } from '../../dialogs/self-assessment.ts';
import type { Answer } from '../../guidance/evidence.ts';
import type { Answers, Question } from '../../guidance/self-assessment.ts';
import { createAdvisor } from '../fixtures/advisor.ts';
import { course } from '../fixtures/course.ts';
import { assessment } from '../fixtures/pistes.ts';
import { choice, Play, type Played, plain, words } from '../fixtures/play.ts';

/** Two activités-clés; « saisir » serves both. */
const questions: readonly Question[] = [
  question('ecouter', 0),
  question('saisir', 0),
  question('vendre', 1),
  question('saisir', 1, true),
];

function question(code: string, part: number, isAgain = false): Question {
  const competence = {
    code,
    label: code,
    kind: 'savoir-faire',
    macroCompetence: code,
    riasec: null,
    words: [],
    referentielCode: '01.01',
  } as const;
  return { competence, part, activiteLabel: `activité ${part + 1}`, isAgain };
}

async function begin(recalled: Answers = questions.map(() => null)): Promise<{ play: Play; first: Played }> {
  const advisor = createAdvisor({
    listQuestions: () => questions,
    recallAnswers: () => recalled,
    assess: (metierId, answers) =>
      assessment(metierId, {
        answered: answers.filter((answer) => answer !== null).length,
        asked: questions.length,
        strong: answers.includes('yes') ? ['ecouter'] : [],
        missing: answers.includes('no') ? ['vendre'] : [],
        formationIds: ['cap'],
      }),
    findFormation: () => course,
  });
  const play = new Play([
    asSdkDialog(selfAssessment(advisor)),
    asSdkDialog(formation(createAdvisor())),
    asSdkDialog(pistes(advisor)),
  ]);
  return { play, first: await play.begin('self-assessment', { metierId: 'teleconseiller' }) };
}

async function playThrough(heard: readonly Heard[], recalled?: Answers): Promise<readonly Played[]> {
  const { play, first } = await begin(recalled);
  const played = [first];
  for (const each of heard) played.push(await play.hear(each));
  return played;
}

const last = (played: readonly Played[]): Played => {
  const found = played.at(-1);
  if (found === undefined) throw new Error('Nothing was played');
  return found;
};
const part = 'self-assessment.question.part';
const ask = 'self-assessment.question.ask';
const again = 'self-assessment.question.ask-again';
const result = ['self-assessment.result.tell', 'self-assessment.after.ask'];

describe('selfAssessment', () => {
  it('asks every question by activité-clé, shows progress, then the result', async () => {
    const script: readonly (readonly [Heard, readonly string[]])[] = [
      [plain('yes'), [part, ask]],
      [plain('yes'), [ask]],
      [choice('depends'), [part, ask]],
      [plain('no'), [again]],
      [choice('yes'), result],
    ];
    const played = await playThrough(script.map(([heard]) => heard));
    expect(played.map(({ said }) => said)).toEqual([['self-assessment.start.ask'], ...script.map(([, said]) => said)]);
    expect(played[2]?.messages[0]?.values).toEqual({ step: 2, of: 4, competence: 'saisir' });
    expect(last(played).messages[0]?.show).toEqual(
      expect.objectContaining({ kind: 'self-assessment', metierId: 'teleconseiller' }),
    );
  });

  it.each<{ heard: Heard; answer: Answer }>([
    { heard: plain('yes'), answer: 'yes' },
    { heard: choice('depends'), answer: 'depends' },
    { heard: plain('depends'), answer: 'depends' },
    { heard: choice('no'), answer: 'no' },
    { heard: plain('dont-know'), answer: 'dont-know' },
  ])('learns $answer from $heard.words', async ({ heard, answer }) => {
    const played = await playThrough([choice('begin'), heard]);
    expect(last(played).learned).toEqual([{ kind: 'competence', code: 'ecouter', answer }]);
  });

  it.each<{ first: Heard; second: Heard; learned: readonly object[] }>([
    { first: plain('yes'), second: plain('no'), learned: [] },
    {
      first: plain('no'),
      second: plain('yes'),
      learned: [{ kind: 'competence', code: 'saisir', answer: 'yes' }],
    },
  ])('keeps the better of two answers about one compétence: $first.words, then $second.words', async (given) => {
    const played = await playThrough([choice('begin'), plain('yes'), given.first, plain('yes'), given.second]);
    expect(last(played).learned).toEqual(given.learned);
  });

  it.each<{ heard: readonly Heard[]; said: readonly string[] }>([
    { heard: [choice('later')], said: ['self-assessment.start.put-off'] },
    { heard: [words('bla')], said: ['common.not-understood.first'] },
    { heard: [choice('begin'), words('bla')], said: ['common.not-understood.first'] },
    { heard: [choice('begin'), words('bla'), words('bla')], said: ['self-assessment.question.rephrase'] },
    { heard: [choice('begin'), choice('stop')], said: ['self-assessment.start.put-off'] },
    { heard: [choice('begin'), choice('skip')], said: [part, ask] },
    { heard: [choice('begin'), choice('skip'), choice('skip')], said: ['self-assessment.start.put-off'] },
    {
      heard: [choice('begin'), plain('yes'), choice('stop')],
      said: ['self-assessment.question.stopped', ...result.map((key) => key.replace('result.tell', 'result.all'))],
    },
    { heard: [choice('begin'), plain('no'), choice('stop'), choice('resume')], said: [part, ask] },
    { heard: [choice('begin'), plain('no'), choice('stop'), words('bla')], said: ['common.not-understood.first'] },
    {
      heard: [choice('begin'), plain('no'), choice('stop'), choice('cap')],
      said: ['formation.about.tell', 'formation.next.ask'],
    },
    {
      heard: [choice('begin'), plain('no'), choice('stop'), choice('pistes')],
      said: ['pistes.list.tell', 'pistes.next.ask'],
    },
  ])('answers $heard.length turns, of them $heard.0.words, with $said', async ({ heard, said }) => {
    expect(last(await playThrough(heard)).said).toEqual(said);
  });

  it.each<{ heard: Heard }>([{ heard: choice('back') }, { heard: plain('no') }])(
    'ends after the result with $heard.words',
    async ({ heard }) => {
      expect(last(await playThrough([plain('yes'), plain('no'), choice('stop'), heard])).pending).toBeUndefined();
    },
  );

  it('resumes where the person stopped, or starts afresh', async () => {
    const recalled = ['yes', null, 'no', null] as const;
    const resumed = await playThrough([plain('yes'), plain('yes'), plain('yes')], recalled);
    expect(resumed.map(({ said }) => said)).toEqual([
      ['self-assessment.start.resume'],
      [part, ask],
      [part, again],
      result,
    ]);
    const afresh = last(await playThrough([choice('afresh')], recalled));
    expect(afresh.messages.at(-1)?.values).toEqual({ step: 1, of: 4, competence: 'ecouter' });
  });

  it('shows the result at once when every question has its answer', async () => {
    const played = await playThrough([choice('result')], ['yes', 'no', 'yes', 'no']);
    expect(played.map(({ said }) => said)).toEqual([['self-assessment.start.done'], result]);
  });
});
