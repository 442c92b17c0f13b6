import { describe, expect, it } from '@jest/globals';
import { foldCertificationTitle, foldMetierTitle } from '../../../knowledge/compile/title-forms.ts';

describe('foldCertificationTitle', () => {
  it.each([
    ['TP - TP Serveur en restauration', 'TP', 'serveur en restauration'],
    ['DE - DE Educateur spécialisé', 'DE', 'educateur specialise'],
    ['CQP Tourier', null, 'tourier'],
    ['Titre professionnel Couvreur-zingueur', null, 'couvreur zingueur'],
    ['Agent d’accueil', null, "agent d'accueil"],
    ['Assistant(e) dentaire', null, 'assistant dentaire'],
    ['Technicien (ne) réseaux', null, 'technicien reseaux'],
    ['Vendeur / Vendeuse en boulangerie', null, 'vendeur en boulangerie'],
    ['Boulanger (BM)', null, 'boulanger'],
    ['Barman (H/F)', null, 'barman'],
  ])('reads « %s » as the title of a métier', (label, abbreviation, form) => {
    expect(foldCertificationTitle(label, abbreviation)).toContain(form);
  });

  it.each([
    ['Sommelier - caviste', null, 'sommelier caviste'],
    ['Boulanger option viennoiserie', 'CAP', 'boulanger option viennoiserie'],
    ['Cadre/Technicien de banque', null, 'cadre/technicien de banque'],
    ['TP', 'TP', 'tp'],
  ])('takes nothing else away from « %s »', (label, abbreviation, form) => {
    expect(foldCertificationTitle(label, abbreviation)).toEqual([form]);
  });
});

describe('foldMetierTitle', () => {
  it('gives both genders, or the one form', () => {
    expect(foldMetierTitle({ feminine: 'Vendeuse-conseil', masculine: 'Vendeur-conseil' })).toEqual([
      'vendeuse conseil',
      'vendeur conseil',
    ]);
    expect(foldMetierTitle({ feminine: 'Fleuriste', masculine: 'Fleuriste' })).toEqual(['fleuriste']);
  });
});
