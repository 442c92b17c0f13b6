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
 * likely each métier is, together with that way. The métiers of one way stand side by side.
 */
export interface Outlook {
  readonly ways: number;
  /** [way × métiers + métier] */
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
export function measureGain({ ways, shares, masses }: Outlook, question: Question): number {
  const { atCore, has } = sumHolders(ways, shares, question);
  let gain = 0;
  for (let way = 0; way < ways; way += 1) {
    gain += gainOf(masses[way] ?? 0, atCore[way] ?? 0, has[way] ?? 0, question.model);
  }
  return gain;
}

/** The same where the masses are known: of all métiers, of those that have it at their core, and of the other holders. */
export function gainOf(mass: number, atCore: number, has: number, { yes, open }: QuestionModel): number {
  if (mass === 0) return 0;
  const chance = yes.none + ((yes.core - yes.none) * atCore + (yes.plain - yes.none) * has) / mass;
  return mass * entropyOf(chance) - atCore * open.core - has * open.plain - (mass - atCore - has) * open.none;
}

/** Adds a question: each way splits into yes and no. Where `room` is given, it holds the new shares. */
export function addQuestion(
  { ways, shares, masses }: Outlook,
  question: Question,
  room: Float64Array = new Float64Array(shares.length * 2),
): Outlook {
  const { holders, core, model } = question;
  const count = shares.length / ways;
  const chances = new Float64Array(count).fill(model.yes.none);
  for (let rank = 0; rank < holders.length; rank += 1) {
    chances[holders[rank] ?? 0] = rank < core ? model.yes.core : model.yes.plain;
  }
  for (let way = 0; way < ways; way += 1) {
    const from = way * count;
    for (let place = 0; place < count; place += 1) {
      const share = shares[from + place] ?? 0;
      const yes = share * (chances[place] ?? 0);
      room[2 * from + place] = yes;
      room[2 * from + count + place] = share - yes;
    }
  }
  return {
    ways: ways * 2,
    shares: room.subarray(0, shares.length * 2),
    masses: splitMasses(masses, sumHolders(ways, shares, question), model),
  };
}

function splitMasses(masses: Float64Array, { atCore, has }: HolderSums, { yes }: QuestionModel): Float64Array {
  const split = new Float64Array(masses.length * 2);
  for (let way = 0; way < masses.length; way += 1) {
    const mass = masses[way] ?? 0;
    const tapped =
      yes.none * mass + (yes.core - yes.none) * (atCore[way] ?? 0) + (yes.plain - yes.none) * (has[way] ?? 0);
    split[2 * way] = tapped;
    split[2 * way + 1] = mass - tapped;
  }
  return split;
}

/** For each way, how likely it is together with any holder: of those at whose core it is, and of the others. */
interface HolderSums {
  readonly atCore: Float64Array;
  readonly has: Float64Array;
}

function sumHolders(ways: number, shares: Float64Array, { holders, core }: Question): HolderSums {
  return {
    atCore: sumRows(shares, ways, holders.subarray(0, core)),
    has: sumRows(shares, ways, holders.subarray(core)),
  };
}

/** For each way, how likely it is together with any of these holders. */
function sumRows(shares: Float64Array, ways: number, holders: Int32Array): Float64Array {
  const sums = new Float64Array(ways);
  const count = shares.length / ways;
  for (let way = 0; way < ways; way += 1) {
    const from = way * count;
    let sum = 0;
    for (let rank = 0; rank < holders.length; rank += 1) sum += shares[from + (holders[rank] ?? 0)] ?? 0;
    sums[way] = sum;
  }
  return sums;
}

/** In bits, how open a question with this chance of a yes is. */
function entropyOf(chance: number): number {
  if (chance <= 0 || chance >= 1) return 0;
  return -chance * Math.log2(chance) - (1 - chance) * Math.log2(1 - chance);
}
