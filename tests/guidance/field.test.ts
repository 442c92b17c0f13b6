import { describe, expect, it } from '@jest/globals';
import { isOfField } from '../../guidance/field.ts';

describe('isOfField', () => {
  it.each([
    ['un métier dans le cinéma', ['cinéma']],
    ['travailler dans l’informatique', ['travailler', 'informatique']],
    ['J’aimerais bosser avec les Chevaux', ['Chevaux']],
    ['les métiers de la mode', ['mode']],
    ['le milieu du spectacle vivant', ['spectacle', 'vivant']],
  ])('reads « %s » as a field by %j', (told, words) => {
    expect(isOfField(told, words)).toBe(true);
  });

  it.each([
    ['je suis vendeuse dans la mode', ['vendeuse', 'mode']],
    ['travailler dans un centre d’appels', ['centre', 'appels']],
    ['dans la vie je suis jardinier', ['jardinier']],
    ['vivre avec les autres et conduire un bus', ['bus']],
    ['cinéma', ['cinéma']],
    ['dans le cinéma', []],
    ['dans le travail', ['travail']],
  ])('reads « %s » as more than a field by %j', (told, words) => {
    expect(isOfField(told, words)).toBe(false);
  });
});
