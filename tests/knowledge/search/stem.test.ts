import { describe, expect, it } from '@jest/globals';
import { foldText } from '../../../knowledge/fold-text.ts';
import { familyOf, formOf } from '../../../knowledge/search/stem.ts';

const forms = (words: string): string[] => words.split(' ').map((word) => formOf(foldText(word)));
const families = (words: string): string[] => words.split(' ').map((word) => familyOf(foldText(word)));

describe('formOf', () => {
  it.each([
    'coiffeur coiffeuse coiffeurs coiffeuses',
    'conducteur conductrice conducteurs conductrices',
    'infirmier infirmière infirmiers infirmières',
    'mécanicien mécanicienne mécaniciennes',
    'maçon maçonne maçons',
    'employé employée employés employées',
    'sérieux sérieuse sérieuses',
    'sportif sportive',
    'commercial commerciaux',
    'bureau bureaux',
    'professionnel professionnelle',
    'assistant assistante assistantes',
  ])('is one for %s', (words) => {
    expect(new Set(forms(words)).size).toBe(1);
  });

  it.each(['coiffeur coiffure', 'boulanger boulangerie', 'vendeur vente'])('differs for %s', (words) => {
    expect(new Set(forms(words)).size).toBe(2);
  });

  it.each(['btp', 'bus', 'sav', 'mer'])('leaves %j, too short to cut', (word) => {
    expect(formOf(word)).toBe(word);
  });
});

describe('familyOf', () => {
  it.each([
    'coiffeur coiffeuse coiffure coiffer',
    'vendre vente vendeur vendeuse vendu',
    'conduire conduis conduit conducteur conductrice',
    'réparer répare réparation réparateur',
    'cuisine cuisiner cuisinier cuisinière',
    'boulanger boulangère boulangerie',
    'mécanique mécanicien mécano',
    'nettoyer nettoyage nettoie nettoyais',
    'soigner soins soignante',
    'livrer livreur livraison',
    'fabriquer fabrication fabricant fabrique',
    'surveiller surveillance surveillant',
    'accueil accueillir accueille',
    'garder garde gardienne gardiennage',
    'organiser organisation organise',
  ])('is one for %s', (words) => {
    expect(new Set(families(words)).size).toBe(1);
  });

  it.each([
    'chantier chanteur',
    'animaux animateur',
    'livreur livres',
    'chauffeur chauffage',
    'secrétaire secret',
    'formateur formation',
    'courtier court',
    'dos dossier',
    'facteur facture',
    'machine machiniste',
    'iade iad',
  ])('differs for %s', (words) => {
    expect(new Set(families(words)).size).toBe(2);
  });
});
