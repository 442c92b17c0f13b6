import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFiches } from '../../bench/guidance/fiches.ts';
import { answer, createPerson } from '../../bench/guidance/person.ts';
import { believe } from '../../guidance/belief.ts';
import type { Learned } from '../../guidance/evidence.ts';
import { chooseScreen } from '../../guidance/next-screen.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { recommend } from '../../guidance/recommend.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import { bothForms, whatSomebodyWants, whoSomebodyIs } from '../fixtures/fair-sayings.ts';
import { runs } from '../fixtures/runs.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

const rank = (...sentences: readonly string[]): readonly string[] => {
  const learned = sentences.flatMap((words) => learnFromWords(words, library));
  return recommend(learn(createProfile('demo'), learned), library).pistes.map(({ metierId }) => metierId);
};

describe('the ranking of pistes', () => {
  it.each(bothForms)('is the same for « %s » and « %s »', (one, other) => {
    expect(rank(one)).toEqual(rank(other));
    expect(rank(one).length).toBeGreaterThan(0);
  });

  it.each(whoSomebodyIs)('is the same after « %s »', (said) => {
    for (const wanted of whatSomebodyWants) {
      expect(rank(said, wanted)).toEqual(rank(wanted));
      expect(rank(`${said} ${wanted}`)).toEqual(rank(wanted));
    }
  });
});

/** Answers of somebody whom one métier fits, all right but one choice of one screen, if any. */
function rankAfter(
  metierId: string,
  screens: number,
  wrong: { readonly screen: number; readonly choice: number },
): number {
  const person = createPerson([metierId], readFiches(library));
  let profile = createProfile('demo');
  for (let screen = 0; screen < screens; screen += 1) {
    const choices = chooseScreen(profile, library, { isWorded: () => true, way: 'yes-no' });
    const right = answer(person, choices, { kind: 'each', wrong: 0 }, () => 0.5);
    profile = learn(
      profile,
      right.map((each, place) => (screen === wrong.screen && place === wrong.choice ? turnRound(each) : each)),
    );
  }
  const { metierIds, logs } = believe(profile, library);
  const own = logs[metierIds.indexOf(metierId)] ?? 0;
  return logs.filter((log) => log > own).length + 1;
}

function turnRound(learned: Learned): Learned {
  if (!('answer' in learned)) return learned;
  return { ...learned, answer: learned.answer === 'yes' ? 'no' : 'yes' };
}

describe('one wrong tap', () => {
  it('never keeps the right métier from the first twenty for good', () => {
    fc.assert(
      fc.property(fc.nat(library.metiers.length - 1), fc.nat(3), fc.nat(5), (place, screen, choice) => {
        const metierId = library.metiers[place]?.metierId ?? '';
        expect(rankAfter(metierId, 6, { screen, choice })).toBeLessThanOrEqual(20);
      }),
      { numRuns: 60, ...runs },
    );
  });
});
