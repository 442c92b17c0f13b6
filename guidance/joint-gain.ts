import type { Likelihoods } from './answer-models.ts';

/** A yes-or-no question over the métiers that are still likely. */
export interface Question {
  /** Places of those that have what is asked about, those of whose core it is first. */
  readonly holders: Int32Array;
  /** How many have it at their core. */
  readonly core: number;
  readonly model: QuestionModel;
}

/** How likely a yes is, and in bits how open that stays for somebody whose métier is known. */
export interface QuestionModel {
  readonly yes: Likelihoods;
  readonly open: Likelihoods;
}

export function modelQuestion(yes: Likelihoods): QuestionModel {
  return { yes, open: { core: entropyOf(yes.core), plain: entropyOf(yes.plain), none: entropyOf(yes.none) } };
}

/**
 * How much is known once some questions are answered: for each way in which they may be answered (2^n of them), how
 * likely each métier is, together with that way. The ways of one métier stand side by side.
 */
export interface Outlook {
  readonly ways: number;
  /** [métier × ways + way] */
  readonly shares: Float64Array;
  /** Of each way, over all métiers. */
  readonly masses: Float64Array;
}

/** Nothing asked yet. */
export function openOutlook(shares: Float64Array): Outlook {
  let sum = 0;
  for (let place = 0; place < shares.length; place += 1) sum += shares[place] ?? 0;
  return { ways: 1, shares, masses: Float64Array.of(sum) };
}

/** In bits, what one question more tells of the métier, on average over the answers to those before. */
export function measureGain({ ways, shares, masses }: Outlook, { holders, core, model }: Question): number {
  const atCore = sumRows(shares, ways, holders.subarray(0, core));
  const has = sumRows(shares, ways, holders.subarray(core));
  let gain = 0;
  for (let way = 0; way < ways; way += 1) gain += gainOf(masses[way] ?? 0, atCore[way] ?? 0, has[way] ?? 0, model);
  return gain;
}

/** The same where the masses are known: of all métiers, of those that have it at their core, and of the other holders. */
export function gainOf(mass: number, atCore: number, has: number, { yes, open }: QuestionModel): number {
  if (mass === 0) return 0;
  const chance = yes.none + ((yes.core - yes.none) * atCore + (yes.plain - yes.none) * has) / mass;
  return mass * entropyOf(chance) - atCore * open.core - has * open.plain - (mass - atCore - has) * open.none;
}

/** Adds a question: each way splits into yes and no. */
export function addQuestion({ ways, shares, masses }: Outlook, { holders, core, model }: Question): Outlook {
  const count = shares.length / ways;
  const chances = new Float64Array(count).fill(model.yes.none);
  for (let rank = 0; rank < holders.length; rank += 1) {
    chances[holders[rank] ?? 0] = rank < core ? model.yes.core : model.yes.plain;
  }
  const split = new Float64Array(shares.length * 2);
  const sums = new Float64Array(masses.length * 2);
  for (let place = 0; place < count; place += 1) {
    const chance = chances[place] ?? 0;
    for (let way = 0; way < ways; way += 1) {
      const share = shares[place * ways + way] ?? 0;
      const to = 2 * (place * ways + way);
      split[to] = share * chance;
      split[to + 1] = share - share * chance;
      sums[2 * way] = (sums[2 * way] ?? 0) + share * chance;
    }
  }
  for (let way = 0; way < ways; way += 1) sums[2 * way + 1] = (masses[way] ?? 0) - (sums[2 * way] ?? 0);
  return { ways: ways * 2, shares: split, masses: sums };
}

/** For each way, how likely it is together with any of these holders. */
function sumRows(shares: Float64Array, ways: number, holders: Int32Array): Float64Array {
  const sums = new Float64Array(ways);
  for (let rank = 0; rank < holders.length; rank += 1) {
    const row = (holders[rank] ?? 0) * ways;
    for (let way = 0; way < ways; way += 1) sums[way] = (sums[way] ?? 0) + (shares[row + way] ?? 0);
  }
  return sums;
}

/** In bits, how open a question with this chance of a yes is. */
function entropyOf(chance: number): number {
  if (chance <= 0 || chance >= 1) return 0;
  return -chance * Math.log2(chance) - (1 - chance) * Math.log2(1 - chance);
}
