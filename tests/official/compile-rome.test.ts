import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileKnowledge } from '../../knowledge/compile/compile.ts';
import { importRome } from '../../knowledge/import/rome/import-rome.ts';
import { writeSource } from '../../knowledge/import/write-source.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../knowledge/load-compiled.ts';

const { AIGUILLEUR_DATA = 'data/official' } = process.env;
const today = '2026-11-22';
const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-official-'));
let library: Library;

beforeAll(async () => {
  const files = readdirSync(AIGUILLEUR_DATA, { recursive: true, encoding: 'utf8' });
  const table = files.find((path) => path.endsWith('unix_texte_v460_utf8.csv'));
  if (table === undefined) throw new Error(`${AIGUILLEUR_DATA}: holds no version 460 of the ROME.`);
  const read = await importRome(join(AIGUILLEUR_DATA, dirname(table)), {
    today,
    centreId: null,
    library: () => Promise.reject(new Error('The ROME needs no knowledge.')),
    onProgress: () => undefined,
    signal: undefined,
  });
  const [sources, file] = [join(folder, 'sources'), join(folder, 'knowledge.json')];
  await writeSource(sources, { name: 'rome', centreId: null, importedOn: today, ...read });
  await compileKnowledge({ authored: 'knowledge/data', sources, file, today });
  const loaded = await loadCompiledLibrary(file);
  if (loaded === undefined) throw new Error('Nothing was compiled.');
  library = loaded;
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the authored knowledge with all of the ROME', () => {
  it('has every code once, authored or imported', () => {
    const codes = library.metiers.flatMap(({ romeCode }) => romeCode ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(1584);
    expect(library.getMetier('boulanger').romeCode).toBe('D1102');
  });

  it('keeps unknown apart from not regulated', () => {
    const count = (value: boolean | null): number =>
      library.metiers.filter(({ metierId, isRegulated }) => /^rome-/.test(metierId) && isRegulated === value).length;
    expect(count(null)).toBeGreaterThan(100);
    expect(count(true)).toBeGreaterThan(100);
    expect(count(true) + count(false) + count(null)).toBe(1475);
  });

  it.each([
    ['je suis une nounou', 'assistant-maternel'],
    ['j’ai bossé comme cariste', 'cariste'],
    ['travailler avec les chevaux', 'palefrenier'],
    ['chauffeur de bus', 'conducteur-bus'],
    ['taxidermiste', 'rome-b1701'],
  ])('finds for « %s » first %s', (words, metierId) => {
    expect(library.search.findMetiers(words)[0]?.metierId).toBe(metierId);
  });

  it('does not take who is « chauffeur de bus » for every chauffeur', () => {
    const [first, second] = library.search.findMetiers('chauffeur de bus');
    expect(first).toMatchObject({ metierId: 'conducteur-bus', score: 1 });
    expect(second?.score).toBeLessThan(0.8);
  });
});
