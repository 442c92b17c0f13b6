import { describe, expect, it } from '@jest/globals';
import { withoutWhere } from '../../knowledge/where.ts';

describe('withoutWhere', () => {
  it.each([
    ['ya une formation pres de chez moi ? jhabite namur', 'ya une formation ?'],
    ['je veux un travail près de chez moi', 'je veux un travail'],
    ['un boulot pas loin de chez moi a lille', 'un boulot'],
    ['formation à Liège', 'formation'],
    ['un emploi dans ma région', 'un emploi'],
    ['formation coiffure paris', 'formation coiffure'],
    ['quelque chose dans le coin, avec des enfants', 'quelque chose, avec des enfants'],
  ])('takes out of « %s » where somebody looks', (words, left) => {
    expect(withoutWhere(words)).toBe(left);
  });

  it.each([
    'faire des tours de magie',
    'j’aime être proche des gens',
    'conduire près de la mer',
    'au service de la ville',
  ])('leaves « %s » whole', (words) => {
    expect(withoutWhere(words)).toBe(words);
  });
});
