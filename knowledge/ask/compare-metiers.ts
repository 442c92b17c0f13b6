import type { Library } from '../library.ts';
import type { MetierId } from '../metier.ts';
import type { Country } from '../source.ts';
import type { Known } from './answer.ts';

/** Two métiers side by side: what each is, then what one does in each. */
export function compareMetiers(
  metierIds: readonly [MetierId, MetierId],
  { library, country }: { readonly library: Library; readonly country: Country | null },
): Known {
  const metiers = metierIds.map((metierId) => library.getMetier(metierId));
  const facts = metiers.map(({ definition }) => definition);
  return {
    kind: 'answer',
    metierIds,
    rubrique: 'differences',
    toldOf: null,
    country,
    verdict: null,
    facts,
    lists: metiers.map(({ activites }) => ({
      kind: 'activites',
      labels: activites.slice(0, 3).map(({ label }) => label),
    })),
    formations: [],
    more: metiers.flatMap(({ facts: own }) => own.filter(({ rubrique }) => rubrique === 'activites').slice(0, 2)),
    isElsewhere: false,
    isUnsure: false,
    sources: [
      ...new Set(
        [...facts, ...metiers.flatMap(({ activites }) => activites.slice(0, 3))].flatMap(({ sources }) => sources),
      ),
    ],
  };
}
