import { totalmem } from 'node:os';
import process from 'node:process';
import type { Config } from '../config.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, care, wrong } = findingsOf('program');

/** What the program needs with the whole ROME, and a little room. */
const leastBytes = 700 * 1024 ** 2;

const patienceMs = 3000;

/** The program itself: whether it runs at its address, and whether the machine is large enough. */
export async function checkProgram({ host, port }: Pick<Config, 'host' | 'port'>): Promise<readonly Finding[]> {
  return [await checkAddress(host, port), ...checkMemory(process.constrainedMemory() || totalmem())];
}

async function checkAddress(host: string, port: number): Promise<Finding> {
  if (port === 0) return fine('PORT is 0: it takes a free port at each start.');
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const address = `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(patienceMs) });
    const ready = readReadiness(await answer.text());
    if (answer.status === 200 && ready !== undefined) return fine(`it runs at ${address} and is ready.`);
    if (ready !== undefined) {
      return wrong(`it runs at ${address} and is not ready: ${ready.join(', ')}.`, 'See its log.');
    }
    return wrong(`another program answers at ${address}.`, 'Stop that one, or choose another PORT.');
  } catch (error) {
    const isSilent = error instanceof Error && error.name === 'TimeoutError';
    if (isSilent) return wrong(`whatever runs at ${address} does not answer.`, 'Restart it, and see its log.');
    return fine(`it does not run now at ${address}.`);
  }
}

/** What stands in its way, by /readyz; undefined where the answer is not this program's. */
function readReadiness(body: string): readonly string[] | undefined {
  try {
    const said: unknown = JSON.parse(body);
    if (typeof said !== 'object' || said === null || !('status' in said)) return undefined;
    return 'reasons' in said && Array.isArray(said.reasons) ? said.reasons.map(String) : [];
  } catch {
    return undefined;
  }
}

function checkMemory(bytes: number): readonly Finding[] {
  if (bytes >= leastBytes) return [];
  const says = `this machine gives it ${Math.round(bytes / 1024 ** 2)} MB of memory.`;
  return [care(says, 'Give it 700 MB or more, or load the authored knowledge alone.')];
}
