import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Learned } from '../../guidance/evidence.ts';
import { chooseCompetences, chooseContextes, chooseInterests } from '../../guidance/next-choices.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profileOf = (...learned: readonly Learned[]): Profile => learn(createProfile('demo'), learned);
const nobody = createProfile('demo');

describe('chooseCompetences', () => {
  it('asks first for what the words tell of', () => {
    const person = profileOf({ kind: 'words', words: 'je décore des gâteaux', about: 'wish' });
    expect(chooseCompetences(person, library)[0]).toBe('faire-gateaux');
  });

  it('never asks what was answered', () => {
    const person = profileOf(
      { kind: 'words', words: 'je décore des gâteaux', about: 'wish' },
      { kind: 'competence', code: 'faire-gateaux', answer: 'no' },
    );
    expect(chooseCompetences(person, library)).not.toContain('faire-gateaux');
  });

  it('offers what many métiers take to somebody who told nothing, one of each family first', () => {
    const choices = chooseCompetences(nobody, library).map((code) => library.getCompetence(code));
    expect(choices).toHaveLength(6);
    expect(choices.every(({ kind, words }) => kind === 'savoir-faire' && words.length > 0)).toBe(true);
    expect(new Set(choices.map(({ macroCompetence }) => macroCompetence)).size).toBe(6);
  });
});

describe('chooseInterests', () => {
  it('offers up to six, also to somebody who told nothing, and none twice', () => {
    const choices = chooseInterests(nobody, library);
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(6);
    expect(new Set(choices).size).toBe(choices.length);
  });

  it('never asks what was answered', () => {
    const [first = ''] = chooseInterests(nobody, library);
    const person = profileOf({ kind: 'centre-interet', code: first, answer: 'yes' });
    expect(chooseInterests(person, library)).not.toContain(first);
  });
});

describe('chooseContextes', () => {
  it('offers conditions that the leading métiers have', () => {
    const person = profileOf({ kind: 'metier', metierId: 'boulanger', answer: 'yes' });
    const choices = chooseContextes(person, library);
    expect(choices).toEqual(expect.arrayContaining(['travail-de-nuit', 'port-de-charges']));
  });
});
