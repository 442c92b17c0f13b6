import { describe, expect, it } from '@jest/globals';
import { hearCourtesy, stripPoliteness } from '../../../src/hearing/politeness.ts';

describe('stripPoliteness', () => {
  it.each([
    ['Bonjour, je suis vendeuse, merci', 'je suis vendeuse'],
    ['bonjour combien gagne un cariste ?', 'combien gagne un cariste ?'],
    ['Bonjour Madame ! J’ai 25 ans et je cherche ma voie svp', 'J’ai 25 ans et je cherche ma voie'],
    ['slt jcherche 1 taf stp', 'jcherche 1 taf'],
    ['Salut ça va ? Je voudrais devenir soudeur', 'Je voudrais devenir soudeur'],
    ['Merci pour votre aide, et c’est quoi la VAE ?', 'c’est quoi la VAE ?'],
    ['je voudrais remercier mon patron', 'je voudrais remercier mon patron'],
    ['Bonne journée à préparer des gâteaux', 'Bonne journée à préparer des gâteaux'],
    ['merci', 'merci'],
    ['  bonjour à tous  ', 'bonjour à tous'],
    ['', ''],
  ])('leaves of « %s » only « %s »', (said, content) => {
    expect(stripPoliteness(said)).toBe(content);
  });
});

describe('hearCourtesy', () => {
  it.each([
    ['Bonjour !', 'greeting'],
    ['merci bcp', 'thanks'],
    ['merci et bonne journée', 'farewell'],
    ['a+', 'farewell'],
    ['ok', undefined],
    ['bonjour je cherche', undefined],
  ])('hears « %s » as %s', (said, courtesy) => {
    expect(hearCourtesy(said)).toBe(courtesy);
  });
});
