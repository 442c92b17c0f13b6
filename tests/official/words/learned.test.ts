import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';
import { findOfficialFolder } from '../rncp/find-official.ts';

const root = join(import.meta.dirname, '../../..');
const folder = findOfficialFolder(/^sentences-dev\.json$/);
const DATA_DIR = makeTempFolder();

/** Runs a program of the house in a process of its own: learning is ten times slower within Jest. */
async function run(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR, KNOWLEDGE_FILE: join(DATA_DIR, 'knowledge.json') };
  const { stdout } = await promisify(execFile)(process.execPath, [...args], { cwd: root, env });
  return stdout;
}

/** A figure of a line that a bench prints. */
function read(report: string, line: string, figure: string): number {
  const printed = report.split('\n').find((each) => each.startsWith(line));
  return Number(new RegExp(`${figure} +([.\\d]+)`).exec(printed ?? '')?.[1]);
}

beforeAll(async () => {
  const knowledge = 'src/cli/knowledge.ts';
  await run(knowledge, 'import', 'rome', findOfficialFolder(/^unix_texte_v460_utf8\.csv$/));
  await run(knowledge, 'import', 'esco', findOfficialFolder(/^occupations_fr\.csv$/));
  await run(knowledge, 'compile');
}, 180_000);

// Just below what `docs/search.md` tells: a change that costs one title in a hundred is seen.
describe('search, with the words learned of the ROME and ESCO', () => {
  it.each([
    { part: 'melo-fra', mrr: 0.89, within5: 0.94 },
    { part: 'melo-bel', mrr: 0.59, within5: 0.75 },
  ])(
    'links the titles of $part to occupations as well as told',
    async ({ part, mrr, within5 }) => {
      const report = await run('bench/index.ts', 'retrieval', join(folder, part));
      expect(read(report, 'by label', 'MRR')).toBeGreaterThanOrEqual(mrr);
      expect(read(report, 'by concept', 'acc@5')).toBeGreaterThanOrEqual(within5);
    },
    90_000,
  );

  it.each([
    { file: join(folder, 'sentences-dev.json'), first: 0.9, within5: 0.95 },
    { file: 'tests/official/words/people-sentences.json', first: 0.85, within5: 0.95 },
  ])(
    'leads the sentences of $file to fitting codes',
    async ({ file, first, within5 }) => {
      const report = await run('bench/index.ts', 'sentences', file);
      expect(read(report, 'recall@1 ', 'recall@1')).toBeGreaterThanOrEqual(first);
      expect(read(report, 'recall@5', 'recall@5')).toBeGreaterThanOrEqual(within5);
    },
    60_000,
  );
});
