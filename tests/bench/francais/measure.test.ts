import { describe, expect, it } from '@jest/globals';
import {
  countSyllables,
  createIsCommon,
  findSurface,
  hardest,
  measureText,
  sum,
} from '../../../bench/francais/measure.ts';
import { findReadableTexts } from '../../../tools/readable-texts.ts';

const isCommon = createIsCommon(['le', 'chat', 'dort', 'sur', 'la', 'table', 'bien', 'petit', 'parler', 'dans', 'une']);
const read = (file: string, words: string) =>
  findReadableTexts(file, JSON.stringify({ a: words })).flatMap((text) => measureText(text, isCommon));

describe('findSurface', () => {
  it.each([
    ['locales/fr/welcome.json', 'start.ask', 'chat'],
    ['locales/fr/fiche.json', 'card.title', 'cards'],
    ['locales/fr/choices.json', 'contexte.x', 'lines to tap'],
    ['locales/fr/teams-desk.json', 'card.late', 'desk'],
    ['knowledge/data/metiers/macon.yaml', 'definition.text', 'definitions'],
    ['knowledge/data/metiers/macon.yaml', 'facts.text', 'facts'],
    ['knowledge/data/centres.yaml', 'name', 'other knowledge'],
  ])('%s, %s: %s', (file, path, surface) => {
    expect(findSurface({ file, path })).toBe(surface);
  });
});

describe('measureText', () => {
  it('counts words and names the rare ones', () => {
    const sentences = read('locales/fr/welcome.json', 'Le petit chat dort. Une gamification bien petite\u202f!');
    expect(sentences.map(({ words, rare }) => ({ words, rare }))).toEqual([
      { words: 4, rare: [] },
      { words: 4, rare: ['gamification'] },
    ]);
  });

  it('leaves labels out, but for lines to tap', () => {
    expect(read('locales/fr/welcome.json', 'Le chat')).toEqual([]);
    expect(read('locales/fr/choices.json', 'Le chat')).toHaveLength(1);
  });
});

describe('sum', () => {
  it('gives means, and a readability that long words lower', () => {
    const easy = sum(read('locales/fr/welcome.json', 'Le petit chat dort.'));
    const hard = sum(read('locales/fr/welcome.json', 'La professionnalisation organisationnelle dort.'));
    expect(easy).toMatchObject({ sentences: 1, meanWords: 4, over20: 0, rareShare: 0 });
    expect(hard.rareShare).toBe(50);
    expect(easy.ease).toBeGreaterThan(hard.ease + 50);
  });
});

describe('countSyllables', () => {
  it.each([
    ['chat', 1],
    ['table', 1],
    ['petite', 2],
    ['formation', 3],
    ['le', 1],
  ])('%s: %d', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe('hardest', () => {
  it('puts rare words before mere length, and says a sentence once', () => {
    const sentences = read(
      'locales/fr/welcome.json',
      'Le chat dort. Le chat gamifié dort. Le chat gamifié dort. Le petit chat dort bien.',
    );
    expect(hardest(sentences, 2).map(({ text }) => text)).toEqual([
      'Le chat gamifié dort.',
      'Le petit chat dort bien.',
    ]);
  });
});
