import { beforeAll, describe, expect, it } from '@jest/globals';
import { readConstraints, withoutLicence } from '../../guidance/read-constraints.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('readConstraints', () => {
  it.each([
    ['j’ai pas le permis', []],
    ['jai pas le permis', []],
    ['je n’ai pas encore le permis de conduire', []],
    ['un métier sans permis', []],
    ['pas de permis', []],
    ['ni diplôme ni permis', []],
    ['j’ai perdu mon permis', []],
    ['je sais pas conduire', []],
    ['j’ai le permis', ['B']],
    ['j’ai le permis B', ['B']],
    ['j’ai mon permis de conduire', ['B']],
    ['avec le permis poids lourd', ['B', 'C']],
    ['j’ai les permis b et c', ['B', 'C']],
    ['j’ai le permis moto', ['A']],
    ['j’ai le permis bus', ['B', 'D']],
  ])('reads the licences of « %s »', (words, held) => {
    expect(readConstraints(words, library)).toContainEqual({ kind: 'licence', held });
  });

  it.each([
    'il faut le permis pour être livreur',
    'je n’ai pas le permis C',
    'j’ai un permis de séjour',
    'pas de permis de travail',
    'j’ai le permis de chasse',
    'j’aime conduire',
  ])('reads no licence in « %s »', (words) => {
    expect(readConstraints(words, library).filter(({ kind }) => kind === 'licence')).toEqual([]);
  });

  it.each(['pas de métier réglementé', 'rien de réglementé svp'])('reads « %s »', (words) => {
    expect(readConstraints(words, library)).toContainEqual({ kind: 'not-regulated' });
  });

  it.each([
    'jveux pas faire d’études longues',
    'je ne veux pas de longues études',
    'sans études svp',
    'pas envie de retourner à l’école',
    'je cherche une formation courte',
    'je ne veux plus d’études, je veux travailler dehors',
  ])('reads in « %s » that long studies are not wanted', (words) => {
    expect(readConstraints(words, library)).toContainEqual({ kind: 'short-studies' });
  });

  it.each([
    'j’ai pas fait d’études',
    'j’ai fait des études longues',
    'je ne veux pas travailler en bureau d’études',
    'pas d’études de marché',
    'j’aime l’école',
  ])('reads nothing about studies to come in « %s »', (words) => {
    expect(readConstraints(words, library).map(({ kind }) => kind)).not.toContain('short-studies');
  });
});

describe('withoutLicence', () => {
  it.each([
    ['j’aime la route mais j’ai pas le permis', 'j’aime la route'],
    ['j’ai le permis et j’aime rouler', 'et j’aime rouler'],
    ['j ai le permis b', ''],
    ['je cuisine, avec mon permis de conduire', 'je cuisine,'],
    ['j’ai le permis C', 'j’ai le permis C'],
    ['j’ai le permis poids lourd', 'j’ai le permis poids lourd'],
    ['j’ai le permis b et c', 'j’ai le permis b et c'],
    ['j’ai le permis de chasse', 'j’ai le permis de chasse'],
    ['je n’ai pas le permis C', 'je n’ai pas le permis C'],
  ])('leaves of « %s » what speaks for métiers', (words, left) => {
    expect(withoutLicence(words).trim()).toBe(left);
  });
});
