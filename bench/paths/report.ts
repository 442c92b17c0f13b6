import type { Effort } from './play-path.ts';

/** At an unhurried 200 words a minute; a tap takes two seconds with the look before it. */
const wordsAMinute = 200;
const secondsATap = 2;

/** One line a path: medians over the people, and the longest. */
export function formatPaths(efforts: ReadonlyMap<number, readonly Effort[]>): string {
  const head = 'path        people  screens  choices   taps   words   minutes (median, longest)   right piste\n';
  return head + [...efforts].map(([minutes, walked]) => formatPath(minutes, walked)).join('');
}

function formatPath(minutes: number, walked: readonly Effort[]): string {
  const middle = (count: (effort: Effort) => number): number => {
    const sorted = walked.map(count).toSorted((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  const counts = [
    middle(({ screens }) => screens)
      .toString()
      .padStart(9),
    middle(({ choices }) => choices)
      .toString()
      .padStart(9),
    middle(({ taps }) => taps)
      .toString()
      .padStart(7),
    middle(({ words }) => words)
      .toString()
      .padStart(8),
  ];
  const longest = Math.max(...walked.map(measureMinutes));
  const spent = `${middle(measureMinutes).toFixed(1).padStart(8)}, ${longest.toFixed(1)}`;
  const right = (walked.filter(({ isFound }) => isFound).length / walked.length).toFixed(2).padStart(12);
  return `${`${minutes} minutes`.padEnd(12)}${String(walked.length).padStart(6)}${counts.join('')}${spent.padEnd(28)}${right}\n`;
}

/** Reading and tapping together. */
export function measureMinutes({ words, taps }: Effort): number {
  return words / wordsAMinute + (taps * secondsATap) / 60;
}
