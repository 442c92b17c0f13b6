import type { MetierId } from '../metier.ts';
import type { Known } from './answer.ts';
import type { Asking } from './asking.ts';
import { compareMetiers } from './compare-metiers.ts';
import type { NamedMetier } from './named-metiers.ts';
import { listStructure } from './structure.ts';
import { tell } from './tell.ts';

const asksSameness =
  /\b(memes?|pareils?|pareille?s?|identiques?|equivalents?|synonymes?|deux metiers|metiers? different\w*)\b/;

/** « téléacteur et téléconseiller, c’est le même métier ? »: one, one of many names, or two; undefined: not asked. */
export function judgeSameness(asking: Asking): Known | undefined {
  const { heard, library, index } = asking;
  if (!asksSameness.test(heard.plain) || heard.named.length < 2) return undefined;
  const shared = intersect(heard.named);
  const [first] = shared;
  if (first !== undefined) {
    const names = index.statementsOf(first).filter(({ rubrique }) => rubrique === 'autres-noms');
    const rated = names.map((statement) => ({ statement, share: 0, weight: 0, near: 0 }));
    return { ...tell(first, { rubrique: 'autres-noms', rated }, asking), verdict: 'same' };
  }
  const [one, other] = [...new Set(heard.named.map(({ metierId }) => metierId))];
  if (one === undefined || other === undefined) return undefined;
  const pages = new Set(heard.named.map(({ metierId }) => library.getMetier(metierId).foremCode));
  const isOnePage = pages.size === 1 && !pages.has(null);
  const names = [one, other].flatMap((metierId) =>
    listStructure(library.getMetier(metierId), 'autres-noms', library).map(({ listing }) => ({
      ...listing,
      labels: listing.labels.slice(0, mostNames),
    })),
  );
  const compared = compareMetiers([one, other], asking);
  return {
    ...compared,
    rubrique: 'autres-noms',
    lists: names.length === 2 ? names : compared.lists,
    verdict: isOnePage ? 'same-page' : 'distinct',
  };
}

/** A list of names beside another stays short. */
const mostNames = 6;

/** The métiers that every title may name. */
function intersect(named: readonly NamedMetier[]): readonly MetierId[] {
  const [first, ...others] = named.map(({ metierId, others: also }) => [metierId, ...also]);
  return (first ?? []).filter((metierId) => others.every((each) => each.includes(metierId)));
}
