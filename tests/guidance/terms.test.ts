import { beforeAll, describe, expect, it } from '@jest/globals';
import { computeTerms, findFamily } from '../../guidance/terms.ts';
import type { Library } from '../../knowledge/library.ts';
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

  it('gives only what is wanted, and the same of it', () => {
    const evidence = [{ id: 1, kind: 'words', words: 'boulanger', about: 'wish' }] as const;
    const wanted = computeTerms(evidence, library, new Set(['patissier']));
    expect(wanted).toEqual(computeTerms(evidence, library).filter(({ metierId }) => metierId === 'patissier'));
    expect(wanted.length).toBeGreaterThan(0);
  });

  it('lets an answer about a family speak for the métiers that take it', () => {
    const family = library.getCompetence('faire-pain').macroCompetence;
    const terms = computeTerms([{ id: 1, kind: 'macro-competence', code: family, answer: 'yes' }], library);
    expect(terms.map(({ metierId }) => metierId)).toContain('boulanger');
    expect(terms[0]?.reason).toEqual({ kind: 'macro-competence', code: family });
  });
});

describe('findFamily', () => {
  it('is that of a compétence or the family itself, and none for anything else', () => {
    const family = library.getCompetence('faire-pain').macroCompetence;
    expect(findFamily({ kind: 'competence', code: 'faire-pain' }, library)).toBe(family);
    expect(findFamily({ kind: 'macro-competence', code: family }, library)).toBe(family);
    expect(findFamily({ kind: 'contexte', code: 'travail-de-nuit' }, library)).toBeUndefined();
    expect(findFamily({ kind: 'words' }, library)).toBeUndefined();
  });
});
