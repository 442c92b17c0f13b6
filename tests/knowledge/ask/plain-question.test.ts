import { describe, expect, it } from '@jest/globals';
import { plainQuestion } from '../../../knowledge/ask/plain-question.ts';

describe('plainQuestion', () => {
  it.each([
    ['C koi, un téléconseiller ?', 'c est quoi un teleconseiller'],
    ['Qu’est-ce que l’IA change ?', 'qu est ce que l ia change'],
    ['kel diplome pr etre superviseure', 'quel diplome pour etre superviseur'],
    ['il faut un bac + 2 ?', 'il faut un bac2'],
    ['les facteurs d’évolution', 'les causes d evolution'],
    ['Quels facteurs font évoluer ce métier ?', 'quels causes font evoluer ce metier'],
    ['quel salaire pour un facteur', 'quel salaire pour un facteur'],
    ['', ''],
  ])('writes « %s » as « %s »', (question, plain) => {
    expect(plainQuestion(question)).toBe(plain);
  });
});
