import { describe, expect, it } from '@jest/globals';
import { createJudge } from '../../../bench/first-words/judge.ts';
import { formatReport, formatRun } from '../../../bench/first-words/report.ts';
import { pagesLibrary } from '../../fixtures/pages-library.ts';

const answered = (id: string, expected: readonly string[] | undefined, pistes: readonly string[], split?: string) => ({
  sentence: { id, text: `mots de ${id}`, expected, split },
  pistes,
});

const answers = [
  answered('a', ['superviseur'], ['superviseur'], 'dev'),
  answered('b', ['superviseur'], ['teleconseiller', 'superviseur'], 'dev'),
  answered('c', ['teleconseiller'], [], 'test'),
  answered('d', ['boulanger'], ['teleconseiller'], 'test'),
  answered('e', [], ['teleconseiller']),
  answered('f', [], []),
];

describe('formatReport', () => {
  it('gives shares by part of the file, then every miss', () => {
    expect(formatReport(answers, createJudge(pagesLibrary, new Map())).split('\n')).toEqual([
      'a fitting métier                    sentences    first     in 3     in 5',
      'all                                         4   25.0 %   50.0 %   50.0 %',
      'whose métiers are known here                3   33.3 %   66.7 %   66.7 %',
      'part dev                                    2   50.0 %  100.0 %  100.0 %',
      'part test                                   2    0.0 %    0.0 %    0.0 %',
      'no piste where nothing was named            2            50.0 %',
      '',
      'c  mots de c',
      '      proposed nothing',
      '      expected teleconseiller',
      '',
      'd  mots de d',
      '      proposed teleconseiller',
      '      expected boulanger',
      '',
      'e  mots de e',
      '      proposed teleconseiller',
      '      expected nothing',
      '',
    ]);
  });

  it('says so where nothing was expected of any sentence', () => {
    const unjudged = [answered('a', undefined, ['superviseur'])];
    expect(formatReport(unjudged, createJudge(pagesLibrary, new Map()))).toBe(
      '1 sentences answered; none says what is expected.\n',
    );
  });
});

describe('formatRun', () => {
  it('writes a row a piste, with its own or its nearest ROME code', () => {
    expect(formatRun(answers.slice(1, 3), pagesLibrary)).toBe(
      'id\tmetierId\trank\tromeCode\nb\tteleconseiller\t1\tD1408\nb\tsuperviseur\t2\tD1509\n',
    );
  });
});
