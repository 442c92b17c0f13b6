import type { Manner } from './person.ts';

/** In bits, the most that one choice read can tell under a way of answering, were there a perfect choice each time. */
export function limitOf(manner: Manner): number {
  switch (manner.kind) {
    case 'each':
      return capacity(1 - manner.wrong, manner.wrong);
    case 'tap':
      // A screen that is passed over tells nothing, and cannot be told from one on which nothing fits.
      return capacity((1 - manner.untapped) * (1 - manner.skipped), manner.wrong * (1 - manner.skipped));
    case 'everything':
      return 0;
  }
}

/** Choices without which nobody can put the right one of so many métiers among the first five, on average. */
export function leastChoices(manner: Manner, metiers: number): number {
  return Math.log2(metiers / 5) / limitOf(manner);
}

/** Of a question that is answered yes with one chance where it fits and another where not: the best share of fitting. */
function capacity(fitting: number, other: number): number {
  const shares = Array.from({ length: 999 }, (_, index) => (index + 1) / 1000);
  const told = shares.map(
    (share) =>
      entropyOf(share * fitting + (1 - share) * other) - share * entropyOf(fitting) - (1 - share) * entropyOf(other),
  );
  return Math.max(...told);
}

function entropyOf(chance: number): number {
  return chance <= 0 || chance >= 1 ? 0 : -chance * Math.log2(chance) - (1 - chance) * Math.log2(1 - chance);
}
