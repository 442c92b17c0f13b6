import { quantise } from '../latent/int8-rows.ts';
import { countWords } from '../latent/learn-words.ts';
import { locate, type WordSpace } from '../latent/word-space.ts';
import type { Told } from './lessons.ts';
import type { Subjects } from './shelf.ts';
import { readFamilies } from './title-words.ts';

/** Finds where each stands, by its names and all that is told of it. */
export function locateSubjects(told: readonly Omit<Told, 'asides'>[], space: WordSpace): Subjects {
  const beside = new Float64Array(told.length * space.beside.width);
  const topic = new Float64Array(told.length * space.topic.width);
  for (const [number, { labels, texts }] of told.entries()) {
    const words = countWords(readFamilies([...labels, ...texts].join(' . ')));
    beside.set(locate(space, 'beside', words), number * space.beside.width);
    topic.set(locate(space, 'topic', words), number * space.topic.width);
  }
  return {
    ids: told.map(({ id }) => id),
    labels: told.map(({ labels }) => labels),
    beside: quantise(beside, space.beside.width),
    topic: quantise(topic, space.topic.width),
  };
}
