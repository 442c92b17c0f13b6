import { describe, expect, it } from '@jest/globals';
import { hearNeverWorked } from '../../../src/hearing/never-worked.ts';

describe('hearNeverWorked', () => {
  it.each([
    ['j’ai jamais travaillé', true],
    ['Je n’ai jamais travaillé de ma vie.', true],
    ['ben j’ai aucune expérience', true],
    ['je n’ai pas d’expérience professionnelle', true],
    ['aucune expérience', true],
    ['j’ai rien fait', true],
    ['je n’ai jamais eu de travail', true],
    ['j’ai jamais travaillé au téléphone', false],
    ['j’ai travaillé', false],
    ['rien', false],
    ['je n’ai pas d’expérience dans la vente', false],
  ])('in « %s »: %s', (said, is) => {
    expect(hearNeverWorked(said)).toBe(is);
  });
});
