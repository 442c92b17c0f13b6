import { describe, expect, it } from '@jest/globals';
import type { Library } from '../../../../knowledge/library.ts';
import { loadLibrary } from '../../../../knowledge/load.ts';
import { loadCompiledLibrary } from '../../../../knowledge/load-compiled.ts';
import { compileSmallRome } from '../../../fixtures/compiled-rome.ts';

async function load(): Promise<Library> {
  const library = await loadCompiledLibrary(await compileSmallRome());
  if (library === undefined) throw new Error('Nothing was compiled.');
  return library;
}

const library = await load();
const authored = await loadLibrary('tests/fixtures/library');

describe('mergeRome', () => {
  it('adds the métiers that are not authored, under an id that stays', () => {
    const metier = library.getMetier('rome-a1503');
    expect(metier).toMatchObject({
      romeCode: 'A1503',
      label: { feminine: 'Toiletteuse d’animaux', masculine: 'Toiletteur d’animaux' },
      appellations: [],
      isRegulated: null,
      definition: { factId: 'rome-a1503/definition-1', text: 'Lave et tond des chiens.', sources: ['rome-v460'] },
      activites: [{ label: 'Tondre un chien', competences: ['rome-203'], sources: ['rome-v460'] }],
      contextes: ['rome-403963'],
    });
    expect(library.getCompetence('rome-203')).toMatchObject({
      kind: 'savoir-faire',
      macroCompetence: 'rome-302',
      riasec: 'RS',
    });
    expect(library.getContexte('rome-403963')).toMatchObject({ label: 'travail avec des animaux', kind: 'physique' });
    expect(library.getMetier('rome-j1301').isRegulated).toBe(true);
  });

  it('lets the authored métier of the same code take in what the ROME adds', () => {
    const before = authored.getMetier('boulanger');
    const after = library.getMetier('boulanger');
    expect(library.metiers.filter(({ romeCode }) => romeCode === 'D1102')).toEqual([after]);
    expect(after).toMatchObject({ label: before.label, definition: before.definition, riasec: before.riasec });
    expect(after.facts.slice(0, before.facts.length)).toEqual(before.facts);
    expect(after.appellations).toContainEqual({
      feminine: 'Cheffe boulangère de fournil',
      masculine: 'Chef boulanger de fournil',
    });
    expect(after.activites.at(-1)).toEqual({
      label: 'Fabriquer des produits de boulangerie',
      competences: ['rome-201', 'rome-202'],
      sources: ['rome-v460'],
    });
    expect(after.savoirs).toEqual(expect.arrayContaining(['rome-401', 'rome-402']));
    // « Travail de nuit » is authored in our words.
    expect(after.contextes).toContain('travail-de-nuit');
    expect(after.mobilites).toContainEqual({ to: 'rome-a1503', kind: 'proche', sources: ['rome-v460'] });
  });

  it('names its source with version, licence and date, and what was imported', () => {
    expect(library.getSource('rome-v460')).toMatchObject({ date: '2025-09-18', licence: 'Licence Ouverte 2.0' });
    expect(library.imports).toMatchObject([{ name: 'rome', version: '460', importedOn: '2026-11-22' }]);
  });

  it('makes imported métiers found by name, and by what one does there', () => {
    expect(library.search.findMetiers('toiletteuse d’animaux')[0]).toMatchObject({
      metierId: 'rome-a1503',
      by: 'label',
    });
    expect(library.search.findMetiers('tondre un chien')[0]).toMatchObject({ metierId: 'rome-a1503' });
    expect(library.search.findMetiers('cheffe boulangère')[0]).toMatchObject({ metierId: 'boulanger' });
  });
});
