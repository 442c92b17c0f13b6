import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Library } from '../knowledge/library.ts';
import { loadCompiledLibrary } from '../knowledge/load-compiled.ts';
import { loadRomeParents } from './first-words/rome-parents.ts';
import { parseSentences, type Sentence } from './first-words/sentence.ts';
import { estimate } from './retrieval/metrics.ts';
import { readParents } from './sentences/read-parents.ts';

export const about =
  'métiers found for whole sentences, over the imported ROME  <file> [--run out.tsv] [--knowledge file]';

const usage = 'Usage: npm run bench -- sentences <file> [--run out.tsv] [--knowledge data/knowledge.json]';
const most = 10;

/** Searches the compiled knowledge for each sentence, and prints how early a fitting ROME code comes. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      run: { type: 'string' },
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_FILE ?? 'data/knowledge.json' },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined) throw new Error(usage);
  const library = await loadCompiledLibrary(values.knowledge);
  if (library === undefined)
    throw new Error(`${values.knowledge}: is absent, expected the compiled knowledge: npm run -s knowledge -- compile`);
  const imported = await readParents(join(dirname(values.knowledge), 'sources'));
  const parents = imported.size > 0 ? imported : loadRomeParents(process.env.AIGUILLEUR_DATA ?? 'data/official');
  const answered = parseSentences(readFileSync(file, 'utf8'), file).map((sentence) => ({
    sentence,
    codes: findCodes(library, sentence.text),
  }));
  process.stdout.write(formatReport(answered, parents));
  if (values.run !== undefined) writeFileSync(values.run, formatRun(answered));
}

interface Answered {
  readonly sentence: Sentence;
  readonly codes: readonly { readonly romeCode: string; readonly score: number }[];
}

/** The ROME codes of the métiers found, each once, best first. */
function findCodes(library: Library, text: string): Answered['codes'] {
  const best = new Map<string, number>();
  for (const { metierId, score } of library.search.findMetiers(text)) {
    const { romeCode, nearestRomeCode } = library.getMetier(metierId);
    const code = romeCode ?? nearestRomeCode;
    if (code !== null && !best.has(code)) best.set(code, score);
  }
  return Array.from(best, ([romeCode, score]) => ({ romeCode, score })).slice(0, most);
}

function formatReport(answered: readonly Answered[], parents: ReadonlyMap<string, string>): string {
  const ranks = answered.map(({ sentence, codes }) => ({ sentence, rank: findRank(sentence, codes, parents) }));
  const lines = [1, 5, 10].map((within) => {
    const { mean, low, high } = estimate(ranks.map(({ rank }) => (rank > 0 && rank <= within ? 1 : 0)));
    return `recall@${String(within).padEnd(4)}${mean.toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}]\n`;
  });
  const late = ranks.filter(({ rank }) => rank !== 1);
  const rows = late.map(
    ({ sentence, rank }) => `${sentence.id}  ${rank === 0 ? 'not found' : rank}  ${sentence.text}\n`,
  );
  return `${answered.length} sentences; in brackets 95 % of 1000 resamples\n${lines.join('')}${rows.join('')}`;
}

/** The place of the first code that is expected, or comes of a code that is; 0 where none is. */
function findRank({ expected = [] }: Sentence, codes: Answered['codes'], parents: ReadonlyMap<string, string>): number {
  const fits = (code: string): boolean => expected.includes(code) || expected.includes(parents.get(code) ?? '');
  return codes.findIndex(({ romeCode }) => fits(romeCode)) + 1;
}

/** One row a code: sentence, ROME 4 code, rank from 1, score. */
function formatRun(answered: readonly Answered[]): string {
  return answered
    .flatMap(({ sentence, codes }) =>
      codes.map(({ romeCode, score }, index) => `${sentence.id}\t${romeCode}\t${index + 1}\t${score.toFixed(6)}\n`),
    )
    .join('');
}
