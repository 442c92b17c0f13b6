import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { findOffers } from '../../../guidance/offers.ts';
import { createProfile } from '../../../guidance/profile.ts';
import { findWay } from '../../../guidance/way.ts';
import type { Formation } from '../../../knowledge/formation.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../../knowledge/load-compiled.ts';
import type { Metier, MetierId } from '../../../knowledge/metier.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';
import { compileNational } from '../compile-national.ts';

const today = '2024-11-22';
const pairSchema = z.strictObject({
  does: z.string(),
  wants: z.string(),
  needs: z.boolean(),
  rome: z.literal(false).optional(),
  moves: z.union([z.number(), z.literal('none')]),
});
const pairs = z
  .array(pairSchema)
  .parse(parse(readFileSync(new URL('pairs.yaml', import.meta.url), 'utf8')))
  .map((pair) => [`${pair.does} > ${pair.wants}`, pair] as const);

let library: Library;

beforeAll(async () => {
  const file = await compileNational(makeTempFolder(), today);
  const loaded = await loadCompiledLibrary(file, () => new Date(today));
  if (loaded === undefined) throw new Error(`${file}: was not written.`);
  library = loaded;
}, 120_000);

function meet(title: string): Metier {
  const [best] = library.search.findMetiers(title);
  if (best === undefined) throw new Error(`No métier is called "${title}".`);
  return library.getMetier(best.metierId);
}

/** On the word of the national register; of one métier alone, whose title it bears. */
function isOfThisTrade({ registration }: Formation, metierId: MetierId): boolean {
  return registration?.links.some((each) => each.metierId === metierId && each.evidence.kind === 'title') === true;
}

describe('the way from a present métier to a wished one, over the whole ROME', () => {
  it.each(pairs)('is sound, short and sourced: %s', (_, { does, wants, moves }) => {
    const [from, to] = [meet(does), meet(wants)];
    const way = findWay(from.metierId, to.metierId, library);
    if (moves === 'none') return expect(way).toBeUndefined();
    expect(way).toBeDefined();
    expect(way?.length).toBeLessThanOrEqual(moves);
    for (const { from: start, to: end, kind, sources, shared } of way ?? []) {
      const told = library.getMetier(start).mobilites.find((mobilite) => mobilite.to === end);
      expect(kind).toBe(told?.kind ?? 'shared');
      expect(sources.length).toBeGreaterThan(0);
      for (const sourceId of sources) expect(library.getSource(sourceId).publisher).not.toBe('');
      if (kind === 'shared') expect(shared.length).toBeGreaterThanOrEqual(5);
    }
  });

  it.each(pairs)('never says « mène à » where law asks for more: %s', (_, { wants, needs, rome }) => {
    const { metierId, isRegulated } = meet(wants);
    if (!needs) return expect(isRegulated).not.toBe(true);
    if (rome === undefined) expect(isRegulated).toBe(true);
    const { leading } = findOffers(metierId, createProfile('demo', 'FR'), library);
    const registered = leading.filter(({ registration }) => registration !== null);
    expect(registered.filter((each) => isRegulated !== false || !isOfThisTrade(each, metierId))).toEqual([]);
  });

  it.each(pairs)('shows nothing that has expired, nor of the other country unlabelled: %s', (_, { wants }) => {
    const { metierId } = meet(wants);
    for (const country of ['FR', 'BE'] as const) {
      const { leading, ofGroup, elsewhere } = findOffers(metierId, createProfile('demo', country), library);
      expect([...leading, ...ofGroup].filter((formation) => formation.country !== country)).toEqual([]);
      expect(elsewhere.filter((formation) => formation.country === country)).toEqual([]);
      const ends = [...leading, ...ofGroup, ...elsewhere].flatMap(({ registration }) => registration ?? []);
      expect(ends.filter(({ isActive, endDate }) => !isActive || endDate === null || endDate <= today)).toEqual([]);
    }
  });
});
