import type { Round } from './round.ts';

/** Rounds of one side, in the order of those of the bare bot. */
interface Side {
  readonly name: string;
  readonly rounds: readonly Round[];
}

/** A line for each side; the first is the one that the others are compared with. */
export function formatLoad(sides: readonly Side[]): string {
  const [bare] = sides;
  const header = `  ${''.padEnd(10)}turns/s   ratio                       p50        p99   server, client ms of processor a turn\n`;
  return header + sides.map((side) => formatSide(side, bare?.rounds ?? [])).join('');
}

function formatSide({ name, rounds }: Side, bare: readonly Round[]): string {
  const compare = (of: (round: Round, beside: Round | undefined) => number): readonly number[] =>
    rounds.map((round, index) => of(round, bare[index]));
  const ratios = compare((own, beside) => own.perSecond / (beside?.perSecond ?? Number.NaN));
  const costs = compare((own, beside) => (beside?.serverMs ?? Number.NaN) / own.serverMs);
  const times = rounds.flatMap((round) => round.times).sort((one, other) => one - other);
  const at = (share: number): string =>
    `${(times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1)} ms`.padStart(11);
  const perSecond = median(rounds.map((round) => round.perSecond));
  const server = median(rounds.map((round) => round.serverMs));
  const client = median(rounds.map((round) => round.clientMs));
  const all = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  return (
    `  ${name.padEnd(10)}${perSecond.toFixed(0).padStart(7)}   ${median(ratios).toFixed(2)} (${all})${at(0.5)}${at(0.99)}` +
    `   ${server.toFixed(2)} (ratio ${median(costs).toFixed(2)}), ${client.toFixed(2)}\n`
  );
}

/** The middle one of a row of figures. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
