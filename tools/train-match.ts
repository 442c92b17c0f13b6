/**
 * Fits the weights of matching anew: `node tools/train-match.ts <folder in MELO's layout>[=counts] … [--knowledge <file>]`. Prints
 * what they reach on titles they were not fitted on (five folds), and writes them.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadLore } from '../bench/retrieval/load-lore.ts';
import { readMelo } from '../bench/retrieval/melo.ts';
import { findRank, measureRanks, orderRun } from '../bench/retrieval/metrics.ts';
import { createMeloMatcher, type Lore } from '../bench/retrieval/rank-elements.ts';
import { signNames } from '../knowledge/match/signs.ts';
import { type Example, fitWeights, scoreRow } from './train-match/fit-weights.ts';

const { values, positionals } = parseArgs({
  options: { knowledge: { type: 'string', default: 'data/knowledge.json' } },
  allowPositionals: true,
});
const lore = await loadLore(values.knowledge, new Set());
const parts = positionals.map((part) => {
  const [folder = '', counts = '1'] = part.split('=');
  return { folder, examples: readExamples(folder, Number(counts), lore) };
});
for (const { folder } of parts) process.stdout.write(`${folder}\n  ${crossValidate(folder)}\n`);
const fitted = fitWeights(parts.flatMap(({ examples }) => examples.flat()));
const rounded = Object.fromEntries(
  signNames.map((name, place) => [name, Math.round((fitted[place] ?? 0) * 1e4) / 1e4]),
);
const how =
  'Fitted by tools/train-match.ts (softmax over candidates, no chance) on the development halves of MELO, France and Belgium.';
writeFileSync('knowledge/match/match-weights.json', `${JSON.stringify({ how, weights: rounded }, null, 2)}\n`);

function readExamples(folder: string, counts: number, known: Lore): readonly (readonly Example[])[] {
  const melo = readMelo(folder);
  const matcher = createMeloMatcher(melo, known);
  const conceptOf = new Map(melo.elements.map(({ id, concept }) => [id, concept]));
  // Each title twice, once with its own title hidden from the bridges: people seldom say a title of the ROME.
  return melo.queries.map(({ id, text }) => {
    const right = new Set([...(melo.answers.get(id) ?? [])].map((element) => conceptOf.get(element)));
    return [false, true].map((isOwnTitleHidden) => {
      const { seen } = matcher.see(text, { isOwnTitleHidden });
      return {
        rows: seen.map(({ signs }) => Float64Array.from(signNames, (name) => signs[name])),
        right: seen.findIndex(({ subject }) => right.has(matcher.shelf.ids[subject])),
        counts: counts / 2,
      };
    });
  });
}

function crossValidate(folder: string): string {
  const folds = [0, 1, 2, 3, 4];
  const ranks = folds.flatMap((fold) => {
    const isHeldOut = (place: number): boolean => (place * 7919) % folds.length === fold;
    const weights = fitWeights(
      parts.flatMap(({ examples }) => examples.filter((_, place) => !isHeldOut(place)).flat()),
    );
    const heldOut = parts.find((part) => part.folder === folder)?.examples.filter((_, place) => isHeldOut(place)) ?? [];
    return heldOut.flatMap(([example]) => {
      if (example === undefined) return [];
      const { rows, right } = example;
      const run = rows.map((row, place) => ({ id: String(place), score: scoreRow(row, weights) }));
      return findRank(orderRun(run, rows.length), new Set([String(right)]));
    });
  });
  return measureRanks(ranks)
    .map(([name, { mean }]) => `${name} ${mean.toFixed(3)}`)
    .join('   ');
}
