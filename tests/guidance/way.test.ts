import { beforeAll, describe, expect, it } from '@jest/globals';
import { findWay } from '../../guidance/way.ts';
import type { Library } from '../../knowledge/library.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

const stops = (from: MetierId, to: MetierId): string | undefined =>
  findWay(from, to, library)
    ?.map((passage) => `${passage.kind} ${passage.to}`)
    .join(', ');

describe('findWay', () => {
  it.each([
    ['boulanger', 'patissier', 'proche patissier'],
    ['aide-soignant', 'infirmier', 'evolution infirmier'],
    ['teleconseiller', 'chef-de-plateau', 'evolution chef-de-plateau'],
    ['caissier', 'boulanger', undefined],
    ['cariste', 'cariste', ''],
  ])('leads from %s to %s: %s', (from, to, way) => {
    expect(stops(from, to)).toBe(way);
  });

  it('takes three moves at most, each from where the one before led, with its source and what it takes', () => {
    const ids = library.metiers.map(({ metierId }) => metierId).filter((_, place) => place % 9 === 0);
    const ways = ids.flatMap((from) => ids.map((to) => ({ from, to, way: findWay(from, to, library) })));
    const found = ways.flatMap(({ from, to, way }) => (way === undefined || from === to ? [] : [{ from, to, way }]));
    expect(found.length).toBeGreaterThan(5);
    for (const { from, to, way } of found) {
      expect(way.length).toBeLessThanOrEqual(3);
      expect(way.map((passage) => passage.from)).toEqual([from, ...way.slice(0, -1).map((passage) => passage.to)]);
      expect(way.at(-1)?.to).toBe(to);
      for (const { kind, sources, shared, toLearn, ...passage } of way) {
        expect(sources.length).toBeGreaterThan(0);
        expect(shared.filter((code) => toLearn.includes(code))).toEqual([]);
        const told = library.getMetier(passage.from).mobilites.find((mobilite) => mobilite.to === passage.to);
        expect(told?.kind ?? 'shared').toBe(kind);
      }
    }
  });

  it('says of each métier on the way whether law asks for something', () => {
    expect(findWay('aide-soignant', 'infirmier', library)?.map(({ isRegulated }) => isRegulated)).toEqual([true]);
  });
});
