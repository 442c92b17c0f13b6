import type { EscoEvidence } from '../esco-link.ts';
import type { EscoOccupation } from '../import/esco/esco-content.ts';
import type { Metier, MetierId, Title } from '../metier.ts';
import { foldTitle, readEscoTitles } from './esco-titles.ts';

/** Which occupation each métier is, and what was left open: nothing is guessed. */
export interface EscoLinks {
  readonly links: ReadonlyMap<MetierId, FoundOccupation>;
  /** Métiers whose titles lead to several occupations, or that share one with other métiers. */
  readonly ambiguous: readonly MetierId[];
  /** Métiers that have a title in common with an occupation, which is too little to be one. */
  readonly tooWeak: readonly MetierId[];
}

export interface FoundOccupation {
  readonly occupation: EscoOccupation;
  readonly evidence: EscoEvidence;
  readonly title: string;
}

/**
 * Links métiers and occupations by equal titles alone, whatever their gender; the surest evidence first. A link needs one
 * of each: where there are several, none is chosen, nor by weaker evidence later.
 */
export function linkEsco(metiers: readonly Metier[], occupations: readonly EscoOccupation[]): EscoLinks {
  const byLabel = indexBy(occupations, ({ label }) => [label]);
  const byOther = indexBy(occupations, ({ otherLabels }) => otherLabels);
  const links = new Map<MetierId, FoundOccupation>();
  const ambiguous = new Set<MetierId>();
  const settled = new Set<EscoOccupation>();
  const link = (evidence: EscoEvidence, find: (metier: Metier) => Matches): void => {
    const open = metiers.filter(({ metierId }) => !links.has(metierId) && !ambiguous.has(metierId));
    const found = open.map((metier) => ({
      metier,
      matches: [...find(metier)].filter(([occupation]) => !settled.has(occupation)),
    }));
    const claims = Map.groupBy(
      found.flatMap(({ matches }) => matches),
      ([occupation]) => occupation,
    );
    for (const occupation of claims.keys()) settled.add(occupation);
    for (const { metier, matches } of found) {
      const [match, other] = matches;
      if (match === undefined) continue;
      const [occupation, title] = match;
      const isSure = other === undefined && claims.get(occupation)?.length === 1;
      if (isSure) links.set(metier.metierId, { occupation, evidence, title });
      else ambiguous.add(metier.metierId);
    }
  };
  const ours = ({ label }: Metier): Matches => findMatches([label], byOther);
  const theirs = ({ appellations }: Metier): Matches => findMatches(appellations, byLabel);
  link('label', ({ label }) => findMatches([label], byLabel));
  link('both-ways', (metier) => {
    const named = theirs(metier);
    return new Map([...ours(metier)].filter(([occupation]) => named.has(occupation)));
  });
  const isTouched = (metier: Metier): boolean => ours(metier).size + theirs(metier).size > 0;
  const open = metiers.filter(({ metierId }) => !links.has(metierId) && !ambiguous.has(metierId));
  return {
    links,
    ambiguous: [...ambiguous],
    tooWeak: open.filter(isTouched).map(({ metierId }) => metierId),
  };
}

/** Each occupation that one of the titles leads to, with that title. */
type Matches = ReadonlyMap<EscoOccupation, string>;
type Index = ReadonlyMap<string, readonly EscoOccupation[]>;

function indexBy(
  occupations: readonly EscoOccupation[],
  labelsOf: (occupation: EscoOccupation) => readonly string[],
): Index {
  const titled = occupations.flatMap((occupation) => {
    const titles = readEscoTitles(labelsOf(occupation)).flatMap(({ feminine, masculine }) => [feminine, masculine]);
    return [...new Set(titles.map(foldTitle))].map((title) => ({ title, occupation }));
  });
  const grouped = Map.groupBy(titled, ({ title }) => title);
  return new Map([...grouped].map(([title, found]) => [title, found.map(({ occupation }) => occupation)]));
}

function findMatches(titles: readonly Title[], index: Index): Matches {
  const matches = new Map<EscoOccupation, string>();
  for (const title of titles.flatMap(({ feminine, masculine }) => [masculine, feminine])) {
    for (const occupation of index.get(foldTitle(title)) ?? []) {
      if (!matches.has(occupation)) matches.set(occupation, title);
    }
  }
  return matches;
}
