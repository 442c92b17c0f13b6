import { describe, expect, it } from '@jest/globals';
import { isOfField, isOfWork } from '../../../knowledge/ask/field.ts';

describe('isOfField', () => {
  it.each(['les horaires en centre d appels', 'un call center a liege', 'un operateur'])('holds « %s »', (plain) => {
    expect(isOfField(plain)).toBe(true);
  });

  it('does not take a telephone alone for the field', () => {
    expect(isOfField('qui a invente le telephone')).toBe(false);
  });
});

describe('isOfWork', () => {
  it.each([
    ['que faire d un client en colere', true],
    ['quel est l avenir de ce metier', true],
    ['pourquoi le ciel est bleu', false],
  ])('tells of « %s »: %s', (plain, expected) => {
    expect(isOfWork(plain)).toBe(expected);
  });
});
