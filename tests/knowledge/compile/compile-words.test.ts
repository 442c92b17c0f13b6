import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { compileWords } from '../../../knowledge/compile/compile-words.ts';
import type { EscoContent } from '../../../knowledge/import/esco/esco-content.ts';
import type { ImportedSource } from '../../../knowledge/import/imported-source.ts';
import { readRecords } from '../../../knowledge/load.ts';
import { readWords } from '../../../knowledge/match/words-file.ts';

const records = await readRecords(join(import.meta.dirname, '../../fixtures/library'));
const occupation = { code: '', iscoGroup: '', broader: [], optional: [], otherLabels: [] };
const content: EscoContent = {
  date: null,
  occupations: [
    { ...occupation, uri: 'e/1', label: 'boulanger/boulangère', description: 'Cuire le pain au four.', essential: [0] },
    {
      ...occupation,
      uri: 'e/2',
      label: 'cuisinier/cuisinière',
      description: 'Cuire des plats au four.',
      essential: [],
    },
  ],
  skills: [{ uri: 's/1', label: 'pétrir la pâte à pain', otherLabels: ['pétrir le pain'], kind: null }],
  iscoGroups: [],
};
const esco: ImportedSource<EscoContent> = {
  name: 'esco',
  centreId: null,
  version: null,
  importedOn: '2026-01-01',
  report: { counts: {}, repaired: {}, leftOut: {} },
  content,
};
const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-compile-words-'));
const file = join(folder, 'knowledge.words');
afterAll(() => rmSync(folder, { recursive: true }));

function keep(packed: Uint8Array | undefined): void {
  if (packed !== undefined) writeFileSync(file, packed);
}

describe('compileWords', () => {
  it('learns from what is imported, and locates every métier', async () => {
    keep(await compileWords(records, [esco], { file }));
    const words = readWords(file);
    expect(words?.lists.metiers.ids).toEqual(records.metiers.map(({ value }) => value.metierId));
    expect(words?.lists.occupations.ids).toEqual(['e/1', 'e/2']);
    expect(words?.space.places.has('pain')).toBe(true);
  });

  it('writes the same again for the same sources', async () => {
    const before = readWords(file);
    keep(await compileWords(records, [esco], { file }));
    expect(readWords(file)).toEqual(before);
    expect(statSync(file).size).toBeGreaterThan(100);
  });

  it('gives nothing where nothing is imported to learn from', async () => {
    expect(await compileWords(records, [], { file })).toBeUndefined();
  });

  it('stops between its steps once that is wished', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    const elsewhere = join(folder, 'other.words');
    await expect(compileWords(records, [esco], { file: elsewhere, signal })).rejects.toThrow('stopped');
  });
});
