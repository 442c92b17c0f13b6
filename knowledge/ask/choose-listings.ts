import type { Rubrique } from '../fact.ts';
import type { Library } from '../library.ts';
import type { Metier, Title } from '../metier.ts';
import type { RatedStatement } from './choose-rubrique.ts';
import { plainQuestion } from './plain-question.ts';
import { listStructure, type Structured } from './structure.ts';

/** A list of the short answer names at most this many. */
const mostLabels = 8;
/** Beside facts that say much of it already. */
const fewLabels = 5;
/** From this share of what was asked on, an activité or a compétence is the very thing asked. */
const toThePoint = 0.5;

/** Lists that belong to the answer: the activité asked about with its compétences, else what the rubrique holds. */
export function chooseListings(
  metier: Metier,
  rubrique: Rubrique,
  rated: readonly RatedStatement[],
  { plain, factCount }: { readonly plain: string; readonly factCount: number },
  library: Library,
): readonly Structured[] {
  const pointed = findPointed(rated, library);
  if (pointed !== undefined && (rubrique === 'activites' || rubrique === 'competences')) return [pointed];
  if (rubrique === 'definition' && factCount < enoughFacts)
    return listStructure(metier, 'activites', library).map(briefly);
  if (factCount > 0 && onlyWithoutFacts.includes(rubrique)) return [];
  const held = listStructure(metier, rubrique, library);
  const isBrief = factCount > 1 && (rubrique === 'activites' || rubrique === 'competences');
  return (isBrief ? held.slice(0, 1) : held).map(({ listing, sources }) => ({
    listing: { ...listing, labels: saidFirst(listing.labels, plain).slice(0, isBrief ? fewLabels : mostLabels) },
    sources,
  }));
}

/** A definition that says little is made plainer by what one does. */
const enoughFacts = 3;

function briefly({ listing, sources }: Structured): Structured {
  return { listing: { ...listing, labels: listing.labels.slice(0, fewLabels) }, sources };
}

/** Rubriques whose list would only repeat what the facts say better. */
const onlyWithoutFacts: readonly Rubrique[] = ['qualites', 'conditions', 'horaires', 'teletravail', 'codes'];

/** What the question names speaks before the rest of its list. */
function saidFirst(labels: readonly (string | Title)[], plain: string): readonly (string | Title)[] {
  const isSaid = (label: string | Title): boolean =>
    (typeof label === 'string' ? [label] : [label.feminine, label.masculine]).some((text) =>
      plain.includes(plainQuestion(text)),
    );
  return labels.toSorted((a, b) => Number(isSaid(b)) - Number(isSaid(a)));
}

function findPointed(rated: readonly RatedStatement[], library: Library): Structured | undefined {
  const told = rated
    .filter(({ statement, share }) => statement.told.kind !== 'fact' && share >= toThePoint)
    .sort((a, b) => b.share - a.share);
  const [best] = told;
  if (best === undefined || best.statement.told.kind === 'fact') return undefined;
  const { activite } = best.statement.told;
  const labels =
    best.statement.told.kind === 'activite'
      ? activite.competences.map((code) => library.getCompetence(code).label)
      : told.flatMap(({ statement }) => (statement.told.kind === 'competence' ? [statement.told.label] : []));
  return {
    listing: { kind: 'competences', labels: [...new Set(labels)].slice(0, mostLabels) },
    sources: activite.sources,
  };
}
