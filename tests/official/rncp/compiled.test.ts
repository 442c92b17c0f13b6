import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileKnowledge } from '../../../knowledge/compile/compile.ts';
import type { Formation } from '../../../knowledge/formation.ts';
import type { Importer } from '../../../knowledge/import/imported-source.ts';
import { importRncp } from '../../../knowledge/import/rncp/import-rncp.ts';
import { importRome } from '../../../knowledge/import/rome/import-rome.ts';
import { writeSource } from '../../../knowledge/import/write-source.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../../knowledge/load-compiled.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';
import { deriveExport } from './derived-export.ts';
import { findOfficialFolder } from './find-official.ts';
import { relations } from './relations.ts';

const today = '2024-11-22';
const folder = makeTempFolder();
const derived = deriveExport(
  findOfficialFolder(/^export_fiches_CSV_Rome_2024_11_22\.csv$/),
  findOfficialFolder(/^derived_certifications_titre_niveau_rome\.csv$/),
);

async function keep(name: 'rome' | 'rncp', importer: Importer, path: string): Promise<void> {
  const read = await importer(path, {
    today,
    centreId: null,
    library: () => Promise.reject(new Error('is not asked for')),
    onProgress: () => undefined,
    signal: undefined,
  });
  await writeSource(folder, { name, centreId: null, importedOn: today, ...read });
}

let library: Library;
let certifications: readonly Formation[];

beforeAll(async () => {
  await keep('rome', importRome, findOfficialFolder(/^unix_texte_v\d+_utf8\.csv$/));
  await keep('rncp', importRncp, derived);
  const file = join(folder, 'knowledge.json');
  await compileKnowledge({ authored: 'knowledge/data', sources: folder, file, today });
  const loaded = await loadCompiledLibrary(file, () => new Date(today));
  if (loaded === undefined) throw new Error('The compiled knowledge is not there');
  library = loaded;
  certifications = library.formations.filter(({ registration }) => registration !== null);
}, 60_000);
afterAll(() => rmSync(derived, { recursive: true, force: true }));

describe('the DERIVED export, compiled with the ROME and the authored métiers', () => {
  it.each(relations)('tells of %s, %s: %s (%s)', (certification, metier, relation) => {
    const [number = ''] = certification.split(' ');
    const [code = ''] = metier.split(' ');
    const metierId = library.metiers.find(({ romeCode }) => romeCode === code)?.metierId ?? '';
    const formation = certifications.find(({ rncpNumber }) => rncpNumber === number);
    expect(formation?.[relation === 'leads-to' ? 'leadsTo' : 'sameGroupAs']).toContain(metierId);
    expect(formation?.[relation === 'leads-to' ? 'sameGroupAs' : 'leadsTo']).not.toContain(metierId);
  });

  it('says of no certification that it leads to a regulated métier, or to one of which that is unknown', () => {
    const led = new Set(certifications.flatMap(({ leadsTo }) => leadsTo));
    expect(led.size).toBeGreaterThan(150);
    expect([...led].filter((metierId) => library.getMetier(metierId).isRegulated !== false)).toEqual([]);
  });

  it('presents nothing that has expired among what leads to a métier, nor among its group', () => {
    const shown = library.metiers.flatMap(({ metierId }) => [
      ...library.findFormationsTo(metierId),
      ...library.findFormationsOfGroup(metierId),
    ]);
    const ends = shown.flatMap(({ registration }) => (registration === null ? [] : [registration]));
    expect(ends.length).toBeGreaterThan(20_000);
    expect(ends.filter(({ isActive, endDate }) => !isActive || endDate === null || endDate <= today)).toEqual([]);
  });
});
