import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** The core of the server under test; the client is put on the first one. */
export const serverCore = 1;

/** Puts this process, all its threads, on the first core; false where `taskset` or a second core is missing. */
export function pinClient(): boolean {
  if (availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-a', '-p', '-c', '0', String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    // Not on this machine: the processor time of each side still tells what a turn costs.
    return false;
  }
}

/** Linux counts in hundredths of a second. */
const tickMs = 10;

/** Milliseconds of processor that a process has used, all its threads together; NaN where nothing tells them. */
export function processorTimeOf(pid: number): number {
  try {
    // After the name, which may hold anything, in brackets: state is the third field, user and system time 14 and 15.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=\w )/);
    const [user, system] = fields.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * tickMs;
  } catch {
    return Number.NaN;
  }
}
