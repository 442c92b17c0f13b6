import { createMatcher, matcherParts } from '../match/matcher.ts';
import { scoreSigns } from '../match/score.ts';
import type { TitleWords } from '../match/title-words.ts';
import type { Words } from '../match/words-file.ts';
import type { MetierId } from '../metier.ts';
import { once } from '../once.ts';
import type { Prepare } from '../prepared.ts';
import type { QueryWord } from './query.ts';

/** A métier that stands near what was told, by all that was learned of words. */
export interface FoundNear {
  readonly metierId: MetierId;
  /** 0 to 1, growing with how near it is and how far before its rivals. */
  readonly score: number;
  readonly by: readonly QueryWord[];
}

/** Finds métiers whose words differ from what was told. */
export interface NearIndex {
  find(told: readonly QueryWord[]): readonly FoundNear[];
  /** Each call makes one part of it ready beforehand. */
  readonly parts: readonly (() => void)[];
}

/** Without learned words, or with words learned for other métiers, nothing is near. */
export function createNearIndex(
  metierIds: readonly MetierId[],
  readWords: () => Words | undefined,
  prepare?: Prepare,
): NearIndex {
  const getMatcher = once(() => {
    const words = readWords();
    if (words?.lists.metiers.ids.join(' ') !== metierIds.join(' ')) return undefined;
    const { space, lists } = words;
    return createMatcher({ subjects: lists.metiers, bridges: lists.occupations, space }, prepare);
  });
  return {
    parts: [getMatcher, ...matcherParts.map((part) => () => getMatcher()?.makeReady(part))],
    find(told) {
      const matcher = getMatcher();
      if (matcher === undefined) return [];
      const by = told.filter(({ significance }) => significance === 'full');
      const { seen } = matcher.see(readQuery(by));
      const scored = seen.map(({ subject, signs }) => ({ subject, signs, strength: Math.exp(scoreSigns(signs)) }));
      const all = scored.reduce((sum, { strength }) => sum + strength, 0);
      return scored.flatMap(({ subject, signs, strength }) => {
        const share = strength / all;
        const metierId = matcher.shelf.ids[subject];
        const isNear = signs.bestNear >= least.near && signs.beside >= least.beside && share >= least.share;
        if (metierId === undefined || !isNear) return [];
        return [{ metierId, score: signs.bestNear * (0.5 + 0.5 * share), by }];
      });
    },
  };
}

/**
 * What stands further away is chance: words of no trade (« la pluie et le beau temps ») and trades that nobody describes here
 * (« astronaute ») stayed below a nearness of 0.5 and 0.2, trades in other words came above 0.65 and 0.28.
 */
const least = { near: 0.6, beside: 0.25, share: 0.05 };

function readQuery(words: readonly QueryWord[]): TitleWords {
  return {
    terms: [...new Set(words.map(({ term }) => term))],
    forms: [...new Set(words.map(({ form }) => form))],
    words: new Set(words.flatMap(({ typed }) => typed)),
    listWordings: () => [],
  };
}
