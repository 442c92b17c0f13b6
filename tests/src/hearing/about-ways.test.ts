import { describe, expect, it } from '@jest/globals';
import { hearComparison, hearFormations, hearRecognition, hearWay } from '../../../src/hearing/about-ways.ts';

const own = (from: string, to: string) => ({ from, to, isOwn: true });
const between = (from: string | null, to: string | null) => ({ from, to, isOwn: false });

describe('hearWay', () => {
  it.each([
    ['je suis caissière, comment devenir aide-soignante ?', own('caissiere', 'aide-soignante')],
    ['Je suis cariste et comment je peux devenir conducteur de bus', own('cariste', 'conducteur de bus')],
    ['j’ai été serveuse, que faire pour devenir réceptionniste ?', own('serveuse', 'receptionniste')],
    ['passer de cariste à conducteur de bus', between('cariste', 'conducteur de bus')],
    ['comment passer de vendeuse à conseillère bancaire ?', between('vendeuse', 'conseillere bancaire')],
    ['comment evoluer d’aide-soignante vers infirmière', between('aide-soignante', 'infirmiere')],
    ['comment se reconvertir de comptable en formateur', between('comptable', 'formateur')],
    ['quelles étapes pour devenir boulanger ?', between(null, 'boulanger')],
    ['par où commencer pour devenir infirmière', between(null, 'infirmiere')],
    ['comment y arriver ?', between(null, null)],
    ['ok comment y arriver', between(null, null)],
    ['par où commencer ?', between(null, null)],
    ['comment devenir infirmière ?', undefined],
    ['je suis caissière', undefined],
    ['je suis caissière et je voudrais devenir aide-soignante', undefined],
    ['je passe de bons moments à cuisiner', undefined],
    ['passer de mauvaises journées', undefined],
  ])('hears in « %s »: %j', (said, asked) => {
    expect(hearWay(said)).toEqual(asked);
  });
});

describe('hearComparison', () => {
  it.each([
    ['compare cariste et magasinier', ['cariste', 'magasinier']],
    ['tu peux comparer le métier de boulanger avec pâtissier ?', ['boulanger', 'patissier']],
    ['c’est quoi mieux entre serveuse et réceptionniste ?', ['serveuse', 'receptionniste']],
    ['qu’est-ce qui est mieux, coiffeuse ou esthéticienne', ['coiffeuse', 'estheticienne']],
    ['j’hésite entre maçon et plombier', ['macon', 'plombier']],
    ['compare aide a domicile et cuisinier', ['aide a domicile', 'cuisinier']],
    ['compare boulanger à pâtissier', ['boulanger', 'patissier']],
    ['j hesite entre macon et plombier', ['macon', 'plombier']],
    ['j’aime comparer les prix', undefined],
    ['compare', undefined],
    ['cariste et magasinier', undefined],
  ])('hears in « %s »: %j', (said, pair) => {
    expect(hearComparison(said)).toEqual(pair);
  });
});

describe('hearFormations', () => {
  it.each([
    ['Voir les formations', true],
    ['quelles formations ?', true],
    ['je veux voir les formations possibles', true],
    ['montre-moi les formations', true],
    ['formations', true],
    ['les formations de boulanger', false],
    ['je voudrais une formation de soudeur', false],
    ['j’ai fait une formation', false],
  ])('hears « %s »: %s', (said, is) => {
    expect(hearFormations(said)).toBe(is);
  });
});

describe('hearRecognition', () => {
  it.each([
    ['c’est quoi la VAE ?', true],
    ['VAE', true],
    ['c est quoi la vae', true],
    ['c est quoi la validation des acquis de l experience', true],
    ['comment marche la validation des compétences', true],
    ['je veux faire une VAE', true],
    ['comment faire reconnaître mon expérience ?', true],
    ['est-ce que je peux valider mes compétences', true],
    ['j’ai de l’expérience', false],
    ['le diplôme peut-il s’obtenir par la VAE pour un cariste', false],
  ])('in « %s »: %s', (said, is) => {
    expect(hearRecognition(said)).toBe(is);
  });
});
