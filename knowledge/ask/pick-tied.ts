import type { MetierId } from '../metier.ts';
import type { Asking } from './asking.ts';
import { clearShare } from './choose-rubrique.ts';
import { compare } from './relevance.ts';

/** Of métiers that tell alike what was asked, the one whose titles and fiche say most of it; undefined: they say too little. */
export function pickTied(
  metierIds: readonly MetierId[],
  { heard, index }: Pick<Asking, 'heard' | 'index'>,
): MetierId | undefined {
  const [first, ...others] = new Set(metierIds);
  if (first === undefined || others.length < 2) return first;
  const shareOf = (terms: ReadonlySet<string>): number => compare(terms, heard.askedWithCues, index.weigh).share;
  const [best] = [first, ...others]
    .map((metierId) => {
      const told = shareOf(new Set(index.statementsOf(metierId).flatMap(({ terms }) => [...terms])));
      // What a title says is what the métier is about.
      const titled = shareOf(index.titleTermsOf(metierId));
      return { metierId, told, score: told + titled };
    })
    .sort((a, b) => b.score - a.score);
  return best !== undefined && best.told >= clearShare / 2 ? best.metierId : undefined;
}
