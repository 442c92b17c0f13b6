import type { Library } from '../library.ts';
import type { MetierId } from '../metier.ts';
import type { Answer } from './answer.ts';
import { answerAbout, isUnheld } from './answer-about.ts';
import type { Asking } from './asking.ts';
import { clearShare, clearWeight, nearEnough, rateStatements } from './choose-rubrique.ts';
import { generalMetierId, mostAsked } from './find-subject.ts';
import { asksUntold, findUnheld } from './find-unheld.ts';
import { pickTied } from './pick-tied.ts';

/** No métier named: the general one where its fiche, else another where its fact, plainly tells what was asked. */
export function answerUnnamed(asking: Asking): Answer {
  const { heard, index, library } = asking;
  if (
    isUnheld(asking) ||
    asksUntold(heard) ||
    findUnheld(heard.plain) !== undefined ||
    (heard.near.rubriques.get('salaire') ?? 0) >= nearEnough
  ) {
    return { kind: 'not-known', metierIds: [], rubrique: null, country: asking.country };
  }
  const [[rubrique, strength] = []] = [...heard.wanted].sort(([, a], [, b]) => b - a);
  if (rubrique === undefined || strength === undefined || strength < 2) return { kind: 'not-understood' };
  const telling = rateStatements(index.findTelling(heard.asked.flat()), heard.asked, index)
    .filter(({ share, weight }) => share >= clearShare && weight >= clearWeight)
    .sort((a, b) => b.share - a.share || prefer(b.statement.metierId) - prefer(a.statement.metierId));
  const tied = telling.filter(({ share }) => share === telling[0]?.share);
  const best = pickTied(
    tied.map(({ statement }) => statement.metierId),
    asking,
  );
  if (best !== undefined && library.findMetier(generalMetierId) !== undefined) {
    const answer = answerAbout({ kind: 'one', metierId: best, isNamed: false }, asking);
    if (answer.kind === 'answer') return answer;
  }
  const meant = findLikely(heard.plain, library);
  const likely =
    meant === undefined ? undefined : answerAbout({ kind: 'one', metierId: meant, isNamed: false }, asking);
  if (likely?.kind === 'answer') return likely;
  const begun = index.titles.findBegun(heard.plain).slice(0, mostAsked);
  if (begun.length > 1) return { kind: 'which', metierIds: begun, rubrique };
  if (strength < 3 || heard.asked.length > 0) return { kind: 'not-understood' };
  return { kind: 'which', metierIds: [], rubrique };
}

/** One métier well before all others, by its titles and by what its fiche tells. */
function findLikely(plain: string, library: Library): MetierId | undefined {
  const [first, second] = library.search.findMetiers(plain);
  return first !== undefined && first.score >= 0.5 && first.score - (second?.score ?? 0) >= 0.1
    ? first.metierId
    : undefined;
}

function prefer(metierId: MetierId): number {
  return metierId === generalMetierId ? 1 : 0;
}
