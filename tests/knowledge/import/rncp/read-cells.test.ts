import { describe, expect, it } from '@jest/globals';
import { mendText, readAccessWay, readDay, readLevel } from '../../../../knowledge/import/rncp/read-cells.ts';

const none = { value: null, isStrange: false };
const strange = { value: null, isStrange: true };

describe('mendText', () => {
  it.each([
    ["Conduite d''équipement", "Conduite d'équipement"],
    ['un « groupe », \r\n    au regard', 'un « groupe », au regard'],
    ['tri\u200b des \u0092 déchets ', 'tri des déchets'],
    ['Agent d’accueil', 'Agent d’accueil'],
  ])('mends %j', (cell, mended) => {
    expect(mendText(cell)).toBe(mended);
  });
});

describe('readLevel', () => {
  it.each([
    ['NIV3', 3],
    ['NIV8', 8],
    ['Niveau 5', 5],
    ['4', 4],
    ['V', 3],
    ['Niveau IV', 4],
    ['III', 5],
    ['II', 6],
    ['I', 7],
  ])('reads %s as the European level %i', (cell, value) => {
    expect(readLevel(cell)).toEqual({ value, isStrange: false });
  });

  it.each([
    ['', none],
    ['REPRISE', none],
    ['NIV9', strange],
    ['VI', strange],
    ['bac', strange],
  ])('takes « %s » for no level', (cell, reading) => {
    expect(readLevel(cell)).toEqual(reading);
  });
});

describe('readDay', () => {
  it.each([
    ['31/08/2023', { value: '2023-08-31', isStrange: false }],
    ['2023-08-31', { value: '2023-08-31', isStrange: false }],
    ['', none],
    ['31/02/2023', strange],
    ['08/2023', strange],
    ['bientôt', strange],
  ])('reads « %s »', (cell, reading) => {
    expect(readDay(cell)).toEqual(reading);
  });
});

describe('readAccessWay', () => {
  it.each([
    ['En contrat d’apprentissage', { value: 'apprenticeship', isStrange: false }],
    ["En contrat d'apprentissage", { value: 'apprenticeship', isStrange: false }],
    ['Après un parcours de formation sous statut d’élève ou d’étudiant', { value: 'student', isStrange: false }],
    ['Après un parcours de formation continue', { value: 'adult-training', isStrange: false }],
    ['En contrat de professionnalisation', { value: 'professionalisation', isStrange: false }],
    ['Par candidature individuelle', { value: 'application', isStrange: false }],
    ['Par expérience', { value: 'experience', isStrange: false }],
    ['Par magie', strange],
  ])('reads « %s »', (cell, reading) => {
    expect(readAccessWay(cell)).toEqual(reading);
  });
});
