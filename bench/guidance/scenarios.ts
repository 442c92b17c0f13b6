import type { Manner } from './person.ts';
import type { SentenceKind } from './sentence.ts';

/** One row of the table. */
export interface Scenario {
  readonly name: string;
  readonly manner: Manner;
  /** Choices read at most. */
  readonly budget: number;
  /** Choices read at which the places are told. */
  readonly at: readonly number[];
  readonly sentence: SentenceKind | 'any' | null;
  /** How many métiers fit each person. */
  readonly fitting: 1 | 3;
  readonly chosen: 'engine' | 'interests' | 'random';
}

const each = (wrong: number): Manner => ({ kind: 'each', wrong });
const tapping = { kind: 'tap', untapped: 0.35, wrong: 0.05, skipped: 0.15 } as const;
const usual = { sentence: null, fitting: 1, chosen: 'engine' } as const;
const a = { ...usual, manner: each(0.1), budget: 48, at: [12, 18, 28, 36, 48] } as const;
const b = { ...usual, manner: tapping, budget: 60, at: [12, 30, 36, 48, 60] } as const;
const bWith = { ...b, budget: 30, at: [0, 6, 12, 18, 30] } as const;

/** (A) answers each choice; (B) taps what fits. The targets: A .90 within 28; B .90 within 60, within 30 with a sentence. */
export const scenarios: readonly Scenario[] = [
  { ...a, name: 'A, 10 % wrong', budget: 28 },
  { ...a, name: 'A, 10 % wrong, on' },
  { ...a, name: 'A, 5 % wrong', manner: each(0.05) },
  { ...a, name: 'A, 20 % wrong', manner: each(0.2) },
  { ...b, name: 'B' },
  { ...b, name: 'B, 20 % wrong', manner: { ...tapping, wrong: 0.2 } },
  { ...b, name: 'B, skips half', manner: { ...tapping, skipped: 0.5 } },
  { ...b, name: 'B, three métiers fit', fitting: 3 },
  { ...b, name: 'B, ticks 7 of 10', manner: { kind: 'tap', untapped: 0.1, wrong: 0.6, skipped: 0 } },
  { ...b, name: 'B, ticks 9 of 10', manner: { kind: 'tap', untapped: 0.02, wrong: 0.85, skipped: 0 } },
  { ...b, name: 'B, ticks everything', manner: { kind: 'everything' } },
  { ...bWith, name: 'B, with a sentence', sentence: 'any' },
  { ...bWith, name: '  naming a title', sentence: 'title' },
  { ...bWith, name: '  words of a definition', sentence: 'definition' },
  { ...bWith, name: '  two compétences', sentence: 'competences' },
  { ...a, name: 'A, the 30 interests', chosen: 'interests', budget: 30, at: [30] },
  { ...b, name: 'B, the 30 interests', chosen: 'interests', budget: 30, at: [30] },
  { ...a, name: 'A, random choices', chosen: 'random' },
  { ...b, name: 'B, random choices', chosen: 'random' },
];
