import { beforeAll, describe, expect, it } from '@jest/globals';
import { findTraits, listHeldBy } from '../../guidance/traits.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { metier } from '../fixtures/pistes.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('findTraits', () => {
  it('lists who has a trait, those at whose core it is first', () => {
    const { find, metierIds } = findTraits(library);
    const { holders } = find('centre-interet', 'contact');
    const ids = Array.from(holders.metiers, (place) => metierIds[place] ?? '');
    const having = library.metiers.filter(({ centresInteret }) => centresInteret.includes('contact'));
    expect(ids.toSorted()).toEqual(having.map(({ metierId }) => metierId).toSorted());
    expect(ids.slice(0, holders.core)).not.toContain('boulanger');
    expect(holders.share).toBeCloseTo(having.length / library.metiers.length);
    expect([...holders.sorted]).toEqual([...holders.metiers].toSorted((one, other) => one - other));
  });

  it('is the same from the side of the métiers', () => {
    const { asked, held } = findTraits(library);
    for (const place of library.metiers.keys()) {
      const { traits, core } = listHeldBy(place, findTraits(library));
      for (const [rank, index] of traits.entries()) {
        const where = asked[index]?.holders.metiers.indexOf(place) ?? -1;
        expect(where).toBeGreaterThanOrEqual(0);
        expect(where < (asked[index]?.holders.core ?? 0)).toBe(rank < core);
      }
    }
    const links = asked.reduce((sum, { holders }) => sum + holders.metiers.length, 0);
    expect(held.traits).toHaveLength(links);
    expect(held.from.at(-1)).toBe(links);
  });

  it('asks about nothing that one métier alone or every métier has, and never about single compétences', () => {
    for (const { kind, holders } of findTraits(library).asked) {
      expect(kind).not.toBe('competence');
      expect(holders.metiers.length).toBeGreaterThanOrEqual(2);
      expect(holders.share).toBeLessThan(1);
    }
  });

  it('asks about nothing that only authored métiers are told to have, where most métiers are the ROME’s', () => {
    const imported = ['rome-a1101', 'rome-a1102', 'rome-a1103'].map((metierId) =>
      metier(metierId, { contextes: ['nuit'] }),
    );
    const authored = ['a', 'b'].map((metierId) => metier(metierId, { contextes: ['bureau', 'nuit'] }));
    const codesOf = (...metiers: readonly Metier[]): readonly string[] =>
      findTraits({ ...library, metiers }).asked.map(({ code }) => code);
    expect(codesOf(...imported, ...authored, metier('rome-a1104'))).toEqual(['nuit']);
    expect(codesOf(...authored, metier('c'))).toEqual(['bureau', 'nuit']);
  });

  it('knows a code that nobody has as one without holders', () => {
    const { find, findPlace } = findTraits(library);
    expect(find('contexte', 'nowhere').holders.metiers).toHaveLength(0);
    expect(findPlace('nobody')).toBeUndefined();
  });
});
