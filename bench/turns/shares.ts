import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** Where time was spent: a part of the house, and its share of all samples, largest first. */
export type Shares = readonly (readonly [part: string, share: number])[];

/** Each part by the files that are its own; the innermost such file on the stack takes the sample. */
const parts: readonly (readonly [part: string, files: RegExp])[] = [
  ['load and save state', /\/src\/(conversations?\.ts)|memoryStorage/],
  ['hearing', /\/src\/(hearing\/|commands\.ts|card-action\.ts)/],
  ['search', /\/knowledge\/search\//],
  ['questions', /\/(knowledge\/ask|src\/answer-question)/],
  ['guidance', /\/guidance\//],
  ['dialogs', /\/dialogs\/|\/botbuilder-dialogs\//],
  ['render', /\/src\/(render\.ts|exhibits\/|voice\.ts)|\/i18next\//],
  ['the turn itself', /\/src\/(bot|respond|obey|turn-floor)\.ts/],
  ['database', /\/src\/storage\/|\/kysely\/|\/pg(-\w+)?\/|^node:internal\/fs/],
  ['tokens', /\/tokens\.ts|\/jose\/|^node:internal\/crypto/],
  ['sockets', /\/ws\/|\/streams\.ts|\/slice\.ts/],
  ['channel', /\/src\/channels\//],
  ['http', /\/src\/(http\/|server\.ts)|\/restify\/|\/find-my-way\/|^node:(_http|net|internal\/stream)/],
  ['send', /\/botbuilder-core\/|\/bench\/turns\//],
];

/** Samples this process while `work` runs. */
export async function measureShares(work: () => Promise<void>): Promise<Shares> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 100 });
    await session.post('Profiler.start');
    await work();
    return sharesOf((await session.post('Profiler.stop')).profile);
  } finally {
    session.disconnect();
  }
}

/** Gives each sample to the part of the innermost function that belongs to one; idle time and the end are left out. */
export function sharesOf({ nodes, samples = [] }: Pick<Profiler.Profile, 'nodes' | 'samples'>): Shares {
  const partOf = new Map<number, string>();
  const childrenOf = new Map(nodes.map(({ id, children = [] }) => [id, children]));
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const visit = (id: number, inherited: string): void => {
    const { url = '', functionName = '' } = nodeOf.get(id)?.callFrame ?? {};
    const part = functionName === '(garbage collector)' ? 'garbage collection' : (findPart(url) ?? inherited);
    partOf.set(id, functionName === '(idle)' || functionName === 'reallyExit' ? 'idle' : part);
    for (const child of childrenOf.get(id) ?? []) visit(child, part);
  };
  const [root] = nodes;
  if (root !== undefined) visit(root.id, 'other');
  const counts = new Map<string, number>();
  for (const id of samples) counts.set(partOf.get(id) ?? 'other', (counts.get(partOf.get(id) ?? 'other') ?? 0) + 1);
  counts.delete('idle');
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].map(([part, count]) => [part, count / all] as const).sort((one, other) => other[1] - one[1]);
}

/** What `node --cpu-prof` writes. */
export function parseProfile(json: string): Profiler.Profile {
  return JSON.parse(json) as Profiler.Profile;
}

/** A line for each part, under a title. */
export function formatShares(title: string, shares: Shares): string {
  const lines = shares.map(([part, share]) => `    ${part.padEnd(24)}${`${(100 * share).toFixed(1)} %`.padStart(8)}\n`);
  return `\n${title}\n${lines.join('')}`;
}

function findPart(url: string): string | undefined {
  return parts.find(([, files]) => files.test(url))?.[0];
}
