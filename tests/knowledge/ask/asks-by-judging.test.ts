import { describe, expect, it } from '@jest/globals';
import { asksByJudging, turnsVerbRound } from '../../../knowledge/ask/asks-by-judging.ts';

describe('asksByJudging', () => {
  it.each([
    'je fais des fautes c est grave pour un call center',
    'je parle un peu neerlandais c est un plus',
    'teleconseiller dans le marketing c possible',
    'le debit de voix ca compte a l embauche',
    'l ia va nous piquer nos emplois',
  ])('hears a question in « %s »', (plain) => {
    expect(asksByJudging(plain)).toBe(true);
  });

  it.each([
    'j ai travaille dans un call center',
    'c est ce que je veux faire',
    'j aime parler au telephone',
    'c etait un poste d accueil',
  ])('leaves « %s » as what somebody tells', (plain) => {
    expect(asksByJudging(plain)).toBe(false);
  });
});

describe('turnsVerbRound', () => {
  it.each([
    ['le téléconseiller connaît-il son entreprise', true],
    ['traduit-on les objectifs', true],
    ['prévoyait-elle moins de postes', true],
    ['donnez-moi une idée', false],
    ['peut-être', false],
  ])('tells of « %s »: %s', (words, expected) => {
    expect(turnsVerbRound(words)).toBe(expected);
  });
});
