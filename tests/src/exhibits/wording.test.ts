import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '../../../knowledge/fact.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const fact: Fact = {
  factId: 'f',
  text: 'Un CAP suffit.',
  rubrique: 'diplome',
  sources: ['rome'],
  validAt: '~2007',
  country: 'FR',
};

describe('createWording', () => {
  it.each([
    [{ kind: 'named', words: ['pain', 'four'] } as const, /Vous en avez parlé\s: «\spain\s» et «\sfour\s»/],
    [{ kind: 'told', words: ['pain'] } as const, /Vos mots s’en approchent/],
    [{ kind: 'competence', code: 'faire-pain' } as const, /Vous savez\s: «\sFaire du pain\s»/],
    [{ kind: 'centre-interet', code: 'cuisine' } as const, /Vous aimez/],
    [{ kind: 'contexte', code: 'travail-de-nuit' } as const, /Vous avez évoqué/],
    [{ kind: 'near', metierId: 'boulanger' } as const, /proche de\s: Boulangère \/ Boulanger/],
    [{ kind: 'metier' } as const, /vous intéresse/],
  ])('puts the reason %j into words', (reason, expected) => {
    expect(createSetting(library).wording.reason(reason)).toMatch(expected);
    expect(createSetting(library).wording.reasonAgainst(reason)).toMatch(/\S/);
    expect(createSetting(library, { register: 'tu' }).wording.reason(reason)).not.toMatch(/\bvous\b/i);
  });

  it('labels a statement with its country where the person’s is unknown, and dates it', () => {
    expect(createSetting(library).wording.fact(fact)).toMatch(/^France\s: Un CAP suffit\. \(vers 2007\)$/);
    expect(createSetting(library, { country: 'FR' }).wording.fact(fact)).toBe('Un CAP suffit. (vers 2007)');
    expect(createSetting(library, { country: 'FR' }).wording.fact({ ...fact, validAt: null })).toBe('Un CAP suffit.');
  });

  it('names each source once, with its date', () => {
    const { wording } = createSetting(library);
    expect(wording.sources(['rome', 'rome'])).toMatch(/^Source\s: Les tests, «\s.*\s» \(18 septembre 2025\)\.$/);
    expect(wording.sourcesInShort(['rome'])).toMatch(/^Source\s: Les tests \(18 septembre 2025\)\.$/);
  });

  it.each([
    [null, 'date inconnue'],
    ['~2007', 'vers 2007'],
    ['2023', '2023'],
    ['2025-04-30', '30 avril 2025'],
  ])('writes the date %s as « %s »', (date, text) => {
    expect(createSetting(library).wording.date(date)).toBe(text);
  });

  it.each([
    [{ kind: 'refusal', code: 'travail-de-nuit' } as const, /comporte/],
    [{ kind: 'level', level: 5 } as const, /bac \+ 2/],
    [{ kind: 'regulated' } as const, /réglementé/],
  ])('names the obstacle %j', (obstacle, expected) => {
    expect(createSetting(library).wording.obstacle(obstacle)).toMatch(expected);
  });

  it('speaks of levels as Belgium does', () => {
    expect(createSetting(library, { country: 'BE' }).wording.obstacle({ kind: 'level', level: 4 })).toMatch(/CESS/);
  });
});
