import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Learned } from '../../guidance/evidence.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import { recommend } from '../../guidance/recommend.ts';
import type { Recommendations } from '../../guidance/recommendation.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { found } from '../fixtures/pistes.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';
import { runs } from '../fixtures/runs.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profileOf = (...learned: readonly Learned[]): Profile => learn(createProfile('demo'), learned);
const saying = (words: string): Profile => profileOf(...learnFromWords(words, library));
const idsOf = ({ pistes }: Recommendations): readonly string[] => pistes.map(({ metierId }) => metierId);

describe('recommend', () => {
  it('has no piste for somebody who told nothing', () => {
    expect(recommend(createProfile('demo'), library)).toEqual(found([]));
  });

  it('puts a named métier first, and gives the words as the reason', () => {
    const { pistes } = recommend(saying('j’ai travaillé comme vigile'), library);
    expect(pistes[0]).toEqual(expect.objectContaining({ metierId: 'agent-securite', fit: 'clear' }));
    expect(pistes[0]?.reasonsFor[0]).toEqual({ kind: 'named', words: ['vigile'] });
  });

  it('speaks a little for the métiers next to a named one', () => {
    const { pistes } = recommend(saying('boulanger'), library);
    const near = pistes.find(({ metierId }) => metierId === 'patissier');
    expect(near?.reasonsFor).toContainEqual({ kind: 'near', metierId: 'boulanger' });
    expect(pistes[0]?.metierId).toBe('boulanger');
  });

  it('lets confirmed compétences and interests speak, and a denial speak against', () => {
    const yes = recommend(profileOf({ kind: 'competence', code: 'faire-pain', answer: 'yes' }), library);
    expect(idsOf(yes)).toEqual(['boulanger']);
    expect(yes.pistes[0]?.missing).not.toContain('faire-pain');
    const liked: Learned = { kind: 'metier', metierId: 'boulanger', answer: 'yes' };
    const denied = recommend(profileOf(liked, { kind: 'competence', code: 'faire-pain', answer: 'no' }), library);
    expect(denied.pistes[0]?.reasonsAgainst).toEqual([{ kind: 'competence', code: 'faire-pain' }]);
    expect(denied.pistes[0]?.score).toBeLessThan(recommend(profileOf(liked), library).pistes[0]?.score ?? 0);
  });

  it.each(['dont-know', 'depends'] as const)('takes « %s » for less than yes, and never against', (answer) => {
    const { pistes } = recommend(profileOf({ kind: 'centre-interet', code: 'cuisine', answer }), library);
    expect(pistes.every(({ reasonsAgainst }) => reasonsAgainst.length === 0)).toBe(true);
  });

  it('hides what the person refuses, and says which condition it is', () => {
    const { pistes, hidden } = recommend(
      profileOf(
        { kind: 'centre-interet', code: 'cuisine', answer: 'yes' },
        { kind: 'refusal', code: 'travail-de-nuit' },
      ),
      library,
    );
    expect(pistes.map(({ metierId }) => metierId)).toEqual(['cuisinier']);
    expect(hidden.map(({ metierId }) => metierId).toSorted()).toEqual(['boulanger', 'patissier']);
    expect(hidden[0]?.obstacles).toContainEqual(expect.objectContaining({ kind: 'refusal', code: 'travail-de-nuit' }));
  });

  it('marks a regulated métier', () => {
    const { pistes } = recommend(saying('vigile'), library);
    expect(pistes[0]?.obstacles).toEqual([{ kind: 'regulated' }]);
  });

  it('never ranks by a constraint', () => {
    const free = recommend(saying('je fais du pain et des gâteaux'), library);
    const constrained = recommend(
      learn(saying('je fais du pain et des gâteaux'), [
        { kind: 'level', level: 0 },
        { kind: 'refusal', code: 'port-de-charges' },
      ]),
      library,
    );
    const scores = new Map(
      [...constrained.pistes, ...constrained.hidden].map(({ metierId, score }) => [metierId, score]),
    );
    for (const { metierId, score } of free.pistes) expect(scores.get(metierId)).toBe(score);
  });

  it('counts only formations of the person’s country', () => {
    const bakers = saying('boulanger');
    const formationsOf = (profile: Profile): readonly string[] =>
      recommend(profile, library).pistes[0]?.formationIds ?? [];
    expect(formationsOf(bakers).length).toBeGreaterThan(0);
    expect(formationsOf({ ...bakers, country: 'BE' })).toEqual([]);
  });

  it('weighs a past job less than a wish', () => {
    const { pistes } = recommend(saying('j’ai été boulanger pendant dix ans, je voudrais devenir menuisier'), library);
    expect(pistes[0]?.metierId).toBe('menuisier');
  });

  it('sums exactly the terms it gives as reasons: the same evidence in another order gives the same scores', () => {
    const events: readonly Learned[] = [
      { kind: 'words', words: 'je fais du pain', about: 'wish' },
      { kind: 'competence', code: 'faire-gateaux', answer: 'yes' },
      { kind: 'centre-interet', code: 'bouger', answer: 'depends' },
      { kind: 'contexte', code: 'dehors', answer: 'no' },
      { kind: 'metier', metierId: 'cuisinier', answer: 'no' },
    ];
    const scoresOf = (order: readonly Learned[]): readonly string[] =>
      recommend(profileOf(...order), library)
        .pistes.map(({ metierId, score }) => `${metierId} ${score.toFixed(9)}`)
        .toSorted();
    fc.assert(
      fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (order) => {
        expect(scoresOf(order)).toEqual(scoresOf(events));
      }),
      runs,
    );
  });

  it('gives the same pistes for a woman and a man, whatever the name or age they tell', () => {
    const tellings = [
      'je suis vendeuse',
      'je suis vendeur',
      'Je m’appelle Fatima Boulanger, 54 ans, je suis vendeuse',
      'moi c’est kevin, je suis vendeur',
    ];
    const [first, ...others] = tellings.map((telling) => idsOf(recommend(saying(telling), library)));
    for (const other of others) expect(other).toEqual(first);
  });

  it('shows what the person has set aside no more, and again once that is taken back', () => {
    const named = learn(createProfile('demo'), [
      { kind: 'words', words: 'boulanger', about: 'wish' },
      { kind: 'metier', metierId: 'boulanger', answer: 'no' },
    ]);
    const idsOf = (profile: Profile): readonly string[] => {
      const { pistes, hidden } = recommend(profile, library);
      return [...pistes, ...hidden].map(({ metierId }) => metierId);
    };
    expect(idsOf(named)).not.toContain('boulanger');
    expect(idsOf(learn(named, [{ kind: 'withdrawal', ids: [2] }]))[0]).toBe('boulanger');
  });
});
