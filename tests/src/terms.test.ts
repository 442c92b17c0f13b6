import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findTerm, findTerms } from '../../src/terms.ts';

describe('findTerms', () => {
  it.each([
    ['Il faut un CACES ou un CAP.', ['cap', 'caces']],
    ['Un logiciel clients (CRM).', []],
    ['On garde le cap.', []],
    ['Le télétravail est possible.', ['teletravail']],
  ])('%j: %j', (text, terms) => {
    expect(findTerms(text)).toEqual(terms);
  });
});

describe('findTerm', () => {
  it('knows every term that is explained, and no other word', () => {
    const { means }: { means: object } = JSON.parse(readFileSync('locales/fr/terms.json', 'utf8'));
    expect(Object.keys(means).filter((term) => findTerm(term) !== term)).toEqual([]);
    expect(findTerm('Intérim')).toBe('interim');
    expect(findTerm('superviseur')).toBeUndefined();
  });
});
