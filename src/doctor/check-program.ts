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

/** Who answers at an address of this machine: this program, another one, nobody, or somebody who keeps silent. */
type Answering =
  | { readonly kind: 'program'; readonly obstacles: readonly string[] }
  | { readonly kind: 'other' | 'nobody' | 'silent' };

/** Whether the program answers there, be it ready or not. */
export async function isRunning({ host, port }: Pick<Config, 'host' | 'port'>): Promise<boolean> {
  return port !== 0 && (await ask(addressOf(host, port))).kind === 'program';
}

async function checkAddress(host: string, port: number): Promise<Finding> {
  if (port === 0) return fine('PORT is 0: it takes a free port at each start.');
  const address = addressOf(host, port);
  const answering = await ask(address);
  switch (answering.kind) {
    case 'program': {
      const { obstacles } = answering;
      if (obstacles.length === 0) return fine(`it runs at ${address} and is ready.`);
      return wrong(`it runs at ${address} and is not ready: ${obstacles.join(', ')}.`, 'See its log.');
    }
    case 'other':
      return wrong(`another program answers at ${address}.`, 'Stop that one, or choose another PORT.');
    case 'silent':
      return wrong(`whatever runs at ${address} does not answer.`, 'Restart it, and see its log.');
    case 'nobody':
      return fine(`it does not run now at ${address}.`);
  }
}

function addressOf(host: string, port: number): string {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

async function ask(address: string): Promise<Answering> {
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(patienceMs) });
    const obstacles = readReadiness(await answer.text());
    return obstacles === undefined ? { kind: 'other' } : { kind: 'program', obstacles };
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'TimeoutError' ? 'silent' : 'nobody' };
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
