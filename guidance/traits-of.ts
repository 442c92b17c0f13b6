import { isOfRome } from '../knowledge/compile/rome/codes.ts';
import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { Metier } from '../knowledge/metier.ts';
import { listCompetences } from './rarity.ts';

export type TraitKind = 'macro-competence' | 'competence' | 'centre-interet' | 'contexte';

/** What screens ask about: single compétences are too many, and worded for the trade. */
export type AskedKind = Exclude<TraitKind, 'competence'>;

/** core: what most of the métier is made of. */
export type Strength = 'core' | 'plain';

/** The first activités-clés of a fiche are those that hold most of its « cœur de métier »: so many are its core. */
const coreActivites = 5;

/** The traits of one kind that a métier has. One without a code of its own takes on those of the nearest in the ROME. */
export function listTraitsOf(metier: Metier, kind: TraitKind, library: Library): ReadonlyMap<string, Strength> {
  switch (kind) {
    case 'macro-competence':
      return listFamilies(metier, library);
    case 'competence':
      return new Map(listCompetences(metier).map((code) => [code, 'plain']));
    case 'centre-interet':
      // The main one first.
      return new Map(metier.centresInteret.map((code, rank) => [code, rank === 0 ? 'core' : 'plain']));
    case 'contexte':
      return new Map(
        [...inherit(metier, library, ({ contextes }) => contextes), ...metier.contextes].map((code) => [code, 'plain']),
      );
  }
}

function listFamilies(metier: Metier, library: Library): ReadonlyMap<string, Strength> {
  const familyOf = (code: string): string => library.getCompetence(code).macroCompetence;
  const ofActivites = (activites: Metier['activites']): readonly string[] =>
    activites.flatMap(({ competences }) => competences.map(familyOf));
  const inherited = inherit(metier, library, ({ activites, savoirEtreList }) => [
    ...ofActivites(activites),
    ...savoirEtreList.map(familyOf),
  ]);
  const plain = [
    ...inherited,
    ...ofActivites(metier.activites.slice(coreActivites)),
    ...metier.savoirEtreList.map(familyOf),
  ];
  const core = ofActivites(metier.activites.slice(0, coreActivites));
  return new Map([...plain.map((code) => [code, 'plain'] as const), ...core.map((code) => [code, 'core'] as const)]);
}

/** What the ROME tells of the métier next to this one. */
function inherit(
  { nearestRomeCode }: Metier,
  library: Library,
  list: (metier: Metier) => readonly string[],
): readonly string[] {
  const nearest = nearestRomeCode === null ? undefined : indexByRome(library).get(nearestRomeCode);
  return nearest === undefined ? [] : list(nearest).filter(isOfRome);
}

const byRomeOf = new WeakMap<Library, ReadonlyMap<string, Metier>>();

function indexByRome(library: Library): ReadonlyMap<string, Metier> {
  const before = byRomeOf.get(findPresent(library));
  if (before !== undefined) return before;
  const byRome = new Map(
    library.metiers.flatMap((metier) => (metier.romeCode === null ? [] : [[metier.romeCode, metier] as const])),
  );
  byRomeOf.set(findPresent(library), byRome);
  return byRome;
}
