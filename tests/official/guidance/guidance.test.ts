import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFiches } from '../../../bench/guidance/fiches.ts';
import { measure } from '../../../bench/guidance/measure.ts';
import { scenarios } from '../../../bench/guidance/scenarios.ts';
import { believe } from '../../../guidance/belief.ts';
import { toLearned } from '../../../guidance/change.ts';
import { explain } from '../../../guidance/explain.ts';
import { compareOrder } from '../../../guidance/move.ts';
import type { Choice } from '../../../guidance/next-screen.ts';
import { createProfile, learn, type Profile } from '../../../guidance/profile.ts';
import { recommend } from '../../../guidance/recommend.ts';
import { learnFromWords } from '../../../guidance/statement.ts';
import { findTraits } from '../../../guidance/traits.ts';
import { findWhatIfs } from '../../../guidance/what-if.ts';
import type { Library } from '../../../knowledge/library.ts';
import { createIsWorded } from '../../../src/is-worded.ts';
import { createVoice } from '../../../src/voice.ts';
import { bothForms, whatSomebodyWants, whoSomebodyIs } from '../../fixtures/fair-sayings.ts';
import { rankAfterOneWrong } from '../../fixtures/one-wrong.ts';
import { anyProfile } from '../../fixtures/random-profiles.ts';
import { compileOfficial } from '../words/compile-official.ts';

let library: Library;

beforeAll(async () => {
  library = await compileOfficial();
}, 120_000);

const rank = (words: string): readonly string[] =>
  recommend(learn(createProfile('demo'), learnFromWords(words, library)), library).pistes.map(
    ({ metierId }) => metierId,
  );

describe('the ranking of pistes, over the whole ROME', () => {
  it.each(bothForms)('is the same for « %s » and « %s »', (one, other) => {
    expect(rank(one)).toEqual(rank(other));
    expect(rank(one).length).toBeGreaterThan(0);
  });

  it.each(whoSomebodyIs)('is the same after « %s »', (said) => {
    for (const wanted of whatSomebodyWants) expect(rank(`${said} ${wanted}`)).toEqual(rank(wanted));
  });
});

/** Each case asks about sixteen hundred métiers. */
const few = { numRuns: 20 };

describe('accounts, over the whole ROME', () => {
  it('sum up to the very belief that they explain, for every métier', () => {
    fc.assert(
      fc.property(anyProfile(library), (profile) => {
        const { metierIds, logs } = believe(profile, library);
        const off = explain(metierIds, profile, library).filter(({ parts }, place) => {
          const sum = parts.reduce((all, { weight }) => all + weight, 0);
          return !(Math.abs(sum - (logs[place] ?? Number.NaN)) <= 1e-9);
        });
        expect(off).toEqual([]);
      }),
      few,
    );
  });

  it('tell of no change that does not come about when it is made', () => {
    const worded = new Set<Choice>(findTraits(library).asked.filter(createIsWorded(createVoice())));
    const order = (profile: Profile): readonly string[] =>
      recommend(profile, library).pistes.map(({ metierId }) => metierId);
    let told = 0;
    fc.assert(
      fc.property(anyProfile(library), (profile) => {
        for (const { change, move } of findWhatIfs(profile, library, (choice) => worded.has(choice))) {
          expect(compareOrder(order(profile), order(learn(profile, toLearned(change, profile))))).toEqual(move);
          told += 1;
        }
      }),
      few,
    );
    expect(told).toBeGreaterThan(10);
  });
});

describe('one wrong tap, over the whole ROME', () => {
  it.each([0, 1, 2, 3])('on screen %d never keeps the right métier from the first twenty for good', (screen) => {
    const some = library.metiers.filter((_, place) => place % 53 === screen);
    for (const [index, { metierId }] of some.entries()) {
      expect(rankAfterOneWrong(metierId, { screen, choice: index % 6 }, 9, library)).toBeLessThanOrEqual(20);
    }
  });
});

describe('made-up people, over the whole ROME', () => {
  it.each([
    ['A, 10 % wrong', 28, 0.9],
    ['B', 60, 0.82],
  ])(
    'who answer as in %s find their métier among the first five after %d choices',
    (name, at, least) => {
      const scenario = scenarios.find((each) => each.name === name);
      if (scenario === undefined) throw new Error(`No scenario "${name}".`);
      const worded = new Set<Choice>(findTraits(library).asked.filter(createIsWorded(createVoice())));
      const setting = {
        library,
        fiches: readFiches(library),
        isWorded: (choice: Choice) => worded.has(choice),
        people: 200,
        seed: 7,
      };
      const ranks = measure(scenario, setting).ranks.get(at) ?? [];
      expect(ranks.filter((each) => each <= 5).length / ranks.length).toBeGreaterThan(least);
    },
    120_000,
  );
});
