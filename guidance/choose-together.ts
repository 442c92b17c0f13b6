import { areAlike } from './alike.ts';
import {
  addQuestion,
  measureGain,
  type Outlook,
  openOutlook,
  type Question,
  type QuestionModel,
} from './joint-gain.ts';
import { type Likely, narrowHolders } from './likely.ts';
import type { Traits } from './traits.ts';

/** A choice that tells less than this, in bits, is not worth reading. */
const leastGain = 0.0003;

/** What a screen is chosen from. */
export interface Candidates {
  readonly traits: Traits;
  readonly models: readonly QuestionModel[];
  readonly likely: Likely;
  /** Places of the traits that may come on it, the most telling alone first. */
  readonly best: readonly number[];
  /** In bits, by place: what each tells alone. */
  readonly gains: Float64Array;
}

/** A question that may come on the screen. */
interface Tried {
  readonly index: number;
  /** In bits, when it was last measured: later it tells as much or less, never more. */
  gain: number;
  /** Made when it is first measured: most are not. */
  question: Question | null;
}

/** Greedy: each next choice is the one that adds most to those before it, and reads as none of them. Gives places. */
export function chooseTogether(candidates: Candidates, most: number): readonly number[] {
  const { traits, likely, best, gains } = candidates;
  const chosen: number[] = [];
  let open = best.map((index): Tried => ({ index, gain: gains[index] ?? 0, question: null }));
  let outlook = openOutlook(likely.shares);
  while (chosen.length < most) {
    const next = takeBest(open, outlook, candidates);
    if (next === undefined || next.gain < leastGain) break;
    chosen.push(next.index);
    if (chosen.length === most) break;
    open = open.filter(({ index }) => index !== next.index && !areAlike(traits, next.index, index));
    outlook = addQuestion(outlook, ask(next, candidates), findRoom(outlook, chosen.length));
  }
  return chosen;
}

/** The first of `open`, once no more are measured anew than it takes: a gain of before is never below the present one. */
function takeBest(open: Tried[], outlook: Outlook, candidates: Candidates): Tried | undefined {
  for (;;) {
    const [first, second] = open;
    if (first === undefined) return undefined;
    first.gain = measureGain(outlook, ask(first, candidates));
    if (second === undefined || first.gain >= second.gain) return first;
    let rank = 1;
    for (let after = open[rank]; after !== undefined && after.gain > first.gain; after = open[rank]) {
      open[rank - 1] = after;
      rank += 1;
    }
    open[rank - 1] = first;
  }
}

function ask(tried: Tried, { traits, models, likely }: Candidates): Question {
  if (tried.question !== null) return tried.question;
  const holders = traits.asked[tried.index]?.holders;
  const model = models[tried.index];
  if (holders === undefined || model === undefined) throw new Error(`No trait is asked at place ${tried.index}.`);
  tried.question = { ...narrowHolders(holders, likely), model };
  return tried.question;
}

/** Where the shares after so many questions go. Kept: hundreds of thousands of numbers a screen would be made and dropped. */
function findRoom({ shares }: Outlook, questions: number): Float64Array {
  const length = shares.length * 2;
  const room = rooms[questions];
  if (room !== undefined && room.length >= length) return room;
  const larger = new Float64Array(length);
  rooms[questions] = larger;
  return larger;
}

const rooms: Float64Array[] = [];
