import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Choice } from '../guidance/next-screen.ts';
import { findTraits } from '../guidance/traits.ts';
import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { loadCompiledLibrary } from '../knowledge/load-compiled.ts';
import { createIsWorded } from '../src/is-worded.ts';
import { createVoice } from '../src/voice.ts';
import { readFiches } from './guidance/fiches.ts';
import { measure } from './guidance/measure.ts';
import { formatLimits, formatReport } from './guidance/report.ts';
import { scenarios } from './guidance/scenarios.ts';
import { formatSpeed, measureSpeed } from './guidance/speed.ts';

export const about =
  'how soon made-up people find their métier  [--knowledge compiled file or folder] [--people 1000] [--seed 1] [--only A]';

/** Walks made-up people of every scenario through the engine, and prints how early their métier comes. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_FILE ?? 'data/knowledge.json' },
      people: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  });
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 1) throw new Error(`"${values.people}": expected a number of people.`);
  const library = await load(values.knowledge);
  // Looked for once, as the bot does.
  const worded = new Set<Choice>(findTraits(library).asked.filter(createIsWorded(createVoice())));
  const isWorded = (choice: Choice): boolean => worded.has(choice);
  const setting = { library, fiches: readFiches(library), isWorded, people, seed: Number(values.seed) };
  const metiers = library.metiers.filter(({ romeCode }) => romeCode !== null).length;
  process.stdout.write(`${people} made-up people over ${metiers} métiers, seed ${values.seed}\n`);
  const wanted = scenarios.filter(({ name }) => name.startsWith(values.only));
  process.stdout.write(formatReport(wanted.map((scenario) => measure(scenario, setting))));
  process.stdout.write(formatLimits(wanted, metiers));
  process.stdout.write(formatSpeed(await measureSpeed(setting, Math.ceil(people / 5))));
}

async function load(knowledge: string): Promise<Library> {
  if (statSync(knowledge, { throwIfNoEntry: false })?.isDirectory() === true) return loadLibrary(knowledge);
  const library = await loadCompiledLibrary(knowledge);
  if (library === undefined) throw new Error(`${knowledge}: is absent, expected the compiled knowledge or a folder.`);
  return library;
}
