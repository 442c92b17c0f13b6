import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { ImportError } from './import-error.ts';
import { type ImportedSource, type SourceName, sourceNames } from './imported-source.ts';
import { replaceFile } from './replace-file.ts';

/** The layout of the files; another number: an older program wrote it. */
const layout = 1;

/** Where a source is kept: one file each, one for each centre's own offer. */
export function sourceFile(folder: string, name: SourceName, centreId: string | null): string {
  return join(folder, centreId === null ? `${name}.json` : `${name}-${centreId}.json`);
}

/** Keeps a source. The file before it stays whole until the new one is; an error leaves it as it was. */
export async function writeSource(folder: string, source: ImportedSource): Promise<string> {
  const file = sourceFile(folder, source.name, source.centreId);
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new ImportError([`${folder}: cannot be made, expected a folder to write to.`], { cause });
  });
  await replaceFile(file, JSON.stringify({ layout, ...source }));
  return file;
}

/** Takes a source away; whether there was one. */
export async function removeSource(folder: string, name: SourceName, centreId: string | null): Promise<boolean> {
  const file = sourceFile(folder, name, centreId);
  try {
    await rm(file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw new ImportError([`${file}: cannot be removed.`], { cause: error });
  }
}

/** Every source that is kept, in the order of their files. Throws an ImportError with every file that is broken. */
export async function readSources(folder: string): Promise<readonly ImportedSource[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw new ImportError([`${folder}: cannot be read, expected the folder of imported sources.`], { cause: error });
  });
  const problems: string[] = [];
  const sources: ImportedSource[] = [];
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const source = parseSource(await readFile(join(folder, name), 'utf8'));
    if (source === undefined) problems.push(`${join(folder, name)}: is no imported source; import it again.`);
    else sources.push(source);
  }
  if (problems.length > 0) throw new ImportError(problems);
  return sources;
}

/** Only this module writes these files: what they hold was checked when it was imported. */
function parseSource(text: string): ImportedSource | undefined {
  try {
    const source = JSON.parse(text) as Partial<ImportedSource> & { layout?: number };
    const isKnown = source.layout === layout && sourceNames.some((name) => name === source.name);
    return isKnown ? (source as ImportedSource) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
