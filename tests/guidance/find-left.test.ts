import { beforeAll, describe, expect, it } from '@jest/globals';
import { findLeft } from '../../guidance/find-left.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { recommend } from '../../guidance/recommend.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

describe('findLeft', () => {
  it.each([
    ['j’ai 45 ans je suis caissière depuis 20 ans je veux changer', 'caissier'],
    ['je suis aide soignante mais je veux changer de métier', 'aide-soignant'],
    ['je veux plus etre caissiere', 'caissier'],
    ['reconversion, j’etais prof des ecoles', 'professeur-des-ecoles'],
    ['ancien maçon, je cherche autre chose', 'macon'],
    ['je suis secrétaire, je m’ennuie', 'secretaire'],
    ['je suis serveuse et j’en ai marre', 'serveur'],
    ['je suis boulanger j’ai plus envie d’être boulanger', 'boulanger'],
  ])('hears in « %s » the métier that somebody leaves', (words, metierId) => {
    expect(findLeft(words, library)).toBe(metierId);
    const { pistes } = recommend(learn(createProfile('demo'), learnFromWords(words, library)), library);
    expect(pistes.map((piste) => piste.metierId)).not.toContain(metierId);
  });

  it.each([
    'je suis caissière',
    'je suis vendeuse, je veux plus travailler le dimanche',
    'je suis serveur et j’en ai marre du bruit',
    'j’ai été comptable pendant 20 ans, mais je n’en peux plus des bureaux',
    'je suis caissière et je veux changer de magasin',
    'je suis aide-soignante, comment devenir infirmière ?',
    'je suis perdue, je veux changer',
    'je veux devenir maçon, je veux changer de vie',
  ])('hears none in « %s »', (words) => {
    expect(findLeft(words, library)).toBeUndefined();
  });

  it('counts what they did as done, and refuses a field that they had enough of', () => {
    expect(learnFromWords('je suis caissière depuis 20 ans je veux changer', library)).toContainEqual({
      ...{ kind: 'words', about: 'past', words: 'je suis caissière depuis 20 ans je veux changer' },
    });
    for (const words of ['je bosse en restauration et j’en ai marre', 'je veux quitter la restauration']) {
      const { pistes } = recommend(learn(createProfile('demo'), learnFromWords(words, library)), library);
      expect(pistes).toEqual([]);
    }
  });
});
