import { describe, expect, it } from '@jest/globals';
import type { Source } from '../../../knowledge/source.ts';
import { wordSources } from '../../../src/exhibits/word-sources.ts';
import { createVoice } from '../../../src/voice.ts';
import { source } from '../../fixtures/source.ts';

const voice = createVoice();
const word = (sources: readonly Source[], day: string, length: 'whole' | 'short' = 'short'): string =>
  wordSources(
    sources,
    length,
    (key, values) => voice.say(key, { register: 'vous', titles: 'both', country: null }, values),
    new Date(day),
  ).replaceAll('\u202f', ' ');

const rome = source({
  title: 'Répertoire',
  shortTitle: 'ROME v460',
  publisher: 'France Travail',
  date: '2025-09-18',
  licence: 'Licence Ouverte 2.0',
});
const rncp = { ...rome, shortTitle: 'RNCP', publisher: 'France compétences', date: '2026-06-01' };
const leaflet = source({ publisher: 'CREDOC', date: '~2007' });

describe('wordSources', () => {
  it('tells version, date and licence of what is published under one', () => {
    expect(word([rome], '2026-09-18')).toBe(
      'Source : France Travail, ROME v460 (18 septembre 2025). Licence Ouverte 2.0.',
    );
    expect(word([rome], '2026-09-18', 'whole')).toBe(
      'Source : France Travail, « Répertoire » (18 septembre 2025). Licence Ouverte 2.0.',
    );
  });

  it('tells that it is older than a year, and which of several', () => {
    expect(word([rome], '2026-09-19')).toMatch(/\)\. Licence Ouverte 2\.0\. Ces données ont plus d’un an\.$/);
    expect(word([rome, rncp], '2027-09-19')).toMatch(/\)\. Licence Ouverte 2\.0\. Ces données ont plus d’un an\.$/);
    expect(word([rome, rncp], '2026-11-22')).toMatch(
      /\)\. Licence Ouverte 2\.0\. Données de plus d’un an : France Travail\.$/,
    );
    expect(word([rome, leaflet], '2026-11-22')).toMatch(
      /\(18 septembre 2025, Licence Ouverte 2\.0\) ; CREDOC (?:.*)\)\. Données de plus d’un an : France Travail\.$/,
    );
  });

  it('says nothing of a licence, nor of age, where no licence is known', () => {
    expect(word([leaflet], '2026-11-22')).toBe('Source : CREDOC (vers 2007).');
    expect(word([{ ...rome, date: null }], '2026-11-22')).toBe(
      'Source : France Travail, ROME v460 (date inconnue). Licence Ouverte 2.0.',
    );
  });
});
