import { describe, expect, it } from '@jest/globals';
import { maskPersonal } from '../../../src/desk/mask-personal.ts';

describe('maskPersonal', () => {
  it.each([
    ['je m’appelle samir benali et je veux jongler', 'et je veux jongler'],
    ['Je m’appelle Anne-Lise, je veux jongler', ', je veux jongler'],
    ['jongler, écrivez à lea.martin@exemple.fr', 'jongler, écrivez à'],
    ['jongler 06 12 34 56 78', 'jongler'],
    ['jongler, www.exemple.fr/lea', 'jongler,'],
    ['j’habite à roubaix, jongler', ', jongler'],
    ['jongler rue de la gare', 'jongler'],
    ['comme ma fille Kenza, jongler', 'comme ma fille , jongler'],
    ['mon prénom est léa jongler', ''],
  ])('takes out of « %s » what tells who', (text, left) => {
    expect(maskPersonal(text).replace(/\s+/g, ' ').trim()).toBe(left);
  });

  it.each(['Réparer des GSM', 'Jongler avec des quilles', 'je suis dans la jonglerie'])('leaves « %s »', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });
});
