import { describe, expect, it } from '@jest/globals';
import { splitNegation } from '../../../knowledge/search/negation.ts';

describe('splitNegation', () => {
  it.each([
    ['Je veux travailler dehors mais pas la nuit', 'Je veux travailler dehors mais', 'la nuit'],
    ['J’adore l’École, je n’aime pas le bruit !', 'J’adore l’École, je', 'le bruit'],
  ])('keeps the words of %j as typed', (words, told, refused) => {
    expect(splitNegation(words)).toEqual({ told, refused });
  });

  it.each([
    ['je ne veux pas de bureau', '', 'bureau'],
    ['jveux pas de bureau', '', 'bureau'],
    ["j'aime pas le téléphone, je préfère dehors", 'dehors', 'téléphone'],
    ['surtout pas la nuit', '', 'nuit'],
    ['vendeur mais pas la nuit', 'vendeur', 'nuit'],
    ['plus jamais de téléphone', '', 'téléphone'],
    ['je veux plus travailler la nuit', '', 'nuit'],
    ['j’aime le contact mais plus porter', 'contact', 'porter'],
    ['je conduis pas', '', 'conduis'],
    ['je ne sais pas conduire', '', 'conduire'],
    ["je n'ai pas de diplôme mais je sais cuisiner", 'cuisiner', 'diplôme'],
    ["je ne suis pas à l'aise au téléphone", '', 'téléphone'],
    ["j'aimerais être vendeuse et je n'aime pas le bruit", 'vendeuse', 'bruit'],
    ["je n'aime pas rester assis et répondre au téléphone", '', 'assis répondre téléphone'],
    ['je ne veux ni usine ni bureau', '', 'usine bureau'],
    ["pas de bureau, d'usine, ni de nuit", '', 'bureau usine nuit'],
    ['le bureau, c’est pas pour moi', '', 'bureau'],
    ["la vente j'aime pas", '', 'vente'],
    ['rester assis non merci, plutôt dehors', 'dehors', 'assis'],
    ["j'en ai marre du bureau. Je veux bouger", 'bouger', 'bureau'],
    ['ras le bol du téléphone', '', 'téléphone'],
    ['je déteste le froid', '', 'froid'],
    ['tout sauf la vente', '', 'vente'],
    ['je suis vendeuse pas cuisinière', 'vendeuse', 'cuisinière'],
    ['un travail sans téléphone dans un jardin', 'jardin', 'téléphone'],
    ["j'en peux plus des clients", '', 'clients'],
  ])('%j tells %j and refuses %j', (words, told, refused) => {
    const split = splitNegation(words);
    for (const word of told.split(' ').filter(Boolean)) expect(split.told).toContain(word);
    for (const word of refused.split(' ').filter(Boolean)) {
      expect(split.refused).toContain(word);
      expect(split.told).not.toContain(word);
    }
  });

  it.each([
    'pourquoi pas vendeur',
    'je ne sais pas si je veux être cuisinier ou boulanger',
    'ça ne me dérange pas de travailler la nuit',
    "je n'ai pas peur du vide",
    'je cuisine pas mal',
    'pas de souci pour travailler le week-end',
    'je veux plus de contact avec les gens',
    'la même chose mais plus cher payé',
    "j'aime plus le contact que l'ordinateur",
    "je n'aime que la cuisine",
    'je ne suis pas contre le téléphone',
    'n’importe quel travail dehors',
    "j'ai pris un bol de riz",
    'vendeuse',
    '',
    '👍',
  ])('%j refuses nothing', (words) => {
    expect(splitNegation(words)).toEqual({ told: words, refused: '' });
  });
});
