import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../knowledge/create-library.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { findLicence, readLicences } from '../../knowledge/licence.ts';
import { metier } from '../fixtures/pistes.ts';
import { emptyRecords } from '../fixtures/records.ts';

const library = createLibrary(emptyRecords);

const acces = (text: string): Fact => ({
  factId: 'acces',
  text,
  rubrique: 'acces',
  sources: [],
  validAt: null,
  country: null,
});

describe('findLicence', () => {
  it.each([
    ['C’est un métier réglementé : le permis B est obligatoire, et parfois le permis C.', ['B', 'C']],
    ['Il faut le permis D.', ['D']],
    ['Cet emploi est accessible avec un permis de conduire.', ['B']],
    ['Le permis CE ou C1E est obligatoire ainsi qu’une formation (FIMO).', ['C']],
    ['Le permis de conduire catégorie A (moto) est obligatoire.', ['A']],
  ])('takes « %s » for a must', (text, licences) => {
    expect(findLicence(metier('one', { facts: [acces(text)] }), library)).toEqual({ licences, isRequired: true });
  });

  it.each([
    ['Le permis C peut être requis.', ['C']],
    ['Le permis B est vivement conseillé.', ['B']],
    ['Pour conduire le camion, il faut le permis B ou C.', ['B', 'C']],
    ['S’il est amené à conduire, il doit avoir le permis de conduire de la catégorie B.', ['B']],
    ['Le permis B est demandé pour livrer avec un véhicule à moteur.', ['B']],
  ])('takes « %s » for something that may be asked', (text, licences) => {
    expect(findLicence(metier('one', { facts: [acces(text)] }), library)).toEqual({ licences, isRequired: false });
  });

  it.each([
    'Un permis d’exploitation est obligatoire pour tout gérant de débit de boissons.',
    'Ouvert à tous.',
    'Elle dépose le permis de construire. C’est tout.',
  ])('finds none in « %s »', (text) => {
    expect(findLicence(metier('one', { facts: [acces(text)] }), library)).toBeNull();
  });

  it('reads how one gets in, not what one may become', () => {
    const later: Fact = { ...acces('On peut conduire un bus avec le permis D.'), rubrique: 'evolution' };
    expect(findLicence(metier('one', { facts: [later] }), library)).toBeNull();
  });

  it('takes the contexte of an authored fiche for a must', () => {
    expect(findLicence(metier('one', { contextes: ['permis-b'] }), library)).toEqual({
      licences: ['B'],
      isRequired: true,
    });
  });
});

describe('readLicences', () => {
  it.each([
    ['Permis de conduire catégorie C1E', ['C']],
    ['Permis de conduire catégorie AM - brevet de sécurité routière', []],
    ['Permis côtier', []],
  ])('reads the label « %s »', (label, licences) => {
    expect(readLicences(label)).toEqual(licences);
  });
});
