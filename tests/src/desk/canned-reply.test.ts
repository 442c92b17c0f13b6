import { describe, expect, it } from '@jest/globals';
import { fillReply, findUnknownVariable } from '../../../src/desk/canned-reply.ts';

const values = {
  prenom: 'Inès',
  conseiller: 'Amélie',
  centre: 'Centre demo',
  horaires: ['du lundi au jeudi, 9 h – 17 h', 'le vendredi, 9 h – 12 h'],
};

describe('fillReply', () => {
  it.each([
    ['Bonjour {prenom}, ici {conseiller}, de {centre}.', 'Bonjour Inès, ici Amélie, de Centre demo.'],
    ['Ouvert {horaires}.', 'Ouvert du lundi au jeudi, 9 h – 17 h et le vendredi, 9 h – 12 h.'],
    ['{prenom} {prenom}', 'Inès Inès'],
    ['sans variable {', 'sans variable {'],
  ])('fills « %s »', (body, expected) => {
    expect(fillReply(body, values)).toBe(expected);
  });

  it.each([
    ['Bonjour {prenom}, ici {conseiller}.', 'Bonjour, ici Amélie.'],
    ['{prenom}, écrivez-moi.', 'Écrivez-moi.'],
    ['Merci {prenom} !', 'Merci !'],
    ['{prenom}', ''],
  ])('greets somebody without a name: « %s »', (body, expected) => {
    expect(fillReply(body, { ...values, prenom: null })).toBe(expected);
  });

  it('takes what a person typed for text: no variable, no pattern, no HTML', () => {
    const prenom = '{conseiller} $& <script>alert(1)</script>';
    expect(fillReply('Bonjour {prenom} !', { ...values, prenom })).toBe(`Bonjour ${prenom} !`);
  });
});

describe('findUnknownVariable', () => {
  it.each([
    ['Bonjour {prenom}, {centre}', undefined],
    ['Bonjour {prénom}', '{prénom}'],
    ['{prenom} {age}', '{age}'],
    ['{constructor}', '{constructor}'],
    ['{}', '{}'],
    ['une accolade { seule', undefined],
  ])('in « %s » is %s', (body, expected) => {
    expect(findUnknownVariable(body)).toBe(expected);
  });
});
