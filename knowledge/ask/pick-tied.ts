import type { MetierId } from '../metier.ts';
import { termsOf } from '../search/analyse.ts';
import { clearShare } from './choose-rubrique.ts';
import { listTitles } from './named-metiers.ts';
import { compare } from './relevance.ts';
import type { Asking } from './tell.ts';

/** Of métiers that tell alike what was asked, the one whose titles and fiche say most of it; undefined: they say too little. */
export function pickTied(
  metierIds: readonly MetierId[],
  { heard, index, library }: Pick<Asking, 'heard' | 'index' | 'library'>,
): MetierId | undefined {
  const [first, ...others] = new Set(metierIds);
  if (first === undefined || others.length < 2) return first;
  const shareOf = (terms: readonly string[]): number => compare(new Set(terms), heard.askedWithCues, index.weigh).share;
  const [best] = [first, ...others]
    .map((metierId) => {
      const told = shareOf(index.statementsOf(metierId).flatMap(({ terms }) => [...terms]));
      // What a title says is what the métier is about.
      const titled = shareOf(listTitles(library.getMetier(metierId)).flatMap((title) => termsOf(title)));
      return { metierId, told, score: told + titled };
    })
    .sort((a, b) => b.score - a.score);
  return best !== undefined && best.told >= clearShare / 2 ? best.metierId : undefined;
}
