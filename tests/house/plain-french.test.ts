import { describe, expect, it } from '@jest/globals';
import { measureText, type Sentence, type Surface, sum } from '../../bench/francais/measure.ts';
import { listReadableFiles, readTexts } from '../../tools/readable-texts.ts';

/** Rare words are for the bench to count. */
const sentences = listReadableFiles()
  .flatMap(readTexts)
  .flatMap((text) => measureText(text, () => true));
const of = (surface: Surface): readonly Sentence[] => sentences.filter((one) => one.surface === surface);

describe('plain French', () => {
  it.each<Surface>(['chat', 'cards', 'errors', 'widget', 'bilan', 'Teams', 'pages', 'desk'])(
    '%s: no sentence over 20 words, 12 on average at most',
    (surface) => {
      expect(of(surface).filter(({ words }) => words > 20)).toEqual([]);
      expect(sum(of(surface)).meanWords).toBeLessThanOrEqual(12);
    },
  );

  // Official names make facts longer on average: the bench tells by how much.
  it.each<Surface>(['facts', 'definitions', 'other knowledge'])('%s: no sentence over 20 words', (surface) => {
    expect(of(surface).filter(({ words }) => words > 20)).toEqual([]);
  });
});
