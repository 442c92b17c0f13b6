import { escoEvidences } from '../esco-link.ts';
import type { EscoContent, EscoOccupation } from '../import/esco/esco-content.ts';
import type { Located } from '../load/records.ts';
import type { Metier, MetierId, Title } from '../metier.ts';
import type { Source } from '../source.ts';
import { foldTitle, readEscoTitles } from './esco-titles.ts';
import { reuseDecision } from './licences.ts';
import { type EscoLinks, type FoundOccupation, linkEsco } from './link-esco.ts';
import type { Merged, Merger } from './merger.ts';

/**
 * Adds to each métier that is surely one occupation of ESCO its address, its other titles and what it holds for essential.
 * Occupations that are linked to none make no métier: they know neither ROME code, nor contextes, nor interests, so that
 * nothing could say for whom they are; they stay in their file, for whoever learns words from it.
 */
export const mergeEsco: Merger = (records, { content, version }) => {
  const esco = parseContent(content);
  const metiers = records.metiers.map(({ value }) => value);
  const links = linkEsco(metiers, esco.occupations);
  const checks = createTitleChecks(metiers, esco.occupations);
  let appellations = 0;
  const enrich = (located: Located<Metier>): Located<Metier> => {
    const found = links.links.get(located.value.metierId);
    if (found === undefined) return located;
    const added = findNewTitles(located.value, found.occupation, checks);
    appellations += added.length;
    return { ...located, value: addOccupation(located.value, found, added, esco) };
  };
  const merged = records.metiers.map(enrich);
  return {
    records: {
      ...records,
      metiers: merged,
      sources: [...records.sources, { file: 'esco.json', value: createSource(esco, version) }],
    },
    counts: countLinks(links, esco, appellations),
  };
};

const escoSourceId = 'esco';

/** Only the importer writes it, after its checks. */
function parseContent(content: unknown): EscoContent {
  return content as EscoContent;
}

function addOccupation(
  metier: Metier,
  { occupation, evidence, title }: FoundOccupation,
  added: readonly Title[],
  { skills }: EscoContent,
): Metier {
  const competences = occupation.essential.flatMap((place) => {
    const skill = skills[place];
    return skill === undefined ? [] : [{ label: skill.label, kind: skill.kind }];
  });
  return {
    ...metier,
    escoUri: metier.escoUri ?? occupation.uri,
    escoLink: { label: occupation.label, evidence, title, competences, sources: [escoSourceId] },
    appellations: [...metier.appellations, ...added],
  };
}

/**
 * Titles that the métier lacks, of two words at least, and that no other métier and no other occupation bears: « conseiller »
 * stands under a demonstrator, and would lead people to the wrong métier.
 */
function findNewTitles(
  { metierId, label, appellations }: Metier,
  occupation: EscoOccupation,
  { isOthers, isShared }: TitleChecks,
): readonly Title[] {
  const known = new Set([label, ...appellations].flatMap(gendersOf).map(foldTitle));
  const isNew = (title: string): boolean =>
    title.includes(' ') && !known.has(foldTitle(title)) && !isOthers(title, metierId) && !isShared(title);
  return readEscoTitles([occupation.label, ...occupation.otherLabels])
    .filter((title) => gendersOf(title).every(isNew))
    .map(({ feminine, masculine }) => ({ feminine: capitalise(feminine), masculine: capitalise(masculine) }));
}

function capitalise(title: string): string {
  return title.slice(0, 1).toLocaleUpperCase('fr') + title.slice(1);
}

interface TitleChecks {
  isOthers(title: string, metierId: MetierId): boolean;
  /** Of several occupations. */
  isShared(title: string): boolean;
}

function createTitleChecks(metiers: readonly Metier[], occupations: readonly EscoOccupation[]): TitleChecks {
  const bearers = indexTitles(
    metiers.map(({ metierId, label, appellations }) => [metierId, [label, ...appellations]] as const),
  );
  const occupationsOf = indexTitles(
    occupations.map(({ uri, label, otherLabels }) => [uri, readEscoTitles([label, ...otherLabels])] as const),
  );
  return {
    isOthers: (title, metierId) => [...(bearers.get(foldTitle(title)) ?? [])].some((bearer) => bearer !== metierId),
    isShared: (title) => (occupationsOf.get(foldTitle(title))?.size ?? 0) > 1,
  };
}

function indexTitles(
  titled: readonly (readonly [string, readonly Title[]])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const [id, titles] of titled) {
    for (const title of titles.flatMap(gendersOf).map(foldTitle)) {
      const before = bearers.get(title);
      if (before === undefined) bearers.set(title, new Set([id]));
      else before.add(id);
    }
  }
  return bearers;
}

function gendersOf({ feminine, masculine }: Title): readonly string[] {
  return [feminine, masculine];
}

/** Who says it; which version, and of when, the import knows. */
function createSource({ date }: EscoContent, version: string | null): Source {
  return {
    sourceId: escoSourceId,
    title: version === null ? 'Classification ESCO' : `Classification ESCO, v${version}`,
    shortTitle: version === null ? 'ESCO' : `ESCO v${version}`,
    publisher: 'Commission européenne',
    date,
    ...reuseDecision,
    address: 'https://esco.ec.europa.eu/fr',
    quality: 'official',
    caution: null,
  };
}

function countLinks(
  { links, ambiguous, tooWeak }: EscoLinks,
  { occupations }: EscoContent,
  appellations: number,
): Merged['counts'] {
  const found = [...links.values()];
  const byEvidence = escoEvidences.map(
    (evidence) => [`métiers linked by ${evidence}`, found.filter((each) => each.evidence === evidence).length] as const,
  );
  return {
    ...Object.fromEntries(byEvidence),
    'métiers left open, titles of several': ambiguous.length,
    'métiers left open, one title in common alone': tooWeak.length,
    'appellations added': appellations,
    'occupations linked to no métier': occupations.length - new Set(found.map(({ occupation }) => occupation)).size,
  };
}
