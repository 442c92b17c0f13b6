import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file of a knowledge folder. */
export interface KnowledgeFile {
  /** Path below the folder, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** Lists of what became of each document: for readers and tests, nothing to load. */
const unloaded = /^coverage[\\/]/;

/** Reads every YAML file below a folder, by name, but for those of `coverage/`; a missing folder throws. */
export async function readKnowledgeFiles(folder: string): Promise<readonly KnowledgeFile[]> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries.filter((entry) => /\.ya?ml$/.test(entry) && !unloaded.test(entry)).sort();
  return Promise.all(
    names.map(async (name) => ({
      file: name.split(sep).join('/'),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}
