import { beforeAll, describe, expect, it } from '@jest/globals';
import { listCompetences, rateRarity } from '../../guidance/rarity.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('rateRarity', () => {
  it('weighs what one métier has above what all have', () => {
    const { weigh } = rateRarity(library);
    expect(weigh('faire-pain')).toBeCloseTo(1);
    expect(weigh('patience')).toBeLessThan(weigh('hygiene'));
    expect(weigh('hygiene')).toBeLessThan(weigh('faire-pain'));
  });

  it('weighs an unknown trait as one that nobody shares', () => {
    expect(rateRarity(library).weigh('unknown')).toBeCloseTo(1);
  });
});

describe('listCompetences', () => {
  it('lists each once, activités first', () => {
    expect(listCompetences(library.getMetier('boulanger'))).toEqual(['faire-pain', 'hygiene', 'patience']);
  });
});
