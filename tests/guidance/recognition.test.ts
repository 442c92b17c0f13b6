import { beforeAll, describe, expect, it } from '@jest/globals';
import { createProfile } from '../../guidance/profile.ts';
import { findRecognitions } from '../../guidance/recognition.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary, loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

const countriesFor = (country: 'FR' | 'BE' | null): readonly string[] =>
  findRecognitions(null, createProfile('demo', country), library).map((each) => each.country);

describe('findRecognitions', () => {
  it('tells of the person’s country, and of both while it is unknown', () => {
    expect(countriesFor('FR')).toEqual(['FR']);
    expect(countriesFor('BE')).toEqual(['BE']);
    expect(countriesFor(null)).toEqual(['FR', 'BE']);
  });

  it('names sources that the knowledge holds, and is silent where it holds none', async () => {
    for (const { sources } of findRecognitions(null, createProfile('demo'), library)) {
      expect(sources.map((sourceId) => library.getSource(sourceId).publisher).every(Boolean)).toBe(true);
    }
    expect(findRecognitions('boulanger', createProfile('demo'), await loadSmallLibrary())).toEqual([]);
  });
});
