import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formsKey } from '../knowledge/match/shelf.ts';
import { readTitle } from '../knowledge/match/title-words.ts';
import { type Answered, judgeTitles, most } from './retrieval/judge-titles.ts';
import { loadLore } from './retrieval/load-lore.ts';
import { type Melo, readMelo } from './retrieval/melo.ts';
import { type Estimate, measureRanks, orderRun } from './retrieval/metrics.ts';
import { createMeloMatcher, createRanking } from './retrieval/rank-elements.ts';

export const about =
  'titles linked to concepts, in the layout of MELO  <folder> [--run out.tsv] [--knowledge file] [--without-own-title]';

const usage =
  'Usage: npm run bench -- retrieval <folder> [--run out.tsv] [--knowledge data/knowledge.json] [--without-own-title]';
/** Ranks the labels of a benchmark for each of its titles, and prints how early a right one comes. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      run: { type: 'string' },
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_FILE ?? 'data/knowledge.json' },
      'without-own-title': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(usage);
  const melo = readMelo(folder);
  const isHidden = values['without-own-title'];
  const hidden = new Set(isHidden ? melo.queries.map(({ text }) => formsKey(readTitle(text))) : []);
  const rank = createRanking(melo, createMeloMatcher(melo, await loadLore(values.knowledge, hidden)));
  const answers = melo.queries.map(({ id, text }) => ({ id, answers: orderRun(rank(text, isHidden), Infinity) }));
  process.stdout.write(formatReport(melo, answers));
  if (values.run !== undefined) writeFileSync(values.run, formatRun(answers));
}

function formatReport(melo: Melo, answered: readonly Answered[]): string {
  const ranks = judgeTitles(melo, answered);
  const lines = (['label', 'concept'] as const).map((kind) => {
    const measures = measureRanks(ranks[kind]).map(([name, value]) => `${name} ${format(value)}`);
    return `by ${kind.padEnd(9)}${measures.join('   ')}\n`;
  });
  return `${answered.length} titles; in brackets 95 % of 1000 resamples\n${lines.join('')}`;
}

function format({ mean, low, high }: Estimate): string {
  return `${mean.toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}]`;
}

/** One row an element: query, element, rank from 1, score. */
function formatRun(answered: readonly Answered[]): string {
  return answered
    .flatMap(({ id, answers }) =>
      answers.slice(0, most).map((answer, index) => `${id}\t${answer.id}\t${index + 1}\t${answer.score.toFixed(6)}\n`),
    )
    .join('');
}
