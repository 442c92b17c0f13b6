import { beforeAll, describe, expect, it } from '@jest/globals';
import { computeTerms, domaineOf } from '../../guidance/terms.ts';
import type { Library } from '../../knowledge/library.ts';
import { metier } from '../fixtures/pistes.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('computeTerms', () => {
  it('names the event behind every piece of a score', () => {
    const terms = computeTerms([{ id: 7, kind: 'words', words: 'boulanger', about: 'wish' }], library);
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.every(({ evidenceId }) => evidenceId === 7)).toBe(true);
  });

  it('counts a second compétence of one family for less', () => {
    const weightOf = (...codes: readonly string[]): number =>
      computeTerms(
        codes.map((code, id) => ({ id, kind: 'competence', code, answer: 'yes' })),
        library,
      )
        .filter(({ metierId }) => metierId === 'teleconseiller')
        .reduce((sum, { weight }) => sum + weight, 0);
    const one = weightOf('repondre-appels');
    const both = weightOf('repondre-appels', 'calmer-client');
    expect(both).toBeGreaterThan(one);
    expect(both).toBeLessThan(one + weightOf('calmer-client'));
  });

  it('speaks against a métier that is named in a refusal', () => {
    const terms = computeTerms(
      [{ id: 1, kind: 'words', words: 'je ne veux plus être boulanger', about: 'wish' }],
      library,
    );
    const baker = terms.filter(({ metierId }) => metierId === 'boulanger');
    expect(baker.length).toBeGreaterThan(0);
    expect(baker.every(({ weight }) => weight < 0)).toBe(true);
  });

  it('takes next to several named métiers for no more than next to one', () => {
    const near = computeTerms(
      [{ id: 1, kind: 'words', words: 'boulanger, pâtissier et cuisinier', about: 'wish' }],
      library,
    ).filter(({ reason }) => reason.kind === 'near');
    expect(near.length).toBeGreaterThan(0);
    expect(new Set(near.map(({ metierId }) => metierId)).size).toBe(near.length);
  });

  it.each([
    ['j’ai fait de la hotline', true],
    ['je voudrais travailler dans la hotline', false],
  ])('hears in « %s » a métier named: %s', (words, isNamed) => {
    const terms = computeTerms([{ id: 1, kind: 'words', words, about: 'wish' }], library);
    const own = terms.filter(({ metierId }) => metierId === 'teleconseiller').map(({ reason }) => reason.kind);
    expect(own).toContain(isNamed ? 'named' : 'told');
    expect(terms.some(({ reason }) => reason.kind === 'near')).toBe(isNamed);
  });
});

describe('domaineOf', () => {
  it.each([
    [metier('a', { romeCode: 'D1408' }), 'D14'],
    [metier('b', { romeCode: null, nearestRomeCode: 'K2111' }), 'K21'],
  ])('takes the first three signs of the code or of the nearest', (each, domaine) => {
    expect(domaineOf(each)).toBe(domaine);
  });
});
