import { multiplyRows } from '../latent/int8-rows.ts';
import type { WordSpace } from '../latent/word-space.ts';
import { rememberFew } from '../remember.ts';
import { type Asked, createAsked } from './asked.ts';
import { compareNames, measureWords, recognise } from './bridge.ts';
import { findGreatest, type Glance, glance } from './candidates.ts';
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
  /** Those who may be meant, with what speaks for each, in no order; empty where too little is known. */
  see(asked: string | TitleWords, options?: MatchOptions): { readonly asked: Asked; readonly seen: readonly Seen[] };
}

/** Of what was asked, so much must be known. */
const leastKnown = 0.3;

/** Makes a list of subjects ready. */
export function createMatcher({ subjects, bridges, space }: Matched): Matcher {
  const shelf = createShelf(subjects, space);
  const bridgeShelf = createShelf(bridges, space);
  const lengths = measureWords(space);
  const affinityOf = rememberFew(
    ({ subject, without }: { readonly subject: number; readonly without: string }) => `${subject} ${without}`,
    ({ subject, without }) => compareNames(bridgeShelf, subject, shelf, without),
  );
  return {
    shelf,
    see(title, { isOwnTitleHidden = false } = {}) {
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
const chosen = { named: 50, told: 25, crossed: 25 };

function chooseCandidates({ glanced, shelf, bridges, crossed }: Sight): readonly number[] {
  const { named, worded, beside, topic } = glanced;
  const over = (weigh: (subject: number) => number): Float64Array =>
    Float64Array.from(named, (_, subject) => weigh(subject));
  const at = (values: Glance[keyof Glance], subject: number): number => values[subject] ?? 0;
  const likely = over((subject) => at(named, subject) + 0.6 * at(worded, subject) + 0.3 * at(beside, subject));
  const told = over((subject) => at(beside, subject) + at(topic, subject));
  const across = over((subject) =>
    crossed.reduce(
      (sum, { subject: bridge, share, affinity }) =>
        sum +
        share *
          (multiplyRows(bridges.beside, bridge, shelf.beside, subject, 128) + 0.5 * (affinity.worded[subject] ?? 0)),
      0.5 * at(named, subject),
    ),
  );
  return [
    ...new Set([
      ...findGreatest(likely, chosen.named),
      ...findGreatest(told, chosen.told),
      ...findGreatest(across, chosen.crossed),
    ]),
  ];
}
