import { describe, expect, it } from '@jest/globals';
import { hearDistress } from '../../../src/hearing/distress.ts';
import { hearForeignCry } from '../../../src/hearing/foreign-cries.ts';

describe('hearForeignCry', () => {
  it.each([
    ['I want to die', 'en'],
    ['my husband beats me', 'en'],
    ['I don’t want to live', 'en'],
    ['ik wil dood', 'nl'],
    ['Ich möchte nicht mehr leben.', 'de'],
    ['mi marido me pega', 'es'],
    ['no quiero vivir', 'es'],
    ['voglio morire', 'it'],
    ['Não quero mais viver', 'pt'],
    ['Ölmek istiyorum', 'tr'],
    ['kendimi öldüreceğim', 'tr'],
    ['أريد أن أموت', 'ar'],
    ['اريد ان اموت', 'ar'],
    ['زوجي يضربني كل يوم', 'ar'],
    ['я хочу померти', 'uk'],
    ["мене б’є чоловік, чоловік мене б'є", 'uk'],
    ['не хочу жить', 'ru'],
    ['муж меня бьет', 'ru'],
    ['chcę umrzeć', 'pl'],
    ['vreau să mor', 'ro'],
    ['dua të vdes', 'sq'],
  ])('hears « %s »', (said, language) => {
    expect(hearForeignCry(said)).toBe(language);
    expect(hearDistress(said)).toBe(true);
  });

  it.each([
    'no quiero vivir lejos del trabajo',
    'I do not want to live far from work',
    'не хочу жити в місті',
    'ik wil werken',
    'أريد أن أعمل',
    'quiero trabajar',
    'j’aime aider les gens',
  ])('leaves « %s » alone', (said) => expect(hearForeignCry(said)).toBeUndefined());
});
