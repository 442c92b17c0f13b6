import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCompiledLibrary } from '../knowledge/load-compiled.ts';
import { loadRomeParents } from './first-words/rome-parents.ts';
import { parseSentences } from './first-words/sentence.ts';
import { estimate } from './retrieval/metrics.ts';
import { type Answered, answerSentence, findCodeRank } from './sentences/judge-sentences.ts';
import { readParents } from './sentences/read-parents.ts';

export const about =
  'métiers found for whole sentences, over the imported ROME  <file> [--run out.tsv] [--knowledge file]';

const usage = 'Usage: npm run bench -- sentences <file> [--run out.tsv] [--knowledge data/knowledge.json]';

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
  const answered = parseSentences(readFileSync(file, 'utf8'), file).map((sentence) =>
    answerSentence(library, sentence),
  );
  process.stdout.write(formatReport(answered, parents));
  if (values.run !== undefined) writeFileSync(values.run, formatRun(answered));
}

function formatReport(answered: readonly Answered[], parents: ReadonlyMap<string, string>): string {
  const ranks = answered.map((each) => ({ ...each, rank: findCodeRank(each, parents) }));
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

/** One row a code: sentence, ROME 4 code, rank from 1, score. */
function formatRun(answered: readonly Answered[]): string {
  return answered
    .flatMap(({ sentence, codes }) =>
      codes.map(({ romeCode, score }, index) => `${sentence.id}\t${romeCode}\t${index + 1}\t${score.toFixed(6)}\n`),
    )
    .join('');
}
