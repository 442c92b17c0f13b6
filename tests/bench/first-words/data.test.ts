import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseSentences } from '../../../bench/first-words/sentence.ts';

const room = join(import.meta.dirname, '../../..');
const known = globSync('*.yaml', { cwd: join(room, 'knowledge/data/metiers') }).map((file) =>
  file.replace('.yaml', ''),
);
const read = (file: string) => parseSentences(readFileSync(join(room, 'bench/data', file), 'utf8'), file);

describe('the sentences of the bench', () => {
  const sentences = read('first-words.json');

  it('expect only métiers that have a fiche', () => {
    const expected = new Set(sentences.flatMap((each) => each.expected ?? []));
    expect([...expected].filter((metierId) => !known.includes(metierId))).toEqual([]);
  });

  it('are at least 150, a third of the first lot kept aside', () => {
    const count = (part: string): number => sentences.filter(({ split }) => split === part).length;
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(count('test') / (count('dev') + count('test'))).toBeCloseTo(1 / 3, 1);
  });

  it('have companions for which nothing is expected', () => {
    expect(read('no-piste.json').filter(({ expected }) => expected?.length !== 0)).toEqual([]);
  });
});
