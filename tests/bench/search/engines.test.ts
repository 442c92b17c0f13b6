import { describe, expect, it } from '@jest/globals';
import { builders } from '../../../bench/search/engines.ts';
import { learnWords } from '../../../knowledge/latent/learn-words.ts';
import { createLessons } from '../../../knowledge/match/lessons.ts';

const labels = ['boulanger', 'artisan boulanger', 'chauffeur de taxi'].map((text, id) => ({
  id,
  text,
  concept: id < 2 ? 'pain' : 'taxi',
}));
const told = [
  { id: 'pain', labels: ['boulanger'], texts: ['cuire le pain'], asides: [] },
  { id: 'taxi', labels: ['chauffeur de taxi'], texts: ['conduire un taxi'], asides: [] },
];
const teaching = { told, others: ['boulanger', 'pain', 'taxi'] };
const space = learnWords(createLessons([teaching]), { besideWidth: 3, topicWidth: 2 });

describe('the engines', () => {
  it.each(builders.map((build) => build(labels, { rome: teaching, esco: teaching, space })))(
    '$name finds what is there, each concept once',
    (engine) => {
      expect(engine.search('boulanger')[0]).toBe('pain');
      expect(new Set(engine.search('boulanger')).size).toBe(engine.search('boulanger').length);
      expect(engine.search('chauffeur')[0]).toBe('taxi');
    },
  );
});
