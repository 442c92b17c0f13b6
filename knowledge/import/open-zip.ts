import { basename } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ImportError } from './import-error.ts';
import { limits, type SourceFile, type SourceFiles } from './source-files.ts';

/**
 * Opens a zip without unpacking it: files are read as streams, nothing is written, so that no name can lead anywhere.
 * Throws an ImportError for what is no zip, is cut off, names hostile paths, is encrypted or is made to fill a disk.
 */
export async function openZip(path: string): Promise<SourceFiles> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: false }).catch((cause: unknown) => {
    throw new ImportError([`${path}: is no whole zip, expected a folder or a zip as the publisher gives it.`], {
      cause,
    });
  });
  try {
    const entries = await readEntries(zip, path);
    checkSizes(entries, path);
    const files = entries.map((entry) => toFile(zip, entry, path));
    return { path, files, close: async () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readEntries(zip: ZipFile, path: string): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.files) {
    throw new ImportError([`${path}: holds ${zip.entryCount} files, expected the zip of one source.`]);
  }
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
  } catch (cause) {
    // The reader refuses names that climb (« .. »), absolute ones, and a list of files that is cut off.
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImportError([`${path}: is damaged or hostile (${why}), expected a zip as the publisher gives it.`], {
      cause,
    });
  }
  return entries;
}

/** What the entries say of their sizes is enough: reading them throws where it is not so. */
function checkSizes(entries: readonly Entry[], path: string): void {
  const problems = entries.flatMap((entry) => {
    const { fileName, uncompressedSize, compressedSize } = entry;
    const say = (message: string): string => `${path}, ${fileName}: ${message}`;
    if (!entry.canDecodeFileData()) return [say('is encrypted or packed in an unknown way, expected a plain zip.')];
    const isInflated = uncompressedSize > 2 ** 20 && uncompressedSize > limits.inflation * compressedSize;
    if (uncompressedSize <= limits.fileBytes && !isInflated) return [];
    return [say(`would fill ${uncompressedSize} bytes from ${compressedSize}, expected a table.`)];
  });
  const all = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (all > limits.allBytes) problems.push(`${path}: would fill ${all} bytes, expected ${limits.allBytes} at most.`);
  if (problems.length > 0) throw new ImportError(problems);
}

function toFile(zip: ZipFile, entry: Entry, path: string): SourceFile {
  const where = `${path}, ${entry.fileName}`;
  return {
    name: basename(entry.fileName),
    size: entry.uncompressedSize,
    open: async () => {
      const bytes = await zip.openReadStreamPromise(entry).catch((cause: unknown) => {
        throw damaged(where, cause);
      });
      const checked = checkSum(entry.crc32, where);
      bytes.on('error', (error) => checked.destroy(damaged(where, error)));
      checked.on('close', () => bytes.destroy());
      return bytes.pipe(checked);
    },
  };
}

/** The reader checks sizes; the sum of the bytes is left to us. */
function checkSum(expected: number, where: string): Transform & Readable {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === expected ? null : damaged(where));
    },
  });
}

function damaged(where: string, cause?: unknown): ImportError {
  return new ImportError([`${where}: is damaged, expected a zip as the publisher gives it; fetch it again.`], {
    cause,
  });
}
