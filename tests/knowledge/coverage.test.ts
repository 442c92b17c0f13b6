import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Library } from '../../knowledge/library.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import type { SourceId } from '../../knowledge/source.ts';

/** A passage of a document, in our words, and what it became, or why it was left out. */
interface Passage {
  readonly passage: string;
  readonly factIds?: readonly string[];
  readonly formationIds?: readonly string[];
  readonly metierIds?: readonly string[];
  readonly competenceCodes?: readonly string[];
  readonly leftOut?: string;
}

const folder = new URL('../../knowledge/data/coverage/', import.meta.url);
const documents = ['article-relation-2025', 'credoc-centre-appels', 'forem-call-center', 'referentiel-call-center'];
const library = await loadLibrary('knowledge/data');

describe('the coverage lists', () => {
  it('are there for the four documents and for nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(documents.map((document) => `${document}.yaml`));
  });
});

describe.each(documents)('the coverage of %s', (sourceId) => {
  const passages: readonly Passage[] = parse(readFileSync(new URL(`${sourceId}.yaml`, folder), 'utf8'));

  it('tells of each passage what it became, or why it was left out', () => {
    expect(passages.filter((passage) => isEmpty(passage) === (passage.leftOut === undefined))).toEqual([]);
  });

  it('tells each passage once', () => {
    const places = passages.map(({ passage }) => passage);
    expect(new Set(places).size).toBe(places.length);
  });

  it('names only what the library holds, and facts and formations that rest on the document', () => {
    expect(passages.flatMap((passage) => findUnknown(passage, sourceId, library))).toEqual([]);
  });

  it('names every fact and every formation that rests on the document', () => {
    const named = new Set(passages.flatMap(({ factIds = [], formationIds = [] }) => [...factIds, ...formationIds]));
    expect([...listFacts(sourceId), ...listFormations(sourceId)].filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('the check of a passage', () => {
  it('finds an id that leads nowhere and a fact of another document', () => {
    const passage = {
      passage: 'Accès',
      factIds: ['teleconseiller/acces-99', 'boulanger/acces-1'],
      metierIds: ['astronaute'],
    };
    expect(findUnknown(passage, 'forem-call-center', library)).toEqual([
      'Accès: teleconseiller/acces-99',
      'Accès: boulanger/acces-1',
      'Accès: astronaute',
    ]);
  });
});

function isEmpty({ factIds = [], formationIds = [], metierIds = [], competenceCodes = [] }: Passage): boolean {
  return [factIds, formationIds, metierIds, competenceCodes].every((ids) => ids.length === 0);
}

/** Ids that a passage names in vain, each with its place. */
function findUnknown(passage: Passage, sourceId: SourceId, { metiers, competences }: Library): readonly string[] {
  const { factIds = [], formationIds = [], metierIds = [], competenceCodes = [] } = passage;
  const known = {
    facts: new Set(listFacts(sourceId)),
    formations: new Set(listFormations(sourceId)),
    metiers: new Set(metiers.map(({ metierId }) => metierId)),
    competences: new Set(competences.map(({ code }) => code)),
  };
  return [
    ...factIds.filter((id) => !known.facts.has(id)),
    ...formationIds.filter((id) => !known.formations.has(id)),
    ...metierIds.filter((id) => !known.metiers.has(id)),
    ...competenceCodes.filter((code) => !known.competences.has(code)),
  ].map((id) => `${passage.passage}: ${id}`);
}

function listFacts(sourceId: SourceId): readonly string[] {
  const facts = library.metiers.flatMap((metier) => metier.facts);
  return facts.filter(({ sources }) => sources.includes(sourceId)).map(({ factId }) => factId);
}

function listFormations(sourceId: SourceId): readonly string[] {
  const formations = library.formations.filter(({ sources }) => sources.includes(sourceId));
  return formations.map(({ formationId }) => formationId);
}
