import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CentreAnswer } from '../../../knowledge/centre-answer.ts';
import type { Library } from '../../../knowledge/library.ts';
import { showCentreAnswer, wordCentreAnswer } from '../../../src/exhibits/centre-answer-card.ts';
import { ridesContent } from '../../fixtures/centre-answers.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;
beforeAll(async () => {
  library = await loadSmallLibrary();
});

const answer: CentreAnswer = { ...ridesContent, answerId: 'velos', centreId: 'demo' };

function word(changed: Partial<CentreAnswer> = {}): readonly string[] {
  const { wording, centre } = createSetting(library);
  return wordCentreAnswer({ ...answer, ...changed }, centre, wording, library).split('\n');
}

describe('an answer of the centre', () => {
  it('says who answers for it and since when', () => {
    expect(word()).toEqual([ridesContent.text, 'Source\u202f: Centre d’essai, vérifié le 20 novembre 2026.']);
  });

  it('names who told the centre, and the one country in which it holds', () => {
    const [text, source] = word({ source: 'la mairie', country: 'BE' });
    expect(text).toContain('Belgique');
    expect(source).toBe('Source\u202f: Centre d’essai, d’après la mairie, vérifié le 20 novembre 2026.');
  });

  it('names the fiche, and says once its day of review is past that it may be out of date', () => {
    const lines = word({ text: '', metierId: 'boulanger', reviewOn: '2020-01-01' });
    expect(lines[0]).toContain('Boulang');
    expect(lines[1]).toContain('à revoir');
  });

  it('shows links to the fiche and to the page, and nothing without either', () => {
    const setting = createSetting(library);
    expect(showCentreAnswer(answer, setting)).toEqual([]);
    const shown = JSON.stringify(
      showCentreAnswer({ ...answer, metierId: 'boulanger', link: 'https://centre.example/velos' }, setting),
    );
    expect(shown).toContain('/fiches/boulanger');
    expect(shown).toContain('https://centre.example/velos');
  });

  it('shows no fiche that the knowledge has no more', () => {
    expect(showCentreAnswer({ ...answer, metierId: 'disparu' }, createSetting(library))).toEqual([]);
    expect(word({ metierId: 'disparu' })).toHaveLength(2);
  });
});
