import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { learnWords } from '../../../knowledge/latent/learn-words.ts';
import { createLessons } from '../../../knowledge/match/lessons.ts';
import { locateSubjects } from '../../../knowledge/match/locate-subjects.ts';
import { packWords, readWords, wordsFileOf } from '../../../knowledge/match/words-file.ts';

const told = [
  { id: 'a', labels: ['boulanger'], texts: ['cuire le pain'], asides: [] },
  { id: 'b', labels: ['pâtissier'], texts: ['cuire des gâteaux'], asides: ['vendre le pain'] },
];
const space = learnWords(createLessons([{ told, others: ['boulanger'] }]), { besideWidth: 2, topicWidth: 2 });
const metiers = locateSubjects(told, space);
const words = { lessons: 'sum', space, lists: { metiers, occupations: metiers } };
const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-words-'));
const file = join(folder, 'knowledge.words');
afterAll(() => rmSync(folder, { recursive: true }));

describe('wordsFileOf', () => {
  it('stands beside the knowledge', () => {
    expect(wordsFileOf('data/knowledge.json')).toBe('data/knowledge.words');
  });
});

describe('readWords', () => {
  it('gives back what was packed', () => {
    writeFileSync(file, packWords(words));
    expect(readWords(file)).toEqual(words);
  });

  it('gives nothing where there is no file, or it is cut off or another', () => {
    expect(readWords(join(folder, 'absent'))).toBeUndefined();
    writeFileSync(file, packWords(words).subarray(0, -3));
    expect(readWords(file)).toBeUndefined();
    writeFileSync(file, 'words\nand more');
    expect(readWords(file)).toBeUndefined();
  });
});
