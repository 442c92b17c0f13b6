import { beforeAll, describe, expect, it } from '@jest/globals';
import { listTraitsOf } from '../../guidance/traits-of.ts';
import type { Library } from '../../knowledge/library.ts';
import { metier } from '../fixtures/pistes.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('listTraitsOf', () => {
  it('takes the families of the first activités-clés for the core, the rest and savoir-être for plain', () => {
    const baker = library.getMetier('boulanger');
    const families = listTraitsOf(baker, 'macro-competence', library);
    expect(families.get(library.getCompetence('faire-pain').macroCompetence)).toBe('core');
    expect(families.get(library.getCompetence('patience').macroCompetence)).toBe('plain');
  });

  it('takes the first centre d’intérêt for the main one', () => {
    const interests = listTraitsOf(library.getMetier('boulanger'), 'centre-interet', library);
    expect([...interests]).toEqual([
      ['cuisine', 'core'],
      ['contact', 'plain'],
    ]);
  });

  it('lists every compétence and contexte once', () => {
    const baker = library.getMetier('boulanger');
    expect([...listTraitsOf(baker, 'competence', library).keys()]).toEqual(['faire-pain', 'hygiene', 'patience']);
    expect([...listTraitsOf(baker, 'contexte', library).keys()]).toEqual(baker.contextes);
  });

  it('lets a métier without a code of its own take on what the ROME alone tells of the nearest', () => {
    const nearest = metier('a', { romeCode: 'D1408', contextes: ['rome-500', 'bureau'] });
    const own = metier('b', { romeCode: null, nearestRomeCode: 'D1408', contextes: ['telephone'] });
    const both = { ...library, metiers: [nearest, own] };
    expect([...listTraitsOf(own, 'contexte', both).keys()].toSorted()).toEqual(['rome-500', 'telephone']);
    expect([...listTraitsOf(nearest, 'contexte', both).keys()]).toEqual(['rome-500', 'bureau']);
  });
});
