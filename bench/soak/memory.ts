/** How much memory a process has, some while after the beginning. */
export interface Sample {
  readonly atMs: number;
  readonly bytes: number;
}

const mebibyte = 1024 * 1024;

/** Memory by thirds of the time, and how much it grows in an hour from the second third on, when all caches are full. */
export function summarise(samples: readonly Sample[]): string {
  const third = Math.ceil(samples.length / 3);
  const means = [0, 1, 2].map((part) => meanOf(samples.slice(part * third, (part + 1) * third)));
  const growth = slopeOf(samples.slice(third)) * 3_600_000;
  const inMiB = (bytes: number): string => `${(bytes / mebibyte).toFixed(0)} MiB`;
  return (
    `  memory of the server, mean of each third: ${means.map(inMiB).join(', ')}\n` +
    `  last third beside the second: ${((means[2] ?? Number.NaN) / (means[1] ?? Number.NaN)).toFixed(3)}; ` +
    `slope over both ${inMiB(growth)} an hour\n`
  );
}

function meanOf(samples: readonly Sample[]): number {
  return samples.reduce((sum, { bytes }) => sum + bytes, 0) / samples.length;
}

/** Bytes a millisecond, by least squares. */
export function slopeOf(samples: readonly Sample[]): number {
  const middle = samples.reduce((sum, { atMs }) => sum + atMs, 0) / samples.length;
  const mean = meanOf(samples);
  const spread = samples.reduce((sum, { atMs }) => sum + (atMs - middle) ** 2, 0);
  return samples.reduce((sum, { atMs, bytes }) => sum + (atMs - middle) * (bytes - mean), 0) / spread;
}
