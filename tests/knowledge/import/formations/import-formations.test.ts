import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { KeptCentre } from '../../../../knowledge/centre-roster.ts';
import { importers } from '../../../../knowledge/import/importers.ts';
import type { Library } from '../../../../knowledge/library.ts';
import { loadLibrary } from '../../../../knowledge/load.ts';
import { loadCompiledLibrary } from '../../../../knowledge/load-compiled.ts';
import { readCentre } from '../../../../src/centres/written-centre.ts';
import { lille } from '../../../fixtures/centres.ts';
import { tellKnowledge } from '../../../fixtures/knowledge-command.ts';
import { makeTempFolder } from '../../../fixtures/temp-folder.ts';
import { writeZip } from '../../../fixtures/zip.ts';

const load = () => loadLibrary('tests/fixtures/library');

/** A folder with one CSV, and what commands there say. */
function open(csv: string | Buffer) {
  const folder = makeTempFolder();
  const file = join(folder, 'offre.csv');
  writeFileSync(file, csv);
  const run = (...args: readonly string[]) => tellKnowledge(args, { load, folder, importers });
  return {
    folder,
    file,
    write: (text: string) => writeFileSync(file, text),
    import: (path = file) => run('import', 'formations', path, '--centre', 'demo'),
    remove: () => run('remove', 'formations', '--centre', 'demo'),
    compile: async (): Promise<Library> => {
      const { code, err } = await run('compile');
      if (code !== 0) throw new Error(err);
      const library = await loadCompiledLibrary(join(folder, 'knowledge.json'));
      if (library === undefined) throw new Error('Nothing was compiled');
      return library;
    },
  };
}

const labelsOf = (library: Library, centreId?: string): readonly string[] =>
  library.findFormationsTo('boulanger', centreId).map(({ label }) => label);

describe('import formations', () => {
  it('puts an offer before others in its centre, replaces it as a whole, and takes it away', async () => {
    const centre = open('titre;métiers\nPain au levain;Boulanger\nViennoiserie;boulanger\n');
    expect(await centre.import()).toMatchObject({ code: 0, err: '' });
    const library = await centre.compile();
    expect(labelsOf(library, 'demo')).toEqual(['Pain au levain', 'Viennoiserie', 'CAP Boulanger']);
    expect(labelsOf(library, 'autre')).toEqual(['CAP Boulanger']);
    expect(library.findFormation('demo--viennoiserie')).toMatchObject({
      provider: 'Centre d’essai',
      country: 'FR',
      sources: ['catalogue-demo'],
    });
    expect(library.getSource('catalogue-demo')).toMatchObject({ publisher: 'Centre d’essai', date: '2026-11-22' });
    centre.write('titre;codes ROME\nBrioche;D1102\n');
    await centre.import();
    expect(labelsOf(await centre.compile(), 'demo')).toEqual(['Brioche', 'CAP Boulanger']);
    await centre.remove();
    expect(labelsOf(await centre.compile(), 'demo')).toEqual(['CAP Boulanger']);
  });

  it('takes the offer of a centre that was made while servers ran, and takes it away once it has left', async () => {
    const centre = open('titre;métiers\nPain du port;Boulanger\n');
    const read = readCentre(lille);
    if ('problems' in read) throw new Error('The centre of the tests is broken');
    const kept = { centreId: 'lille', details: read.centre, closing: null, isGone: false };
    const run = (kept: readonly KeptCentre[], ...args: readonly string[]) =>
      tellKnowledge(args, { load, folder: centre.folder, importers, keptCentres: async () => kept });
    const asked = ['import', 'formations', centre.file, '--centre', 'lille'];
    expect((await run([], ...asked)).err).toContain('is "lille", expected one of demo, autre.');
    expect(await run([kept], ...asked)).toMatchObject({ code: 0, err: '' });
    expect((await run([kept], 'compile')).code).toBe(0);
    const compiled = await loadCompiledLibrary(join(centre.folder, 'knowledge.json'));
    expect(compiled && labelsOf(compiled, 'lille')).toEqual(['Pain du port', 'CAP Boulanger']);
    expect(compiled?.findFormation('lille--pain-du-port')?.provider).toBe('Centre de formation du Port');
    const gone = { ...kept, details: null, isGone: true };
    expect((await run([gone], 'compile')).out).toContain('left out, the centre lille is not known: 1');
    expect(await run([gone], 'remove', 'formations', '--centre', 'lille')).toMatchObject({ code: 0, err: '' });
  });

  it('says how it read what Excel writes, and what it does not show', async () => {
    const csv =
      'titre;métiers;niveau;sessions;valable jusqu’au\nPâte;Boulanger;V;01/09/2026;\nPain;boulanger;;;01/01/2020\n';
    const { out } = await open(Buffer.from(csv.replace('’', '\u0092'), 'latin1')).import();
    expect(out.split('\n').slice(1)).toEqual([
      'formations: 2',
      'formations offered today: 1',
      'sessions: 1',
      'repaired:',
      '  encoding: is Windows-1252, read as such: 1',
      '  line 2, niveau: "V" is a level of before 2019: taken as 3: 1',
      'left out:',
      '  formations no longer valid, kept and not shown: « Pain »: 1',
      '  sessions that have started, kept and not shown: 1',
      'Next: npm run -s knowledge -- compile',
    ]);
  });

  it('keeps the earlier offer when anything is wrong with a new one', async () => {
    const centre = open('titre;métiers\nPain;Boulanger\n');
    await centre.import();
    const kept = join(centre.folder, 'sources', 'formations-demo.json');
    const before = readFileSync(kept, 'utf8');
    const zip = await writeZip(join(centre.folder, 'offre.zip'), { 'offre.csv': 'titre;métiers\nPain;Boulanger\n' });
    mkdirSync(join(centre.folder, 'autre'));
    centre.write('titre;métiers;prix\nBrioche;Boulanjer;1.500\n');
    for (const [path, err] of [
      [centre.file, /line 2, prix: is "1\.500"[^\n]*\n[^\n]*line 2, métiers: is "Boulanjer"[^\n]*boulanger/],
      [zip, /is no text in UTF-8 or Windows-1252/],
      [join(centre.folder, 'autre'), /cannot be read, expected a CSV file/],
      [join(centre.folder, 'absent.csv'), /cannot be read, expected a CSV file/],
    ] as const) {
      expect(await centre.import(path)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(err) });
    }
    expect(readFileSync(kept, 'utf8')).toBe(before);
  });

  it('takes the model of the guide with the knowledge that ships', async () => {
    const library = await loadLibrary('knowledge/data');
    const [centre] = library.centres;
    const { code, out, err } = await tellKnowledge(
      ['import', 'formations', 'docs/catalogue-modele.csv', '--centre', centre?.centreId ?? ''],
      { load: async () => library, folder: makeTempFolder(), importers },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/formations: 3\nformations offered today: 3\nsessions: 4/);
  });
});
