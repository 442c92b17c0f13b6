import { describe, expect, it } from '@jest/globals';
import { hearRoofless, hearSensitive } from '../../../src/hearing/sensitive.ts';

describe('hearSensitive', () => {
  it.each([
    'mon mari me frappe',
    'mon ex me menace tous les jours',
    'je suis harcelée au travail',
    'mon chef me harcèle',
    'je suis à la rue depuis un mois',
    'je dors dans ma voiture',
    'je suis sans papiers',
    'j’ai pas de papiers',
    'je suis demandeuse d’asile',
    'j’ai un cancer',
    'j’ai fait un burn-out',
    'j’ai un handicap',
    'ma dépression me bloque',
    'je sors de prison',
    'je suis surendettée',
    'j’ai les huissiers',
    'l’huissier vient demain',
    'j’ai reçu une lettre d’huissier',
    'je mange pas à ma faim',
  ])('hears « %s »', (words) => {
    expect(hearSensitive(words)).toBe(true);
  });

  it.each([
    'je veux travailler avec des personnes handicapées',
    'j’aime aider les malades à l’hôpital',
    'que fait un surveillant de prison ?',
    'je voudrais être avocate pour les demandeurs d’asile',
    'je cherche un travail dans la rue, dehors',
    'je déteste la paperasse et les papiers',
    'j’aime mon travail et mon chef',
    'je suis dans la vente, ma voiture est en panne',
    'je sors de formation',
    'je suis ouvrier dans le bâtiment',
    'quelle est la différence entre notaire et huissier ?',
    'je veux devenir huissier de justice',
  ])('leaves « %s » alone', (words) => {
    expect(hearSensitive(words)).toBe(false);
  });
});

describe('hearRoofless', () => {
  it.each([
    ['je dors dans la rue', true],
    ['je dors dehors depuis trois jours', true],
    ['je suis SDF et je cherche du travail', true],
    ['je n’ai nulle part où dormir', true],
    ['je travaille dehors', false],
    ['je suis animateur de rue', false],
    ['j’aide les sans-abri', false],
    ['je suis surendettée', false],
  ])('« %s »: %s', (words, isRoofless) => expect(hearRoofless(words)).toBe(isRoofless));
});
