import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const { AIGUILLEUR_DATA = 'data/official' } = process.env;

/** A file of the official data, by its name, wherever it stands below the folder. */
export function findOfficial(pattern: RegExp): string {
  const files = readdirSync(AIGUILLEUR_DATA, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((path) => pattern.test(basename(path)))
    .sort((a, b) => basename(a).localeCompare(basename(b), 'fr', { numeric: true }))
    .at(-1);
  if (found === undefined) throw new Error(`${AIGUILLEUR_DATA}: holds no file like ${pattern}.`);
  return join(AIGUILLEUR_DATA, found);
}

/** The folder of a file of the official data. */
export function findOfficialFolder(pattern: RegExp): string {
  return dirname(findOfficial(pattern));
}
