import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { mergeEsco } from '../../knowledge/compile/esco.ts';
import type { Merged } from '../../knowledge/compile/merger.ts';
import type { EscoContent } from '../../knowledge/import/esco/esco-content.ts';
import { importEsco } from '../../knowledge/import/esco/import-esco.ts';
import type { ImportedSource } from '../../knowledge/import/imported-source.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import { emptyRecords } from '../fixtures/records.ts';

const { AIGUILLEUR_DATA = 'data/official' } = process.env;
// As published, or the layout that was assembled from what is public.
const folder = ['esco', 'esco-fr-assembled'].map((name) => join(AIGUILLEUR_DATA, name)).find(existsSync);

let imported: Pick<ImportedSource, 'version' | 'report' | 'content'>;
let merged: Merged;

beforeAll(async () => {
  const library = await loadLibrary('knowledge/data');
  const context = { today: '2026-11-22', centreId: null, library: async () => library, onProgress: () => undefined };
  imported = await importEsco(folder ?? AIGUILLEUR_DATA, { ...context, signal: undefined });
  const records = { ...emptyRecords, metiers: library.metiers.map((value) => ({ file: '', value })) };
  merged = mergeEsco(
    records,
    { name: 'esco', centreId: null, importedOn: '2026-11-22', ...imported },
    { today: '2026-11-22', sources: [], centres: new Map() },
  );
}, 240_000);

/** Only the importer writes it. */
function parseContent(content: unknown): EscoContent {
  return content as EscoContent;
}

describe('ESCO in French', () => {
  it('is imported whole: every occupation, skill and relation of its tables', () => {
    expect(imported.report).toEqual({
      counts: {
        occupations: 3039,
        'other labels of occupations': 12307,
        skills: 13626,
        'essential relations': 63913,
        'optional relations': 58007,
        'ISCO groups': 619,
      },
      repaired: { 'labels with stray spaces': 5, 'skills without a kind, kept without': 5 },
      leftOut: {},
    });
    expect(parseContent(imported.content).date).toBe('2024-04-30');
  });

  it('is linked to authored métiers by sure evidence alone', () => {
    expect(merged.counts).toEqual({
      'métiers linked by label': 45,
      'métiers linked by both-ways': 9,
      'métiers left open, titles of several': 0,
      'métiers left open, one title in common alone': 39,
      'appellations added': 80,
      'occupations linked to no métier': 2985,
    });
    const linkOf = (metierId: string): string | undefined =>
      merged.records.metiers.find(({ value }) => value.metierId === metierId)?.value.escoLink?.label;
    expect(linkOf('boulanger')).toBe('boulanger/boulangère');
    expect(linkOf('conducteur-bus')).toBe('conducteur d’autobus/conductrice d’autobus');
    // ESCO lists these titles under an analyst and an adviser on offers: one title in common is no proof.
    expect(linkOf('televendeur')).toBeUndefined();
    expect(linkOf('teleconseiller')).toBeUndefined();
  });
});
