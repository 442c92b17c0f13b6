import { parseArgs } from 'node:util';
import { loadLore } from './retrieval/load-lore.ts';
import { readMelo } from './retrieval/melo.ts';
import { measureRanks } from './retrieval/metrics.ts';
import { builders, type Label } from './search/engines.ts';
import { type Measured, measure } from './search/measure.ts';

export const about =
  'speed and quality beside MiniSearch, FlexSearch and Lunr  <folder in MELO’s layout> [--knowledge file]';

const usage = 'Usage: npm run bench -- search <folder in the layout of MELO> [--knowledge data/knowledge.json]';
/** More would take long at ten times the documents; every n-th title of the folder. */
const asked = 150;
const rounds = 5;

/** Runs every engine over the labels of a benchmark, and over ten times as many. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { knowledge: { type: 'string', default: process.env.KNOWLEDGE_FILE ?? 'data/knowledge.json' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(usage);
  const melo = readMelo(folder);
  const lore = await loadLore(values.knowledge, new Set());
  const conceptOf = new Map(melo.elements.map(({ id, concept }) => [id, concept]));
  const step = Math.max(1, Math.floor(melo.queries.length / asked));
  const questions = melo.queries
    .filter((_, place) => place % step === 0)
    .map(({ id, text }) => ({
      text,
      right: new Set([...(melo.answers.get(id) ?? [])].map((element) => conceptOf.get(element) ?? '')),
    }));
  const names = melo.elements.filter(({ isGroup }) => !isGroup);
  for (const times of [1, 10]) {
    const labels = repeat(names, times);
    const engines = builders.map((build) => {
      const started = performance.now();
      const engine = build(labels, lore);
      return { engine, buildMs: performance.now() - started };
    });
    process.stdout.write(
      `${labels.length} labels, ${questions.length} titles, by turns, median of ${rounds}; the share of MiniSearch's time\n`,
    );
    process.stdout.write(formatTable(measure(engines, questions, rounds)));
  }
}

/** The same labels again, each time of concepts of their own that differ by one word. */
function repeat(
  elements: readonly { readonly label: string; readonly concept: string }[],
  times: number,
): readonly Label[] {
  const copies = Array.from({ length: times }, (_, copy) =>
    elements.map(({ label, concept }) =>
      copy === 0 ? { text: label, concept } : { text: `${label} zone${copy}`, concept: `${concept}#${copy}` },
    ),
  );
  return copies.flat().map((each, id) => ({ id, ...each }));
}

function formatTable(measured: readonly Measured[]): string {
  const [first] = measured;
  const head = `${''.padEnd(20)}build s  median ms         p99 ms           MRR   acc@1   acc@5  acc@10\n`;
  const lines = measured.map(({ name, buildMs, median, p99, ranks }) => {
    const share = (value: number, of: number | undefined): string =>
      `${value.toFixed(2).padStart(8)} (${(value / (of ?? value)).toFixed(2)})`;
    const quality = measureRanks(ranks).map(([, { mean }]) => mean.toFixed(3));
    const times = `${share(median, first?.median)}${share(p99, first?.p99).padStart(17)}`;
    return `${name.padEnd(20)}${(buildMs / 1000).toFixed(1).padStart(7)}${times}   ${quality.join('   ')}\n`;
  });
  return `${head}${lines.join('')}\n`;
}
