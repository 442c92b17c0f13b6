import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { type AskCase, ask, judge, readAskCases, readStrayQuestions } from '../../fixtures/ask-cases.ts';

/** At most three questions in a hundred may go wrong; those that do are printed. */
const leastRight = 0.97;

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

function listFaults(cases: readonly AskCase[], kind: 'answer' | 'not-known'): readonly string[] {
  return cases.flatMap((expected) => {
    const faults = judge(ask(expected, library), expected, kind);
    return faults.length === 0 ? [] : [`« ${expected.ask} » ${faults.join('; ')}`];
  });
}

describe('questions over the four documents', () => {
  const cases = [
    'credoc',
    'forem',
    'referentiel',
    'article',
    'follow-ups',
    'new-wordings',
    'other-words',
    'named-in-passing',
    'last-words',
    'open-words',
  ].flatMap(readAskCases);

  it('are at least 200', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
  });

  it('are answered with the right métier, rubrique, fact and source, 97 in 100', () => {
    const faults = listFaults(cases, 'answer');
    const share = 1 - faults.length / cases.length;
    expect({ isEnough: share >= leastRight, faults: share >= leastRight ? [] : faults }).toEqual({
      isEnough: true,
      faults: [],
    });
  });
});

describe('questions that no source answers', () => {
  const cases = readAskCases('not-known');

  it('are at least 20', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  it.each(cases)('$ask is said not to be known', (expected) => {
    expect(judge(ask(expected, library), expected, 'not-known')).toEqual([]);
  });
});

describe('questions about no métier', () => {
  it.each(readStrayQuestions())('%s is left to whoever hears next', (question) => {
    expect(ask({ ask: question }, library).kind).toBe('not-understood');
  });
});
