import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileKnowledge } from '../../knowledge/compile/compile.ts';
import type { Importer } from '../../knowledge/import/imported-source.ts';
import { importRncp } from '../../knowledge/import/rncp/import-rncp.ts';
import { importRome } from '../../knowledge/import/rome/import-rome.ts';
import { writeSource } from '../../knowledge/import/write-source.ts';
import { deriveExport } from './rncp/derived-export.ts';
import { findOfficialFolder } from './rncp/find-official.ts';

/**
 * What a training centre has after its imports: the authored knowledge compiled with the whole ROME and the
 * certifications of the DERIVED export. Gives the file, in a folder of the caller's. What is learned of words, which
 * takes most of the time, goes to `wordsFile` where one is given.
 */
export async function compileNational(folder: string, today: string, wordsFile?: string): Promise<string> {
  const sources = join(folder, 'sources');
  const keep = async (name: 'rome' | 'rncp', importer: Importer, path: string): Promise<void> => {
    const read = await importer(path, {
      today,
      centreId: null,
      library: () => Promise.reject(new Error('is not asked for')),
      onProgress: () => undefined,
      signal: undefined,
    });
    await writeSource(sources, { name, centreId: null, importedOn: today, ...read });
  };
  const derived = deriveExport(
    findOfficialFolder(/^export_fiches_CSV_Rome_2024_11_22\.csv$/),
    findOfficialFolder(/^derived_certifications_titre_niveau_rome\.csv$/),
  );
  try {
    await keep('rome', importRome, findOfficialFolder(/^unix_texte_v\d+_utf8\.csv$/));
    await keep('rncp', importRncp, derived);
  } finally {
    rmSync(derived, { recursive: true, force: true });
  }
  const file = join(folder, 'knowledge.json');
  await compileKnowledge({ authored: 'knowledge/data', sources, file, today, ...(wordsFile && { wordsFile }) });
  return file;
}
