import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeMetiers } from '../../../knowledge/compile/compile-words.ts';
import { createLibrary } from '../../../knowledge/create-library.ts';
import { learnWords } from '../../../knowledge/latent/learn-words.ts';
import { readRecords } from '../../../knowledge/load.ts';
import { createLessons } from '../../../knowledge/match/lessons.ts';
import { locateSubjects } from '../../../knowledge/match/locate-subjects.ts';
import type { Words } from '../../../knowledge/match/words-file.ts';

const records = await readRecords(join(import.meta.dirname, '../../fixtures/library'));
const described = describeMetiers(records);
/** Occupations of another list, with names that no fiche uses. */
const occupations = [
  {
    id: 'o1',
    labels: ['boulanger', 'mitron de fournil'],
    texts: ['cuire le pain au four', 'pétrir la pâte'],
    asides: [],
  },
  { id: 'o2', labels: ['coiffeur', 'figaro'], texts: ['couper les cheveux', 'coiffer des clients'], asides: [] },
];
const space = learnWords(
  createLessons([
    { told: described.map((told) => ({ ...told, asides: [] })), others: [] },
    { told: occupations, others: ['mitron de fournil pain', 'figaro cheveux'] },
  ]),
  { besideWidth: 24, topicWidth: 16 },
);
const words: Words = {
  lessons: '',
  space,
  lists: { metiers: locateSubjects(described, space), occupations: locateSubjects(occupations, space) },
};
const find = (text: string, learned?: Words): readonly string[] =>
  createLibrary(records, undefined, learned && { readWords: () => learned })
    .search.findMetiers(text)
    .map(({ metierId }) => metierId);

describe('findMetiers, with learned words', () => {
  it.each(['boulanger', 'je suis vigile', 'chauffeuse de bus', 'couper les cheveux'])(
    'still puts first for %j whom the words name',
    (text) => {
      expect(find(text, words)[0]).toBe(find(text)[0]);
    },
  );

  it.each(['', 'asdf qsdf zxcv', 'bonjour', 'je ne sais pas', 'la pluie et le beau temps'])(
    'finds nothing for %j',
    (text) => {
      expect(find(text, words)).toEqual([]);
    },
  );

  it('goes by the words alone where others were learned for other métiers', () => {
    const others = { ...words, lists: { ...words.lists, metiers: words.lists.occupations } };
    expect(find('boulanger', others)).toEqual(find('boulanger'));
  });
});
