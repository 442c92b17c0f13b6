import type { Library } from '../../knowledge/library.ts';
import type { Answered, Judge } from './judge.ts';

/** The table of one run: shares by part of the file, then every miss. */
export function formatReport(answered: readonly Answered[], judge: Judge): string {
  const judged = answered.filter(({ sentence }) => sentence.expected !== undefined);
  if (judged.length === 0) return `${answered.length} sentences answered; none says what is expected.\n`;
  const naming = judged.filter(({ sentence }) => sentence.expected?.length !== 0);
  const nothing = judged.filter(({ sentence }) => sentence.expected?.length === 0);
  return [
    ...(naming.length > 0 ? [`${'a fitting métier'.padEnd(width)}sentences    first     in 3     in 5\n`] : []),
    ...partsOf(naming, judge).map(([name, part]) => formatShares(name, part, judge)),
    ...(nothing.length > 0 ? [formatSilence(nothing, judge)] : []),
    ...judged.filter((each) => isMiss(each, judge)).map((each) => formatMiss(each)),
  ].join('');
}

const width = 36;

type Part = readonly [name: string, answered: readonly Answered[]];

function partsOf(naming: readonly Answered[], judge: Judge): readonly Part[] {
  const splits = Map.groupBy(naming, ({ sentence }) => sentence.split);
  const covered = naming.filter(({ sentence }) => judge.isCovered(sentence));
  const parts: readonly Part[] = [
    ['all', naming],
    ...(covered.length < naming.length ? [['whose métiers are known here', covered] as const] : []),
    ...[...splits].flatMap(([split, part]): readonly Part[] => (split === undefined ? [] : [[`part ${split}`, part]])),
  ];
  return parts.filter(([, part]) => part.length > 0);
}

function formatShares(name: string, part: readonly Answered[], judge: Judge): string {
  const ranks = part.map((each) => judge.rank(each));
  const shares = [1, 3, 5].map((most) => {
    const hits = ranks.filter((rank) => rank > 0 && rank <= most).length;
    return `${((100 * hits) / part.length).toFixed(1)} %`.padStart(9);
  });
  return `${name.padEnd(width)}${String(part.length).padStart(9)}${shares.join('')}\n`;
}

function formatSilence(nothing: readonly Answered[], judge: Judge): string {
  const right = nothing.filter((each) => judge.rank(each) > 0).length;
  return `${'no piste where nothing was named'.padEnd(width)}${String(nothing.length).padStart(9)}${`${((100 * right) / nothing.length).toFixed(1)} %`.padStart(18)}\n`;
}

function isMiss(answered: Answered, judge: Judge): boolean {
  const rank = judge.rank(answered);
  return rank === 0 || rank > 3;
}

function formatMiss({ sentence: { id, text, expected = [] }, pistes }: Answered): string {
  const proposed = pistes.length === 0 ? 'nothing' : pistes.join(', ');
  const wanted = expected.length === 0 ? 'nothing' : expected.join(', ');
  return `\n${id}  ${text}\n      proposed ${proposed}\n      expected ${wanted}\n`;
}

/** One row a piste: sentence, métier, rank from 1, ROME code or nearest one. */
export function formatRun(answered: readonly Answered[], library: Library): string {
  const rows = answered.flatMap(({ sentence, pistes }) =>
    pistes.map((metierId, index) => {
      const { romeCode, nearestRomeCode } = library.getMetier(metierId);
      return `${sentence.id}\t${metierId}\t${index + 1}\t${romeCode ?? nearestRomeCode ?? ''}\n`;
    }),
  );
  return `id\tmetierId\trank\tromeCode\n${rows.join('')}`;
}
