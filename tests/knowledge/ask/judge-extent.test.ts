import { describe, expect, it } from '@jest/globals';
import { judgeExtent } from '../../../knowledge/ask/judge-extent.ts';
import type { Fact } from '../../../knowledge/fact.ts';

const some: Fact = {
  factId: 'horaires-2',
  text: 'Quelques services, comme le dépannage, ouvrent jour et nuit.',
  rubrique: 'horaires',
  sources: ['page'],
  validAt: null,
  country: null,
};
const all: Fact = { ...some, text: 'Les centres ouvrent le samedi.' };

describe('judgeExtent', () => {
  it.each([
    'est ce que tous les centres ouvrent la nuit',
    'les centres ouvrent ils toujours la nuit',
    'c est toujours ouvert la nuit',
  ])('corrects « %s » where the fact tells of some', (plain) => {
    expect(judgeExtent(plain, some)).toBe('not-all');
  });

  it('settles nothing where the fact tells no limit', () => {
    expect(judgeExtent('est ce que tous les centres ouvrent la nuit', all)).toBeNull();
  });

  it.each([
    'quels sont tous les horaires',
    'a quelle heure ferment ils tous les soirs',
    'est ce que des centres ouvrent la nuit',
  ])('settles nothing in « %s »', (plain) => {
    expect(judgeExtent(plain, some)).toBeNull();
  });

  it('settles nothing without a fact', () => {
    expect(judgeExtent('est ce que tous les centres ouvrent la nuit', undefined)).toBeNull();
  });
});
