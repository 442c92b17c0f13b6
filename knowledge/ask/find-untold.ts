import type { Rubrique } from '../fact.ts';
import type { Metier, MetierId } from '../metier.ts';
import type { Asking } from './asking.ts';
import { asksOfPlace, findUnheld, findYearOfCount } from './find-unheld.ts';
import { plainQuestion } from './plain-question.ts';
import type { RankedFacts } from './rank-facts.ts';

/** As near to a known question as that. */
export const plainlyTold = 0.7;
/** A known question said nearly whole. */
export const surelyAsked = 0.8;

/** A known question said whole: the year is one of its own words. */
const saidWhole = 0.85;

/** A matter, a place or a year that is asked about and of which a métier’s fiche does not tell; undefined: none. */
export function findUntold(
  metier: Metier,
  { facts, near }: RankedFacts,
  asking: Asking,
): { readonly rubrique: Rubrique | null } | undefined {
  const { heard } = asking;
  const unheld = findUnheld(heard.plain);
  if (
    unheld !== undefined &&
    (unheld.rubrique !== null || near < plainlyTold || heard.near.unheld > near - 0.15) &&
    !isOffered(unheld.rubrique, metier.metierId, asking) &&
    !metier.facts.some(({ text }) => unheld.isToldBy(plainQuestion(text)))
  )
    return { rubrique: unheld.rubrique };
  if (asksOfPlace(heard.plain) && near < surelyAsked) return { rubrique: 'chiffres' };
  const year = findYearOfCount(heard.plain);
  const isTold =
    year === undefined || tellsOfYear(metier, year) || (near >= saidWhole && facts[0]?.text.includes(year));
  return isTold ? undefined : { rubrique: 'chiffres' };
}

/** Whether prices, dates or aids of formations are asked for, and a catalogue tells them. */
export function asksForOffer(metierId: MetierId, asking: Asking): boolean {
  const unheld = findUnheld(asking.heard.plain);
  return unheld?.rubrique === 'formations' && isOffered(unheld.rubrique, metierId, asking);
}

/** Prices and dates are held once a catalogue tells them. */
function isOffered(unheld: Rubrique | null, metierId: MetierId, { library, centreId }: Asking): boolean {
  const formations = unheld === 'formations' ? library.findFormationsTo(metierId, centreId ?? undefined) : [];
  return formations.some(({ price, sessions }) => price !== null || sessions.length > 0);
}

function tellsOfYear({ facts }: Metier, year: string): boolean {
  return facts.some(({ rubrique, text }) => countRubriques.includes(rubrique) && withoutQuoted(text).includes(year));
}

/** « l’Observatoire 2024 » is a name. */
function withoutQuoted(text: string): string {
  return text.replace(/«[^»]*»/g, '');
}

/** Where counts are told. */
const countRubriques: readonly Rubrique[] = ['chiffres', 'recrutement', 'contrats', 'evolution', 'avenir'];
