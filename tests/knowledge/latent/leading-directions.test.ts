import { describe, expect, it } from '@jest/globals';
import { createChance } from '../../../knowledge/latent/chance.ts';
import { findLeadingDirections } from '../../../knowledge/latent/leading-directions.ts';
import { createSparseMatrix } from '../../../knowledge/latent/sparse-matrix.ts';

/** Three topics of ten words each, in 60 texts of one topic; then a fourth word seen with one text only. */
function createTopics(): ReturnType<typeof createSparseMatrix> {
  const chance = createChance(5);
  const rows = Array.from({ length: 31 }, (_, word) => {
    const cells = new Map<number, number>();
    for (let text = 0; text < 60; text += 1) {
      if (text % 3 === word % 3 && word < 30) cells.set(text, 1 + chance());
    }
    if (word === 30) cells.set(7, 0.1);
    return cells;
  });
  return createSparseMatrix(rows, 60);
}

describe('findLeadingDirections', () => {
  it('finds one direction a topic, the others far weaker', () => {
    const { strengths } = findLeadingDirections(createTopics(), { count: 5, seed: 1 });
    expect(Math.min(...strengths.slice(0, 3))).toBeGreaterThan(10);
    expect(Math.max(...strengths.slice(3))).toBeLessThan(3);
  });

  it('brings words of one topic together and parts the others', () => {
    const { directions } = findLeadingDirections(createTopics(), { count: 3, seed: 1 });
    const row = (word: number): readonly number[] => [...directions.values.slice(word * 3, word * 3 + 3)];
    const cosine = (a: readonly number[], b: readonly number[]): number => {
      const dot = (x: readonly number[], y: readonly number[]): number =>
        x.reduce((sum, value, place) => sum + value * (y[place] ?? 0), 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    expect(cosine(row(0), row(3))).toBeGreaterThan(0.99);
    expect(Math.abs(cosine(row(0), row(1)))).toBeLessThan(0.05);
  });

  it('gives back a matrix of few directions whole', () => {
    const matrix = createTopics();
    const { directions, strengths } = findLeadingDirections(matrix, { count: 31, seed: 2 });
    const squares = matrix.values.reduce((sum, value) => sum + value * value, 0);
    expect(strengths.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(squares, 3);
    expect(directions.rows).toBe(31);
  });

  it('gives the same for the same seed', () => {
    const once = findLeadingDirections(createTopics(), { count: 4, seed: 3 });
    expect(findLeadingDirections(createTopics(), { count: 4, seed: 3 })).toEqual(once);
  });
});
