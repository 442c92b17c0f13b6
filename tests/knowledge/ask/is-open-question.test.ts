import { describe, expect, it } from '@jest/globals';
import { isOpenQuestion } from '../../../knowledge/ask.ts';

describe('isOpenQuestion', () => {
  it.each([
    'quel casque choisir, Jabra ou Plantronics',
    'c’est quoi la photosynthèse ?',
    'Quel est le prix de la baguette ?',
    'qui dirige le Forem en ce moment ?',
  ])('hears « %s »', (words) => {
    expect(isOpenQuestion(words)).toBe(true);
  });

  it.each([
    'tu t’appelles comment ?',
    'quels métiers recrutent en Belgique ?',
    'comment ça marche ?',
    'Qu’est-ce que vous entendez par là ?',
    'que faire quand on aime les animaux ?',
    'quel job pour quelqu’un qui aime cuisiner ?',
    'qu’est-ce que je peux faire avec mon bac ?',
    'vendeuse en boulangerie',
  ])('leaves « %s » to others', (words) => {
    expect(isOpenQuestion(words)).toBe(false);
  });
});
