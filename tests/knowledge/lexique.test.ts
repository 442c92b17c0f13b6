import { describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../knowledge/load.ts';
import { findIdle, readLexique, searchWith } from '../fixtures/judge-lexique.ts';

const library = await loadLibrary('knowledge/data');
const own = readLexique('knowledge/data/lexique');
const ofRome = readLexique('knowledge/data/lexique/rome');

describe('the lexique of the authored métiers', () => {
  it('leads each entry to its métier, better than without it', () => {
    const searches = { with: library.search, without: searchWith(library, []) };
    expect(findIdle(own, library, searches)).toEqual([]);
  });
});

describe('the lexique of the whole ROME', () => {
  it('tells no words twice, but those of several métiers', () => {
    const told = [...own, ...ofRome].map(({ said, means }) => `${said.toLowerCase()}: ${means}`);
    expect(told.filter((entry, place) => told.indexOf(entry) !== place)).toEqual([]);
  });

  it('takes the place of words that the authored métiers hear otherwise', () => {
    const saidOfOwn = new Set(own.map(({ said }) => said.toLowerCase()));
    expect(ofRome.filter(({ said }) => saidOfOwn.has(said.toLowerCase()))).toEqual([]);
  });

  it('holds what people say of métiers of every grand domaine', () => {
    expect(own.length + ofRome.length).toBeGreaterThan(2000);
    expect(ofRome.length).toBeGreaterThan(1000);
  });

  it('hears otherwise what no loaded métier does: « toubib »', () => {
    expect(library.search.findMetiers('toubib')[0]?.metierId).toBe('infirmier');
  });
});
