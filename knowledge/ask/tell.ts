import type { Fact, Rubrique } from '../fact.ts';
import type { Metier, MetierId } from '../metier.ts';
import type { Known } from './answer.ts';
import type { Asking } from './asking.ts';
import { type ChosenFacts, chooseFacts, mostFacts } from './choose-facts.ts';
import { chooseFormations } from './choose-formations.ts';
import { chooseListings } from './choose-listings.ts';
import type { ChosenRubrique } from './choose-rubrique.ts';
import { judgeCount } from './judge-count.ts';
import { judgeExtent } from './judge-extent.ts';
import { judgeNeed, opensWithoutDiploma, takesForClosed } from './judge-need.ts';
import { judgeWay } from './judge-way.ts';
import { isFromNamedSource } from './named-source.ts';

/** Rubriques under which formations are shown. */
export const formationRubriques: readonly Rubrique[] = ['formations', 'duree', 'diplome'];

/** The answer that a fiche gives under a rubrique: facts, lists and formations, with all their sources. */
export function tell(
  metierId: MetierId,
  { rubrique: led, rated, ranked = [], near = 1 }: ChosenRubrique,
  asking: Asking,
): Known {
  const { heard, library, country, today } = asking;
  const metier = library.getMetier(metierId);
  const chosen = chooseFacts(rated, country, library, today);
  const verdict = judgeVerdict(led, rated, asking);
  const merged = merge(
    ranked,
    chosen,
    {
      led,
      most: near < oftenBeside ? mostUnsure : mostFacts,
      isNeed: verdict !== null,
      isFromSource: (fact) => ranked.length === 0 && isFromNamedSource(fact, heard.plain),
    },
    metier,
  );
  const counted = judgeCount(heard.plain, merged.facts);
  const facts = counted === undefined ? merged.facts : [...new Set([counted.fact, ...merged.facts])];
  const { more } = merged;
  const rubrique = facts.some((fact) => fact.rubrique === led) ? led : (ranked[0]?.rubrique ?? led);
  const formations =
    rubrique === 'formations' ||
    rubrique === 'duree' ||
    (rubrique === 'diplome' && facts.every((fact) => fact.rubrique !== 'diplome'))
      ? chooseFormations(rubrique, metierId, asking)
      : [];
  const structured = chooseListings(metier, rubrique, rated, { plain: heard.plain, factCount: facts.length }, library);
  return {
    kind: 'answer',
    metierIds: [metierId],
    rubrique,
    toldOf: null,
    country,
    verdict: verdict ?? judgeWay(metierId, asking) ?? counted?.verdict ?? judgeExtent(heard.plain, facts[0]),
    facts,
    lists: structured.map(({ listing }) => listing),
    formations,
    more,
    isUnsure: near < mostlyBeside,
    isElsewhere: chosen.isElsewhere && facts.every((fact) => fact.country !== null && fact.country !== country),
    sources: [...new Set([...facts, ...structured, ...formations].flatMap(({ sources }) => sources))],
  };
}

/** Whether what the question takes for granted about diplomas holds. */
function judgeVerdict(
  rubrique: Rubrique,
  rated: ChosenRubrique['rated'],
  { heard, country }: Asking,
): Known['verdict'] {
  if (rubrique !== 'acces' && rubrique !== 'diplome') return null;
  if (takesForClosed(heard.plain)) return 'open';
  const needs = rated.flatMap(({ statement: { told } }) => (told.kind === 'fact' ? [told.fact] : []));
  return judgeNeed(
    heard.plain,
    needs.filter((fact) => country === null || fact.country === null || fact.country === country),
  );
}

/** Below these, the nearest facts are often beside what was asked, and mostly: more of them are told, and it is said. */
const oftenBeside = 0.65;
const mostlyBeside = 0.5;
const mostUnsure = 5;

interface Telling {
  readonly led: Rubrique;
  readonly most: number;
  /** What is taken for granted about diplomas is settled first. */
  readonly isNeed: boolean;
  /** Of the document that the question names. */
  isFromSource(fact: Fact): boolean;
}

/** What makes an answer of few statements plainer. */
const besides: Partial<Readonly<Record<Rubrique, readonly Rubrique[]>>> = {
  definition: ['activites'],
  acces: ['formations', 'diplome'],
};

/** The facts that answer best, then the first of the rubrique; what settles a need speaks before all. */
function merge(
  ranked: readonly Fact[],
  chosen: ChosenFacts,
  { led, most, isNeed, isFromSource }: Telling,
  metier: Metier,
): { readonly facts: readonly Fact[]; readonly more: readonly Fact[] } {
  const [first, second, ...later] = ranked;
  const best = [first, second].flatMap((fact) => fact ?? []);
  const all = [
    ...new Set([
      ...best,
      ...chosen.facts.slice(0, best.length === 0 ? mostFacts : 1),
      ...later,
      ...chosen.facts,
      ...chosen.more,
    ]),
  ];
  const ordered = isNeed
    ? all.toSorted((a, b) => Number(opensWithoutDiploma(b.text)) - Number(opensWithoutDiploma(a.text)))
    : all.toSorted((a, b) => Number(isFromSource(b)) - Number(isFromSource(a)));
  const count = Math.max(chosen.facts.length, Math.min(most, ranked.length));
  const facts = ordered.slice(0, count);
  const beside = besides[led] ?? [];
  if (all.length === 0 && led === 'activites') return { facts: [metier.definition], more: [] };
  const filling = beside.flatMap((rubrique) => metier.facts.filter((fact) => fact.rubrique === rubrique));
  return {
    facts: [...new Set([...facts, ...(facts.length < mostFacts ? filling : [])])].slice(0, Math.max(mostFacts, count)),
    more: ordered.slice(count),
  };
}
