import type { Rubrique } from '../fact.ts';
import type { Library } from '../library.ts';
import type { Metier } from '../metier.ts';
import type { SourceId } from '../source.ts';
import type { Listing } from './answer.ts';

/** Labels that a fiche holds for a rubrique, with who says so. */
export interface Structured {
  readonly listing: Listing;
  readonly sources: readonly SourceId[];
}

/** What the fiche tells by its structure under a rubrique; empty where it tells nothing so. */
export function listStructure(metier: Metier, rubrique: Rubrique, library: Library): readonly Structured[] {
  return build(metier, rubrique, library).filter(({ listing }) => listing.labels.length > 0);
}

function build(metier: Metier, rubrique: Rubrique, library: Library): readonly Structured[] {
  const own = metier.definition.sources;
  switch (rubrique) {
    case 'activites':
      return [list('activites', labelsOf(metier.activites), sourcesOf(metier.activites))];
    case 'competences': {
      const codes = [...new Set(metier.activites.flatMap(({ competences }) => competences))];
      const label = (code: string): string => library.getCompetence(code).label;
      return [
        list('competences', codes.map(label), sourcesOf(metier.activites)),
        list('savoirs', metier.savoirs.map(label), sourcesOf(metier.activites)),
      ];
    }
    case 'qualites':
      return [
        list(
          'qualites',
          metier.savoirEtreList.map((code) => library.getCompetence(code).label),
          own,
        ),
      ];
    case 'conditions':
    case 'horaires':
    case 'teletravail':
      return [listContextes(metier, rubrique, library)];
    case 'evolution':
      return [listMobilites(metier, 'evolution', library)];
    case 'mobilite':
      return [listMobilites(metier, 'proche', library), listMobilites(metier, 'evolution', library)];
    case 'autres-noms':
      return [list('autres-noms', metier.appellations, own)];
    case 'codes':
      return [
        list('rome-code', present(metier.romeCode), metier.romeCode === null ? [] : findRome(library, own)),
        list('nearest-rome-code', present(metier.nearestRomeCode), findRome(library, own)),
        list('forem-code', present(metier.foremCode), own),
      ];
    default:
      return [];
  }
}

function list(kind: Listing['kind'], labels: Listing['labels'], sources: readonly SourceId[]): Structured {
  return { listing: { kind, labels }, sources };
}

function labelsOf(parts: readonly { readonly label: string }[]): readonly string[] {
  return parts.map(({ label }) => label);
}

function sourcesOf(parts: readonly { readonly sources: readonly SourceId[] }[]): readonly SourceId[] {
  return [...new Set(parts.flatMap(({ sources }) => sources))];
}

function present(code: string | null): readonly string[] {
  return code === null ? [] : [code];
}

/** The codes are the ROME's own, whoever told of the métier. */
function findRome(library: Library, otherwise: readonly SourceId[]): readonly SourceId[] {
  const rome = library.sources.find(({ sourceId }) => sourceId.startsWith('rome'));
  return rome === undefined ? otherwise : [rome.sourceId];
}

function listMobilites(metier: Metier, kind: 'proche' | 'evolution', library: Library): Structured {
  const mobilites = metier.mobilites.filter((mobilite) => mobilite.kind === kind);
  return list(
    kind === 'proche' ? 'mobilite' : 'evolution',
    mobilites.map(({ to }) => library.getMetier(to).label),
    sourcesOf(mobilites),
  );
}

function listContextes(
  metier: Metier,
  rubrique: 'conditions' | 'horaires' | 'teletravail',
  library: Library,
): Structured {
  const contextes = metier.contextes.map((code) => library.getContexte(code));
  const fitting = contextes.filter(({ code, kind }) => {
    if (rubrique === 'teletravail') return code === 'teletravail';
    return rubrique === 'horaires' ? kind === 'horaires' : kind !== 'horaires';
  });
  return list('contextes', labelsOf(fitting), metier.definition.sources);
}
