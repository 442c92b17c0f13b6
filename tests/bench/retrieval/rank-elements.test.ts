import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readMelo } from '../../../bench/retrieval/melo.ts';
import { orderRun } from '../../../bench/retrieval/metrics.ts';
import { createMeloMatcher, createRanking } from '../../../bench/retrieval/rank-elements.ts';
import { learnWords } from '../../../knowledge/latent/learn-words.ts';
import { createLessons } from '../../../knowledge/match/lessons.ts';

const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-melo-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, rows: readonly string[]): void =>
  writeFileSync(join(folder, name), `${rows.join('\n')}\n`);
write('queries.tsv', ['Q1\tBoulanger / Boulangère', 'Q2\tChauffeur (h/f/x)']);
write('corpus_elements.tsv', [
  'E1\tboulanger',
  'E2\tboulangère',
  'E3\tboulanger/boulangère',
  'E4\tchauffeur de taxi',
  'E5\tBoulangers et pâtissiers',
]);
write('concept_mapping.tsv', ['E1\tc/pain', 'E2\tc/pain', 'E3\tc/pain', 'E4\tc/taxi', 'E5\thttp://x/isco/C75']);
write('annotations.tsv', ['Q1\t0\tE1\t1', 'Q1\t0\tE3\t1', 'Q2\t0\tE4\t1', 'Q2\t0\tE1\t0']);
const melo = readMelo(folder);

describe('readMelo', () => {
  it('reads titles, labels with their concepts, and right answers', () => {
    expect(melo.queries).toHaveLength(2);
    expect(melo.elements.map(({ concept }) => concept).slice(0, 4)).toEqual(['c/pain', 'c/pain', 'c/pain', 'c/taxi']);
    expect(melo.elements.filter(({ isGroup }) => isGroup).map(({ id }) => id)).toEqual(['E5']);
    expect([...(melo.answers.get('Q2') ?? [])]).toEqual(['E4']);
  });

  it('names the line that is cut', () => {
    write('queries.tsv', ['Q1\tBoulanger', 'Q2\t']);
    expect(readMelo(folder).queries).toHaveLength(2);
    write('annotations.tsv', ['Q1\t0\tE1\t1', 'Q2\t0']);
    expect(() => readMelo(folder)).toThrow(/annotations\.tsv, line 2: has 2 columns, expected 4/);
  });
});

describe('createRanking', () => {
  const told = [
    { id: 'c/pain', labels: ['boulanger'], texts: ['Cuire le pain au four'], asides: [] },
    { id: 'c/taxi', labels: ['chauffeur de taxi'], texts: ['Conduire un taxi en ville'], asides: [] },
  ];
  const teaching = { told, others: ['boulanger pain', 'chauffeur de taxi'] };
  const space = learnWords(createLessons([teaching]), { besideWidth: 4, topicWidth: 2 });
  const rank = createRanking(melo, createMeloMatcher(melo, { rome: teaching, esco: teaching, space }));
  const ask = (text: string): readonly string[] => orderRun(rank(text, false), 9).map(({ id }) => id);

  it('puts the label first that is written as what was asked, and the others of its concept behind other concepts', () => {
    expect(ask('Boulanger / Boulangère')).toEqual(['E3', 'E4', 'E2', 'E1']);
    expect(ask('Boulanger (h/f/x)')[0]).toBe('E1');
  });

  it('never answers a group', () => {
    expect(ask('boulangers et pâtissiers')).not.toContain('E5');
  });
});
