import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Finding, findingsOf } from './finding.ts';

const { fine, care, wrong } = findingsOf('disk');

const gigabyte = 1024 ** 3;

/** A backup, a compiled ROME and a day's conversations fit. */
const enoughBytes = 2 * gigabyte;

/** Below this a database stops taking what people write within days. */
const leastBytes = gigabyte / 4;

/** Whether the server can write where it keeps its data, and for how long. `freeBytes` asks the disk of a folder. */
export function checkDisk(dataDir: string, freeBytes: (folder: string) => number = askDisk): readonly Finding[] {
  const folder = findExisting(resolve(dataDir));
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    const advice = `Give it to the user that runs the server, or set DATA_DIR to a folder of theirs.`;
    return [wrong(`${folder} cannot be written to.`, advice)];
  }
  const free = freeBytes(folder);
  const says = `${folder} has ${(free / gigabyte).toFixed(1)} GB free.`;
  if (free < leastBytes) return [wrong(says, 'Make room: without it nothing that people write is kept.')];
  if (free < enoughBytes) return [care(says, 'Make room soon: a backup needs as much as the database has.')];
  return [fine(says)];
}

/** The folder itself, or the nearest above it that is there: the server makes the rest. */
function findExisting(folder: string): string {
  return existsSync(folder) ? folder : findExisting(dirname(folder));
}

function askDisk(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
