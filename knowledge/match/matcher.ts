import { addRow, type Int8Rows, quantise } from '../latent/int8-rows.ts';
import type { WordSpace } from '../latent/word-space.ts';
import { once } from '../once.ts';
import { makeNow, type Prepare } from '../prepared.ts';
import { rememberFew } from '../remember.ts';
import { type Asked, createAsked } from './asked.ts';
import { compareNames, measureWords, recognise } from './bridge.ts';
import { compareAll, findGreatest, glance, glanceWidth } from './candidates.ts';
import { createShelf, formsKey, type Shelf, type Subjects } from './shelf.ts';
import { type Seen, type Sight, see } from './signs.ts';
import { readTitle, type TitleWords } from './title-words.ts';

export interface Matched {
  readonly subjects: Subjects;
  /** Another list of the same kind, whose names lead from one wording to another. */
  readonly bridges: Subjects;
  readonly space: WordSpace;
}

export interface MatchOptions {
  /** Words of a bridge’s label that must not help: what was asked itself, in an honest measure. */
  readonly isOwnTitleHidden?: boolean;
}

/** Compares titles with subjects by all that the knowledge teaches of words. */
export interface Matcher {
  readonly shelf: Shelf;
  /** Makes one part ready beforehand, which the first title would wait for. */
  makeReady(part: (typeof matcherParts)[number]): void;
  /** Those who may be meant, with what speaks for each, in no order; empty where too little is known. */
  see(asked: string | TitleWords, options?: MatchOptions): { readonly asked: Asked; readonly seen: readonly Seen[] };
}

/** What a matcher makes when it is first needed. */
export const matcherParts = ['subjects', 'bridges', 'lengths'] as const;

/** Of what was asked, so much must be known. */
const leastKnown = 0.3;

/** Makes a list of subjects ready. */
export function createMatcher({ subjects, bridges, space }: Matched, prepare: Prepare = makeNow): Matcher {
  const parts = {
    subjects: once(() => createShelf(subjects, space, (make) => prepare('near.metiers', make))),
    bridges: once(() => createShelf(bridges, space, (make) => prepare('near.occupations', make))),
    lengths: once(() => measureWords(space)),
  };
  const affinityOf = rememberFew(
    ({ subject, without }: { readonly subject: number; readonly without: string }) => `${subject} ${without}`,
    ({ subject, without }) => compareNames(parts.bridges(), subject, parts.subjects(), without),
  );
  return {
    get shelf() {
      return parts.subjects();
    },
    makeReady: (part) => void parts[part](),
    see(title, { isOwnTitleHidden = false } = {}) {
      const shelf = parts.subjects();
      const bridgeShelf = parts.bridges();
      const lengths = parts.lengths();
      const asked = createAsked(typeof title === 'string' ? readTitle(title) : title, space);
      if (asked.knownShare < leastKnown) return { asked, seen: [] };
      const crossed = recognise(asked, bridgeShelf, lengths, isOwnTitleHidden ? asked.formsKey : undefined)
        .filter(({ share }) => share > 0.03)
        .map((bridge) => {
          const isOwn = bridgeShelf.labelsOf[bridge.subject]?.some((number) => {
            const label = bridgeShelf.labels[number];
            return label !== undefined && formsKey(label) === asked.formsKey;
          });
          return { ...bridge, affinity: affinityOf({ subject: bridge.subject, without: isOwn ? asked.formsKey : '' }) };
        });
      const sight: Sight = { asked, shelf, lengths, glanced: glance(asked, shelf), bridges: bridgeShelf, crossed };
      return { asked, seen: chooseCandidates(sight).flatMap((subject) => see(subject, sight) ?? []) };
    },
  };
}

/** By likeness of names, by all that is told, and by the bridges: who is far ahead in one may be the one. */
const chosen = { named: 36, told: 18, crossed: 18 };

function chooseCandidates({ glanced, shelf, bridges, crossed }: Sight): readonly number[] {
  const { named, worded, beside, topic } = glanced;
  const across = compareAll(addBridges(bridges, crossed), shelf.beside, glanceWidth.beside);
  const likely = new Float64Array(named.length);
  const told = new Float64Array(named.length);
  for (let subject = 0; subject < named.length; subject += 1) {
    const byName = named[subject] ?? 0;
    const byAll = beside[subject] ?? 0;
    likely[subject] = byName + 0.6 * (worded[subject] ?? 0) + 0.3 * byAll;
    told[subject] = byAll + (topic[subject] ?? 0);
    let byBridges = (across[subject] ?? 0) + 0.5 * byName;
    for (const { share, affinity } of crossed) byBridges += 0.5 * share * (affinity.worded[subject] ?? 0);
    across[subject] = byBridges;
  }
  return [
    ...new Set([
      ...findGreatest(likely, chosen.named),
      ...findGreatest(told, chosen.told),
      ...findGreatest(across, chosen.crossed),
    ]),
  ];
}

/** Where the bridges stand together, each by its share. */
function addBridges({ beside }: Shelf, crossed: Sight['crossed']): Int8Rows {
  const sum = new Float64Array(beside.width);
  for (const { subject, share } of crossed) addRow(beside, subject, share, sum);
  return quantise(sum, beside.width);
}
