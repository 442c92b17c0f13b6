import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { ImportError } from './import-error.ts';

/** Runs a task that writes below a folder while no other process does. Throws an ImportError where one does. */
export async function oneAtATime<Result>(folder: string, task: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, 'import.lock');
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new ImportError([`${folder}: cannot be made, expected a folder to write to.`], { cause });
  });
  await take(lock);
  try {
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
}

const me = `${process.pid} ${hostname()}`;

async function take(lock: string): Promise<void> {
  if (await tryTake(lock)) return;
  const holder = await readFile(lock, 'utf8').catch(() => '');
  if (isGone(holder)) {
    // A process that was killed could not take its lock away.
    await rm(lock, { force: true });
    if (await tryTake(lock)) return;
  }
  const [pid = '?', host = '?'] = holder.split(' ');
  throw new ImportError([
    `${lock}: process ${pid} of ${host} is importing, expected one import at a time; wait for its end.`,
  ]);
}

async function tryTake(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    try {
      await handle.writeFile(me);
    } catch (error) {
      // Without the name of its holder a lock would stay for ever.
      await rm(lock, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw new ImportError([`${lock}: cannot be written, expected a folder to write to.`], { cause: error });
  }
}

/** Whether the process that holds the lock is known to be no more. One of another machine cannot be asked. */
function isGone(holder: string): boolean {
  const [, pid, host] = /^(\d+) (.+)$/.exec(holder) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
