import { describe, expect, it } from '@jest/globals';
import { judgeNeed, takesForClosed } from '../../../knowledge/ask/judge-need.ts';
import type { Fact } from '../../../knowledge/fact.ts';

const open: Fact = {
  factId: 'acces-1',
  text: 'Aucun diplôme ni brevet n’est exigé.',
  rubrique: 'acces',
  sources: ['page'],
  validAt: null,
  country: null,
};
const closed: Fact = { ...open, factId: 'acces-2', text: 'Un diplôme d’État est obligatoire.' };

describe('judgeNeed', () => {
  it.each([
    ['il faut un master', 'no'],
    ['c est obligatoire d avoir le bac', 'no'],
    ['peut on y entrer sans diplome', 'yes'],
    ['quel diplome ont les gens', null],
    ['il faut une voiture', null],
  ])('judges « %s » as %s where no diploma is asked', (plain, verdict) => {
    expect(judgeNeed(plain, [open])).toBe(verdict);
  });

  it('judges nothing where the facts do not settle it', () => {
    expect(judgeNeed('il faut un master', [closed])).toBeNull();
  });
});

describe('takesForClosed', () => {
  it.each([
    ['c est bien reserve aux hommes', true],
    ['un metier interdit aux femmes', true],
    ['c est que pour les jeunes', true],
    ['combien de femmes y travaillent', false],
    ['est ce un metier physique', false],
  ])('judges « %s »: %s', (plain, isClosed) => {
    expect(takesForClosed(plain)).toBe(isClosed);
  });
});
