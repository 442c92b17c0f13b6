import { join } from 'node:path';
import { compileKnowledge } from '../../../knowledge/compile/compile.ts';
import { importRome } from '../../../knowledge/import/rome/import-rome.ts';
import { writeSource } from '../../../knowledge/import/write-source.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../../knowledge/load-compiled.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';
import { findOfficialFolder } from '../rncp/find-official.ts';

const today = '2026-11-22';

/** The authored knowledge compiled with the ROME 460; no words are learned. */
export async function compileOfficial(): Promise<Library> {
  const folder = makeTempFolder();
  const sources = join(folder, 'sources');
  const read = await importRome(findOfficialFolder(/^unix_texte_v460_utf8\.csv$/), {
    today,
    centreId: null,
    library: () => Promise.reject(new Error('The ROME needs no knowledge.')),
    onProgress: () => undefined,
    signal: undefined,
  });
  await writeSource(sources, { name: 'rome', centreId: null, importedOn: today, ...read });
  const file = join(folder, 'knowledge.json');
  await compileKnowledge({ authored: 'knowledge/data', sources, file, today });
  const library = await loadCompiledLibrary(file);
  if (library === undefined) throw new Error(`${file}: was not written.`);
  return library;
}
