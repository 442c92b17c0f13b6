import { describe, expect, it } from '@jest/globals';
import { withoutWho } from '../../guidance/without-who.ts';

const left = (words: string): string => withoutWho(words).replace(/\s+/g, ' ').trim();

describe('withoutWho', () => {
  it.each([
    ['Je m’appelle Paul Boulanger', ''],
    ['j’ai 19 ans et je suis vendeuse', 'et je suis vendeuse'],
    ['moi c’est Ana, 54 ans, je couds', ', , je couds'],
    ['Je suis malienne, j’aime cuisiner', ', j’aime cuisiner'],
    ['je suis de nationalité belge', ''],
    ['J’habite à Roubaix et je conduis', 'et je conduis'],
    ['j’habite a lille je conduis', 'je conduis'],
    ['je suis née en Pologne', ''],
    ['je viens de Saint-Étienne', ''],
  ])('takes out of « %s » what says who somebody is', (words, rest) => {
    expect(left(words)).toBe(rest);
  });

  it.each([
    'j’ai 20 ans de bureau',
    'j’ai 10 ans comme vendeuse',
    'pendant 12 ans, j’ai vendu',
    'je parle portugais et anglais',
    'je suis vendeuse',
    'je viens de finir mon CAP',
    'je suis en CAP Cuisine',
    'je vis de la musique',
    'je suis aide-soignante à Lyon',
  ])('leaves « %s » whole', (words) => {
    expect(withoutWho(words)).toBe(words);
  });
});
