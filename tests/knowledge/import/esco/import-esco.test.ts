import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importEsco } from '../../../../knowledge/import/esco/import-esco.ts';
import { importers } from '../../../../knowledge/import/importers.ts';
import { loadLibrary } from '../../../../knowledge/load.ts';
import { loadCompiledLibrary } from '../../../../knowledge/load-compiled.ts';
import { escoTables, writeEsco } from '../../../fixtures/esco.ts';
import { tellKnowledge } from '../../../fixtures/knowledge-command.ts';
import { makeTempFolder } from '../../../fixtures/temp-folder.ts';
import { writeZip } from '../../../fixtures/zip.ts';

const load = () => loadLibrary('tests/fixtures/library');
const importFrom = (path: string) =>
  importEsco(path, {
    today: '2026-11-22',
    centreId: null,
    library: load,
    onProgress: () => undefined,
    signal: undefined,
  });

describe('importEsco', () => {
  it('reads the tables, and tells what it mended and left out', async () => {
    expect(await importFrom(writeEsco())).toEqual({
      version: null,
      report: {
        counts: {
          occupations: 2,
          'other labels of occupations': 4,
          skills: 3,
          'essential relations': 3,
          'optional relations': 1,
          'ISCO groups': 2,
        },
        repaired: { 'skills without a kind, kept without': 1, 'labels with stray spaces': 1 },
        leftOut: {
          'skills that stand twice': 1,
          'occupations that are not released': 1,
          'relations that stand twice': 1,
          'relations to skills that are not there': 1,
          'relations of occupations that are not there': 1,
          'broader relations with what is not there': 1,
          'ISCO groups that occupations name and that are not there': 1,
        },
      },
      content: {
        date: '2024-04-30',
        skills: [
          expect.objectContaining({
            label: 'pétrir la pâte',
            otherLabels: ['travailler la pâte', 'pétrir'],
            kind: 'savoir-faire',
          }),
          expect.objectContaining({ label: 'types de farine', kind: 'savoir' }),
          expect.objectContaining({ label: 'rester calme', kind: null }),
        ],
        iscoGroups: [
          { code: '751', label: 'Métiers de l’alimentation', broader: null },
          { code: '7512', label: 'Boulangers', broader: '751' },
        ],
        occupations: [
          {
            uri: 'http://data.europa.eu/esco/occupation/boulanger',
            code: '7512.1',
            iscoGroup: '7512',
            label: 'boulanger/ boulangère',
            otherLabels: ['artisan boulanger', 'artisane boulangère', 'fournier'],
            description: 'Les boulangers font du pain.',
            broader: [],
            essential: [0, 1],
            optional: [2],
          },
          expect.objectContaining({
            label: 'conducteur d’autobus/conductrice d’autobus',
            broader: ['http://data.europa.eu/esco/occupation/boulanger'],
            essential: [2],
          }),
        ],
      },
    });
  });

  it('reads the zip of the publisher, and its version in its name', async () => {
    const name = 'ESCO dataset - v1.2.0 - classification - fr - csv.zip';
    const path = await writeZip(join(makeTempFolder(), name), escoTables);
    expect(await importFrom(path)).toMatchObject({ version: '1.2.0', report: { counts: { occupations: 2 } } });
  });
});

describe('import esco', () => {
  it('keeps what was imported before when the new one is broken', async () => {
    const folder = makeTempFolder();
    const run = (path: string) => tellKnowledge(['import', 'esco', path], { load, folder, importers });
    expect(await run(writeEsco())).toMatchObject({ code: 0, err: '' });
    const kept = join(folder, 'sources', 'esco.json');
    const before = readFileSync(kept, 'utf8');
    const cut = await writeZip(join(makeTempFolder(), 'esco.zip'), escoTables);
    truncateSync(cut, 900);
    const climbing = await writeZip(join(makeTempFolder(), 'esco.zip'), { 'aa/occupations_fr.csv': 'x' });
    writeFileSync(climbing, readFileSync(climbing, 'latin1').replaceAll('aa/occ', '../occ'), 'latin1');
    const { 'occupations_fr.csv': occupations = '', 'skills_fr.csv': skills = '' } = escoTables;
    const broken: readonly (readonly [string, RegExp])[] = [
      [makeTempFolder(), /has no skills_fr\.csv, expected[^\n]*\n[^\n]*has no occupations_fr\.csv/],
      [
        writeEsco({ 'skills_fr.csv': null, 'skills_en.csv': skills }),
        /only skills_en\.csv, expected the classification in French/,
      ],
      [writeEsco({ 'occupations_fr.csv': occupations.replace('altLabels', 'alt') }), /has no column "altLabels"/],
      [writeEsco({ 'skills_fr.csv': Buffer.from(skills, 'latin1') }), /skills_fr\.csv: is not UTF-8/],
      [writeEsco({ 'occupations_fr.csv': occupations.split('\n', 1).join('') }), /holds no occupation/],
      [writeEsco({ 'skills_fr.csv': `${skills}"cut` }), /skills_fr\.csv.*ends within quotes/],
      [cut, /is no whole zip|is damaged/],
      [climbing, /is damaged or hostile/],
    ];
    for (const [path, err] of broken) {
      expect(await run(path)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(err) });
    }
    expect(readFileSync(kept, 'utf8')).toBe(before);
  });

  it('adds to the métiers that it surely knows, and says by which evidence', async () => {
    const folder = makeTempFolder();
    const run = (...args: readonly string[]) => tellKnowledge(args, { load, folder, importers });
    await run('import', 'esco', writeEsco());
    expect((await run('compile')).out).toContain('métiers linked by label: 1');
    const library = await loadCompiledLibrary(join(folder, 'knowledge.json'));
    expect(library?.getMetier('boulanger')).toMatchObject({
      escoUri: 'http://data.europa.eu/esco/occupation/boulanger',
      escoLink: {
        label: 'boulanger/ boulangère',
        evidence: 'label',
        title: 'Boulanger',
        competences: [
          { label: 'pétrir la pâte', kind: 'savoir-faire' },
          { label: 'types de farine', kind: 'savoir' },
        ],
      },
    });
    expect(library?.metiers).toHaveLength(12);
    expect(library?.getSource('esco')).toMatchObject({ publisher: 'Commission européenne', date: '2024-04-30' });
    const stats = await tellKnowledge(['stats', '--json'], { load: async () => library ?? load() });
    expect(JSON.parse(stats.out)).toMatchObject({ 'linked to ESCO by label': 1, 'linked to ESCO by both-ways': 0 });
  });
});
