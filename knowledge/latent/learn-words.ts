import { countNeighbours, weighNeighbours } from './beside.ts';
import { quantise } from './int8-rows.ts';
import { type LeadingDirections, seekLeadingDirections } from './leading-directions.ts';
import type { Lessons } from './lessons.ts';
import { createSparseMatrix, type SparseMatrix } from './sparse-matrix.ts';
import { finish, type Steps } from './steps.ts';
import type { WordSpace } from './word-space.ts';

export interface LearningOptions {
  readonly besideWidth: number;
  readonly topicWidth: number;
}

/** Measured on real titles: more cost time and gain nothing. */
const usual: LearningOptions = { besideWidth: 400, topicWidth: 300 };
const seed = 1;
/** A word of one text alone has no company to learn from. */
const leastTexts = 2;

/** Learns which words belong together, from texts alone. The same texts always teach the same. */
export function learnWords(lessons: Lessons, options: LearningOptions = usual): WordSpace {
  return finish(studyWords(lessons, options));
}

/** The same in steps: over all of the ROME and ESCO it takes a while. */
export function* studyWords(lessons: Lessons, { besideWidth, topicWidth }: LearningOptions = usual): Steps<WordSpace> {
  const bags = lessons.texts.map((clauses) => countWords(clauses.flat()));
  yield;
  const texts = countTexts(bags);
  const words = [...texts].filter(([, count]) => count >= leastTexts).map(([word]) => word);
  const places = new Map(words.map((word, place) => [word, place]));
  const weights = Float32Array.from(words, (word) => Math.log(bags.length / (texts.get(word) ?? 1)));
  const topics = createTopicMatrix(bags, places, weights);
  yield;
  const topic = yield* seekLeadingDirections(topics, { count: topicWidth, seed, passes: 1 });
  const counted = countNeighbours(lessons, places);
  yield;
  const neighbours = weighNeighbours(counted);
  yield;
  const beside = yield* seekLeadingDirections(neighbours, { count: besideWidth, seed, passes: 1 });
  return {
    places,
    weights,
    unknownWeight: Math.log(bags.length),
    // Directions as they are tell topics best; neighbours are told best halfway to their strength.
    topic: stretch(topic, 0),
    beside: stretch(beside, 0.5),
  };
}

function stretch({ directions, strengths }: LeadingDirections, power: number): WordSpace['topic'] {
  const { columns, values } = directions;
  return quantise(
    values.map((value, place) => value * (strengths[place % columns] ?? 0) ** power),
    columns,
  );
}

export function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function countTexts(bags: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words by texts: how often, damped, times how much the word tells; each text weighs the same. */
function createTopicMatrix(
  bags: readonly ReadonlyMap<string, number>[],
  places: ReadonlyMap<string, number>,
  weights: Float32Array,
): SparseMatrix {
  const rows: Map<number, number>[] = Array.from(places, () => new Map());
  for (const [text, bag] of bags.entries()) {
    const cells = Array.from(bag, ([word, times]) => {
      const place = places.get(word) ?? -1;
      return { place, value: (1 + Math.log(times)) * (weights[place] ?? 0) };
    });
    const length = Math.sqrt(cells.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    for (const { place, value } of cells) rows[place]?.set(text, value / length);
  }
  return createSparseMatrix(rows, bags.length);
}
