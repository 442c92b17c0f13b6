import { AsyncResource } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { createProfile, learn } from '../../guidance/profile.ts';
import { recommend } from '../../guidance/recommend.ts';
import { createLiveLibrary, findPresent } from '../../knowledge/live-library.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import { loadCompiledLibrary } from '../../knowledge/load-compiled.ts';
import { compileSmallRome } from '../fixtures/compiled-rome.ts';

const small = await loadLibrary('tests/fixtures/library');
const rome = await loadCompiledLibrary(await compileSmallRome());
if (rome === undefined) throw new Error('Nothing was compiled.');

describe('createLiveLibrary', () => {
  it('answers everything by the library that was put in last', () => {
    const { library, replace } = createLiveLibrary(small);
    expect(library.findMetier('rome-a1503')).toBeUndefined();
    expect(library.search.findMetiers('toiletteur')).toEqual([]);
    replace(rome);
    expect(library.metiers).toBe(rome.metiers);
    expect(library.imports).toBe(rome.imports);
    expect(library.getMetier('rome-a1503').romeCode).toBe('A1503');
    expect(library.search.findMetiers('toiletteur')[0]?.metierId).toBe('rome-a1503');
    expect(findPresent(library)).toBe(rome);
    expect(findPresent(small)).toBe(small);
  });

  it('still gives what a conversation names, and lists it no more', () => {
    const { library, replace } = createLiveLibrary(rome);
    replace(small);
    expect(library.getMetier('rome-a1503').label.feminine).toBe('Toiletteuse d’animaux');
    expect(library.getCompetence('rome-203').label).toBe('Tondre un chien');
    expect(library.findMetier('rome-a1503')).toBeUndefined();
    expect(() => library.getMetier('nobody')).toThrow('Unknown métier: "nobody".');
    replace(rome);
    expect(library.getMetier('rome-a1503')).toBe(rome.getMetier('rome-a1503'));
  });

  it('keeps no piste of what is known no more', () => {
    const { library, replace } = createLiveLibrary(rome);
    const profile = learn(createProfile('demo'), [
      { kind: 'metier', metierId: 'rome-a1503', answer: 'yes' },
      { kind: 'words', words: 'je suis boulangère', about: 'wish' },
    ]);
    const ids = (): readonly string[] => recommend(profile, library).pistes.map(({ metierId }) => metierId);
    expect(ids()).toEqual(expect.arrayContaining(['rome-a1503', 'boulanger']));
    replace(small);
    expect(ids()).toContain('boulanger');
    expect(ids()).not.toContain('rome-a1503');
  });

  it('holds one library for a piece of work, and for nothing that outlives it', async () => {
    const { library, replace, hold } = createLiveLibrary(small);
    let later: (() => number) | undefined;
    await hold(async () => {
      replace(rome);
      later = AsyncResource.bind(() => library.metiers.length);
      expect([library.metiers.length, findPresent(library)]).toEqual([small.metiers.length, small]);
      expect(library.search.findMetiers('toiletteur')).toEqual([]);
    });
    expect([later?.(), library.metiers.length]).toEqual([rome.metiers.length, rome.metiers.length]);
  });
});

describe('layCentres', () => {
  const [demo, autre] = small.centres;
  const closing = { closedAt: 1, leavesAt: 2, instead: 'Personne.' };
  const kept = (centreId: string, more: object) => ({ centreId, details: null, closing: null, isGone: false, ...more });

  it('completes what an earlier program has compiled', () => {
    if (demo === undefined) throw new Error('The small library has no centre');
    const { dataProtection: _protection, origins: _origins, teams: _teams, closing: _closing, ...earlier } = demo;
    // As its file has it: the fields came later.
    const { library } = createLiveLibrary({ ...small, centres: [JSON.parse(JSON.stringify(earlier))] });
    expect(library.centres).toEqual([demo]);
    expect(library.findCentre('demo')).toEqual(demo);
  });

  it('changes, adds, closes and forgets centres, whatever library stands here', () => {
    if (demo === undefined) throw new Error('The small library has no centre');
    const { library, replace, layCentres } = createLiveLibrary(small);
    layCentres([
      kept('demo', { details: { ...demo, name: 'Autrement' } }),
      kept('neuf', { details: { ...demo, centreId: 'neuf' } }),
      kept('autre', { closing }),
      kept('parti', { isGone: true }),
    ]);
    const ids = (): readonly string[] => library.centres.map(({ centreId }) => centreId);
    expect(ids()).toEqual(['demo', 'neuf']);
    expect(library.findCentre('demo')?.name).toBe('Autrement');
    expect(library.closingCentres).toEqual([{ ...autre, closing }]);
    expect(library.findCentre('autre')).toEqual({ ...autre, closing });
    expect(library.findCentre('parti')).toBeUndefined();
    replace(small);
    expect(ids()).toEqual(['demo', 'neuf']);
    layCentres([kept('demo', { isGone: true })]);
    expect(ids()).toEqual(['autre']);
  });
});
