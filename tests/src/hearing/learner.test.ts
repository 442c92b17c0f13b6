import { describe, expect, it } from '@jest/globals';
import { namesForeignTrade, readLearner } from '../../../src/hearing/learner.ts';

describe('readLearner', () => {
  it.each([
    ['mwa conduir camion', 'moi conduire camion'],
    ['jé pa le bac', 'j’ai pas le bac'],
    ['conbien tan la formation ?', 'combien de temps la formation ?'],
    ['Je suis nurse, en Espagne.', 'Je suis infirmière, en Espagne.'],
    ['je cherche trabajo en cocina', 'je cherche travail en cuisine'],
    ['salam je cherche khedma', 'salam je cherche travail'],
  ])('leads %j to French', (typed, french) => {
    expect(readLearner(typed)).toEqual({ french, language: undefined });
  });

  it.each([
    ['I search work cleaning', 'en', 'nettoyage'],
    ['busco trabajo limpieza', 'es', 'nettoyage'],
    ['ik zoek werk in keuken', 'nl', 'cuisine'],
    ['I can drive a truck, truck driver', 'en', 'conduire chauffeur poids lourd'],
    ['no hablo francés, busco limpieza', 'es', 'nettoyage'],
    ['no quiero trabajar en limpieza', 'es', ''],
    ['I am looking for a job', 'en', ''],
    ['can I talk to a person please', 'en', 'parler à quelqu’un'],
    ['أبحث عن عمل', 'ar', ''],
  ])('keeps of %j, which is %s, the words of work', (typed, language, french) => {
    expect(readLearner(typed)).toEqual({ french, language });
  });

  it.each(['Je suis boulanger, et j’aime vendre.', 'web developer', 'Que fait un superviseur ?', 'un job à Bruxelles'])(
    'leaves %j as it stands',
    (typed) => {
      expect(readLearner(typed)).toEqual({ french: typed, language: undefined });
    },
  );
});

describe('namesForeignTrade', () => {
  it.each([
    ['I want to drive a truck', true],
    ['I want work', true],
    ['what a nice weather', false],
  ])('%j: %s', (typed, expected) => {
    expect(namesForeignTrade(typed)).toBe(expected);
  });
});
