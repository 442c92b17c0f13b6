import type { Fact, Rubrique } from '../fact.ts';
import type { Library } from '../library.ts';
import type { Metier, MetierId } from '../metier.ts';
import type { Country } from '../source.ts';
import type { Known } from './answer.ts';
import { chooseFacts, mostFacts } from './choose-facts.ts';
import { chooseFormations } from './choose-formations.ts';
import { chooseListings } from './choose-listings.ts';
import type { ChosenRubrique } from './choose-rubrique.ts';
import type { HeardQuestion } from './hear-question.ts';
import { judgeNeed, opensWithoutDiploma } from './judge-need.ts';
import type { AskIndex } from './statements.ts';

/** One question and what it is answered from. */
export interface Asking {
  readonly heard: HeardQuestion;
  readonly library: Library;
  readonly index: AskIndex;
  readonly country: Country | null;
  readonly today: Date;
}

/** Rubriques under which formations are shown. */
export const formationRubriques: readonly Rubrique[] = ['formations', 'duree', 'diplome'];

/** The answer that a fiche gives under a rubrique: facts, lists and formations, with all their sources. */
export function tell(metierId: MetierId, { rubrique, rated, pointed = [] }: ChosenRubrique, asking: Asking): Known {
  const { heard, library, index, country, today } = asking;
  const metier = library.getMetier(metierId);
  const chosen = chooseFacts(rated, country, library, today);
  const needs = rated.flatMap(({ statement: { told } }) => (told.kind === 'fact' ? [told.fact] : []));
  const held = needs.filter((fact) => country === null || fact.country === null || fact.country === country);
  const verdict = rubrique === 'acces' || rubrique === 'diplome' ? judgeNeed(heard.plain, held) : null;
  const all = [...chosen.facts, ...chosen.more];
  const ranked =
    verdict === null
      ? all
      : all.toSorted((a, b) => Number(opensWithoutDiploma(b.text)) - Number(opensWithoutDiploma(a.text)));
  const others = ranked.filter((fact) => !pointed.includes(fact));
  const count = Math.max(chosen.facts.length, Math.min(mostFacts, pointed.length + 1));
  const first = [...pointed, ...others].slice(0, count);
  // What a métier is, is told in one statement: what one does makes it plain.
  const facts = rubrique === 'definition' && first.length === 1 ? [...first, ...findActivites(metier, country)] : first;
  const formations =
    rubrique === 'formations' ||
    rubrique === 'duree' ||
    (rubrique === 'diplome' && facts.every((fact) => fact.rubrique !== 'diplome'))
      ? chooseFormations(heard, rubrique, metierId, country, library, index)
      : [];
  const structured = chooseListings(metier, rubrique, rated, { plain: heard.plain, factCount: facts.length }, library);
  return {
    kind: 'answer',
    metierIds: [metierId],
    rubrique,
    toldOf: null,
    country,
    verdict,
    facts,
    lists: structured.map(({ listing }) => listing),
    formations,
    more: others.filter((fact) => !facts.includes(fact)),
    isElsewhere: chosen.isElsewhere && facts.every((fact) => fact.country !== null && fact.country !== country),
    sources: [...new Set([...facts, ...structured, ...formations].flatMap(({ sources }) => sources))],
  };
}

function findActivites({ facts }: Metier, country: Country | null): readonly Fact[] {
  const held = facts.filter((fact) => country === null || fact.country === null || fact.country === country);
  return held.filter(({ rubrique }) => rubrique === 'activites').slice(0, 2);
}
