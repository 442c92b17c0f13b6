import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KnowledgeFile } from './files.ts';
import type { Records } from './records.ts';

/** A fingerprint of every file and of this folder's code: either change makes an earlier cache useless. */
export async function fingerprint(files: readonly KnowledgeFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const schema of [
    'schemas.ts',
    'metier-schema.ts',
    'fields.ts',
    'parse-records.ts',
    'links.ts',
    'check-lexique.ts',
  ]) {
    hash.update(await readFile(new URL(schema, import.meta.url), 'utf8'));
  }
  for (const { file, text } of files) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex');
}

/** The records kept under this fingerprint; undefined where there are none, or only broken or older ones. */
export async function readCache(cacheFile: string, key: string): Promise<Records | undefined> {
  try {
    return parseCache(await readFile(cacheFile, 'utf8'), key);
  } catch {
    // Absent or broken: the files themselves are read, and the cache is written anew.
    return undefined;
  }
}

/** Keeps checked records for the next start. A folder that cannot be written to is no reason not to start. */
export async function writeCache(cacheFile: string, key: string, records: Records): Promise<void> {
  try {
    await mkdir(dirname(cacheFile), { recursive: true });
    // Renamed in one step, so that another process starting now never reads half a file.
    const draft = `${cacheFile}.${process.pid}`;
    await writeFile(draft, JSON.stringify({ key, records }));
    await rename(draft, cacheFile);
  } catch {
    return;
  }
}

/** Only this module writes the file, and only records that were checked. */
function parseCache(text: string, key: string): Records | undefined {
  const cached = JSON.parse(text) as { key: string; records: Records };
  return cached.key === key ? cached.records : undefined;
}
