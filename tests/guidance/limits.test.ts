import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLimits, type Limits } from '../../guidance/limits.ts';
import { createProfile, findConstraints, learn } from '../../guidance/profile.ts';
import { recommend } from '../../guidance/recommend.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';

let library: Library;
let limits: Limits;

beforeAll(async () => {
  library = await loadRealLibrary();
  limits = createLimits(library);
});

const saying = (...sentences: readonly string[]) =>
  learn(
    createProfile('demo'),
    sentences.flatMap((words) => learnFromWords(words, library)),
  );

describe('createLimits', () => {
  it.each([
    ['plus de week end svp', { kind: 'refusal', code: 'week-end' }],
    ['pas le soir', { kind: 'refusal', code: 'horaires-decales' }],
    ['pas la nuit', { kind: 'refusal', code: 'travail-de-nuit' }],
    ['j’ai un bts', { kind: 'level', level: 5 }],
    ['sans permis', { kind: 'licence', held: [] }],
  ])('reads the constraint of « %s » at whatever question', (words, constraint) => {
    expect(limits.readConstraints(words)).toEqual([constraint]);
  });

  it('asks about licences and the law only where they matter, and once', () => {
    const driver = saying('j’aime conduire un camion');
    expect(limits.isLicenceAsked(driver)).toBe(true);
    expect(limits.isLicenceAsked(learn(driver, [{ kind: 'licence', held: ['B'] }]))).toBe(false);
    expect(limits.isLicenceAsked(saying('boulanger'))).toBe(false);
    const guard = saying('agent de sécurité');
    expect(limits.isLawAsked(guard)).toBe(true);
    expect(limits.isLawAsked(learn(guard, [{ kind: 'not-regulated' }]))).toBe(false);
  });

  it('hides for want of a licence, says what hides, and brings all back', () => {
    const before = recommend(saying('j’aime conduire un camion'), library);
    const without = saying('j’aime conduire un camion, j’ai pas le permis');
    const { hidden, hiddenBy, pistes } = recommend(without, library);
    expect(before.pistes[0]?.metierId).toBe('conducteur-poids-lourd');
    expect(hidden[0]?.metierId).toBe('conducteur-poids-lourd');
    expect(hiddenBy.map(({ kind }) => kind)).toEqual(['licence']);
    expect(pistes.some(({ obstacles }) => obstacles.some((each) => each.kind === 'licence' && each.isRequired))).toBe(
      false,
    );
    const after = learn(without, limits.unhide(without));
    expect(findConstraints(after)).toEqual([]);
    expect(recommend(after, library)).toEqual(before);
    expect(limits.unhide(after)).toEqual([]);
  });

  it('takes back a refusal and the law, and keeps the level', () => {
    const person = learn(createProfile('demo'), [
      { kind: 'level', level: 3 },
      { kind: 'refusal', code: 'week-end' },
      { kind: 'not-regulated' },
    ]);
    expect(findConstraints(learn(person, limits.unhide(person)))).toEqual([{ kind: 'level', level: 3, id: 1 }]);
  });

  it.each(['plus de ce domaine', 'd’autres métiers du même genre', 'plus comme ça svp'])(
    'hears « %s » as asking for more of the same',
    (words) => {
      expect(limits.asksForMoreAlike(words)).toBe(true);
    },
  );

  it.each(['plus de nuit', 'autre chose', 'j’aime les animaux'])('does not hear « %s » so', (words) => {
    expect(limits.asksForMoreAlike(words)).toBe(false);
  });
});
