import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createChance } from '../knowledge/latent/chance.ts';
import { loadCompiledLibrary } from '../knowledge/load-compiled.ts';
import { start } from '../src/start.ts';
import { enter } from './first-words/visitor.ts';
import { readFiches } from './guidance/fiches.ts';
import { createPerson } from './guidance/person.ts';
import { type Effort, playPath } from './paths/play-path.ts';
import { formatPaths } from './paths/report.ts';

export const about =
  'what the guided paths ask of people, over the real server  [--knowledge compiled file] [--people 30] [--seed 1]';

/** Walks made-up people through the paths of 3, 10 and 25 minutes over Direct Line, and counts what they read and tap. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_FILE ?? 'data/knowledge.json' },
      people: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
    },
  });
  const library = await loadCompiledLibrary(values.knowledge);
  if (library === undefined) throw new Error(`${values.knowledge}: is absent, expected the compiled knowledge.`);
  const metiers = library.metiers.filter(({ romeCode }) => romeCode !== null);
  const fiches = readFiches(library);
  const efforts = new Map<number, Effort[]>(minutes.map((each) => [each, []]));
  await withServer(values.knowledge, async (address) => {
    for (let index = 0; index < Number(values.people); index += 1) {
      const chance = createChance(Number(values.seed) * 100_003 + index);
      const metierId = metiers[Math.floor(chance() * metiers.length)]?.metierId ?? '';
      const person = createPerson([metierId], fiches);
      for (const [path, walked] of efforts) {
        walked.push(await playPath(await enter(address), { minutes: path, person, chance }));
      }
    }
  });
  process.stdout.write(formatPaths(efforts));
}

const minutes = [3, 10, 25];

async function withServer(knowledge: string, work: (address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-paths-'));
  const { address, stop } = await start({
    HOST: '127.0.0.1',
    PORT: '0',
    ADMIN_PORT: '0',
    REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
    DATA_DIR: folder,
    KNOWLEDGE_FILE: knowledge,
  });
  try {
    await work(address);
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
}
