import { multiplyRows } from '../latent/int8-rows.ts';
import type { WordSpace } from '../latent/word-space.ts';
import type { Asked } from './asked.ts';
import { compareNamed, findGreatest, raiseShared, shareWords } from './candidates.ts';
import { compareLabel } from './compare-label.ts';
import { formsKey, type Shelf } from './shelf.ts';

/** A subject of another list in which what was asked was recognised: its own names may lead where the words do not. */
export interface Bridge {
  readonly subject: number;
  /** How likely it is the one, of all recognised: together 1. */
  readonly share: number;
  /** How alike it is. */
  readonly likeness: number;
}

const lookedAt = 20;
const most = 5;
/** So much that a likeness greater by 0.1 makes the one three times as likely. */
const sharpness = 12;

/** Recognises what was asked in a list; a label of the same words as `without` does not count. */
export function recognise(asked: Asked, shelf: Shelf, lengths: WordLengths, without?: string): readonly Bridge[] {
  const worded = shareWords(asked, shelf);
  const likely = findGreatest(
    compareNamed(asked, shelf).map((value, subject) => value + 0.6 * (worded[subject] ?? 0)),
    lookedAt,
  );
  const recognised = likely.map((subject) => {
    let best = { near: -1, cosine: 0, isSame: false };
    for (const number of shelf.labelsOf[subject] ?? []) {
      const label = shelf.labels[number];
      if (label === undefined || (without !== undefined && formsKey(label) === without)) continue;
      const likeness = compareLabel(asked, label, lengths);
      if (likeness.near > best.near) best = likeness;
    }
    const told = multiplyRows(asked.beside, 0, shelf.beside, subject);
    return { subject, likeness: 0.5 * best.near + 0.3 * best.cosine + 0.2 * told + (best.isSame ? 0.3 : 0) };
  });
  const first = recognised.toSorted((a, b) => b.likeness - a.likeness).slice(0, most);
  const shares = first.map(({ likeness }) => Math.exp((likeness - (first[0]?.likeness ?? 0)) * sharpness));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return first.map((each, index) => ({ ...each, share: (shares[index] ?? 0) / all }));
}

/** How far from nothing each word of a space stands. */
export type WordLengths = Float32Array;

/** Measures every word of a space once. */
export function measureWords({ beside }: WordSpace): WordLengths {
  return Float32Array.from(beside.scales, (_, place) => Math.sqrt(multiplyRows(beside, place, beside, place)));
}

/** For each subject of the one shelf, how alike its names are to those of a subject of the other. */
export interface Affinity {
  readonly worded: Float64Array;
  readonly isSame: ReadonlySet<number>;
}

/** Compares the names of a bridge with those of every subject; what was asked itself is none of them. */
export function compareNames(bridges: Shelf, subject: number, shelf: Shelf, without: string): Affinity {
  const worded = new Float64Array(shelf.ids.length);
  const isSame = new Set<number>();
  for (const number of bridges.labelsOf[subject] ?? []) {
    const label = bridges.labels[number];
    if (label === undefined) continue;
    const key = formsKey(label);
    if (key === without) continue;
    raiseShared(label, shelf, worded);
    for (const same of shelf.byForms.get(key) ?? []) isSame.add(shelf.labels[same]?.subject ?? -1);
  }
  return { worded, isSame };
}
