import { beforeAll, describe, expect, it } from '@jest/globals';
import { chooseContextes } from '../../guidance/choose-contextes.ts';
import type { Learned } from '../../guidance/evidence.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profileOf = (...learned: readonly Learned[]): Profile => learn(createProfile('demo'), learned);

describe('chooseContextes', () => {
  const baker = profileOf({ kind: 'metier', metierId: 'boulanger', answer: 'yes' });
  const codesFor = (person: Profile): readonly string[] => chooseContextes(person, library).map(({ code }) => code);

  it('offers conditions that the leading métiers have', () => {
    expect(codesFor(baker)).toEqual(expect.arrayContaining(['travail-de-nuit', 'port-de-charges']));
  });

  it('offers none that was refused or accepted before', () => {
    const person = learn(baker, [
      { kind: 'refusal', code: 'travail-de-nuit' },
      { kind: 'contexte', code: 'port-de-charges', answer: 'yes' },
    ]);
    expect(codesFor(person)).not.toEqual(expect.arrayContaining(['travail-de-nuit']));
    expect(codesFor(person)).not.toEqual(expect.arrayContaining(['port-de-charges']));
  });

  it('offers only what people have words for', () => {
    const choices = chooseContextes(baker, library, ({ code }) => code !== 'travail-de-nuit');
    expect(choices.map(({ code }) => code)).not.toContain('travail-de-nuit');
  });
});
