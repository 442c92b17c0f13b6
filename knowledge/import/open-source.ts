import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportError } from './import-error.ts';
import { openZip } from './open-zip.ts';
import { limits, type SourceFile, type SourceFiles } from './source-files.ts';

/** Opens a folder (and the folders in it) or a zip. Throws an ImportError that names the path. */
export async function openSource(path: string): Promise<SourceFiles> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ImportError([`${path}: cannot be opened, expected a folder or a zip.`], { cause });
  });
  const source = found.isDirectory() ? await openFolder(path) : await openZip(path);
  return { ...source, files: chooseFiles(source.files) };
}

/** The one file whose own name fits; undefined: none. Two that fit throw: one of them would be ignored. */
export function findFile({ path, files }: SourceFiles, pattern: RegExp): SourceFile | undefined {
  const fitting = files.filter(({ name }) => pattern.test(name));
  if (fitting.length > 1) {
    const names = fitting.map(({ name }) => name).join(', ');
    throw new ImportError([`${path}: holds ${names}, expected one of them.`]);
  }
  return fitting[0];
}

async function openFolder(path: string): Promise<SourceFiles> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const regular = entries.filter((entry) => entry.isFile());
  if (regular.length > limits.files) {
    throw new ImportError([`${path}: holds ${regular.length} files, expected the folder of one source.`]);
  }
  const files = regular.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    const { size } = await stat(file);
    return { name, size, open: async () => createReadStream(file) };
  });
  return { path, files: await Promise.all(files), close: async () => undefined };
}

/** Hidden files, and those that an open table leaves beside it, say nothing. The rest by name. */
function chooseFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter(({ name }) => !/^(\.|~\$)/.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
