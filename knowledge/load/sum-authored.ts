import { createHash } from 'node:crypto';
import { readKnowledgeFiles } from './files.ts';

/** Tells the authored knowledge below a folder from any other: a sum of all its files. */
export async function sumAuthored(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const { file, text } of await readKnowledgeFiles(folder)) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex');
}
