import { beforeAll, describe, expect, it } from '@jest/globals';
import { findTold, listTold } from '../../guidance/find-told.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profile = learn(createProfile('demo'), [
  { kind: 'words', words: 'J’ai été boulangère', about: 'past' },
  { kind: 'refusal', code: 'travail-de-nuit' },
  { kind: 'level', level: 3 },
  { kind: 'metier', metierId: 'patissier', answer: 'yes' },
  { kind: 'centre-interet', code: 'cuisine', answer: 'passed' },
]);

describe('listTold', () => {
  it('lists what was said or tapped, and not what was left', () => {
    expect(listTold(profile).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });
});

describe('findTold', () => {
  it.each([
    ['boulanger', [1]],
    ['la boulangère', [1]],
    ['la nuit', [2]],
    ['mon diplôme', [3]],
    ['pâtissier', [4]],
    ['astronaute', []],
    ['les', []],
  ])('finds by « %s »: %j', (words, ids) => {
    expect(findTold(words, profile, library).map(({ id }) => id)).toEqual(ids);
  });
});
