import type { Formation } from '../formation.ts';
import type { Catalogue, CatalogueFormation } from '../import/formations/catalogue.ts';
import type { MetierRef } from '../import/formations/find-metiers.ts';
import type { Located, Records } from '../load/records.ts';
import type { Metier, MetierId } from '../metier.ts';
import type { Source } from '../source.ts';
import type { Merger } from './merger.ts';

/**
 * Adds a centre's own formations, with the centre as their source. A métier is found by its id, else by its code: an
 * import that came or went may have given it another id. What leads nowhere any more is left out and counted.
 */
export const mergeFormations: Merger = (records, { content }, { centres }) => {
  const { centreId, date, formations } = parseCatalogue(content);
  const centre = centres.get(centreId);
  if (centre === undefined) {
    return { records, counts: { [`formations left out, the centre ${centreId} is not known`]: formations.length } };
  }
  const source: Source = {
    sourceId: `catalogue-${centreId}`,
    title: 'Catalogue des formations',
    shortTitle: null,
    publisher: centre.name,
    date,
    licence: null,
    licenceAddress: null,
    address: null,
    quality: 'commercial',
    caution: null,
  };
  const find = createFinder(records.metiers);
  // What another centre wrote of the same number is its own.
  const certify = createCertifier(records.formations.filter(({ value }) => value.centreId === null));
  const all = formations.map((formation): Formation => {
    const leadsTo = [...new Set(formation.leadsTo.flatMap(find))];
    const told = { ...certify(formation), sameGroupAs: [], registration: null };
    return { ...told, centreId, provider: centre.name, leadsTo, sources: [source.sourceId] };
  });
  const leading = all.filter(({ leadsTo }) => leadsTo.length > 0);
  const left = all.length - leading.length;
  const locate = <Value>(value: Value): Located<Value> => ({ file: `formations-${centreId}.json`, value });
  return {
    records: {
      ...records,
      sources: [...records.sources, locate(source)],
      formations: [...records.formations, ...leading.map(locate)],
    },
    counts: {
      formations: leading.length,
      ...(left > 0 && { 'formations left out, no métier of theirs is known any more': left }),
    },
  };
};

/** Only the importer writes it, and only when every line was right. */
function parseCatalogue(content: unknown): Catalogue {
  return content as Catalogue;
}

function createFinder(metiers: readonly Located<Metier>[]): (ref: MetierRef) => readonly MetierId[] {
  const ids = new Set(metiers.map(({ value }) => value.metierId));
  const byCode = new Map(metiers.map(({ value }) => [value.romeCode, value.metierId]));
  return ({ metierId, romeCode }) => {
    if (ids.has(metierId)) return [metierId];
    const found = romeCode === null ? undefined : byCode.get(romeCode);
    return found === undefined ? [] : [found];
  };
}

/** What a register tells of the same number fills what the centre left out. */
function createCertifier(
  formations: Records['formations'],
): (formation: CatalogueFormation) => Pick<Formation, 'certification' | 'level'> & CatalogueFormation {
  const byNumber = new Map(formations.map(({ value }) => [value.rncpNumber, value]));
  return (formation) => {
    const known = formation.rncpNumber === null ? undefined : byNumber.get(formation.rncpNumber);
    return {
      ...formation,
      certification: formation.certification ?? known?.certification ?? null,
      level: formation.level ?? known?.level ?? null,
    };
  };
}
