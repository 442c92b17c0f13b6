import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importers } from '../../../../knowledge/import/importers.ts';
import { importRncp, type RncpContent } from '../../../../knowledge/import/rncp/import-rncp.ts';
import { loadLibrary } from '../../../../knowledge/load.ts';
import { tellKnowledge } from '../../../fixtures/knowledge-command.ts';
import { nameRncpFile, rncpFiles, rncpTables, writeExport } from '../../../fixtures/rncp-export.ts';
import { makeTempFolder } from '../../../fixtures/temp-folder.ts';
import { writeZip, zip } from '../../../fixtures/zip.ts';

const load = () => loadLibrary('tests/fixtures/library');
const read = (path: string) =>
  importRncp(path, {
    today: '2026-11-22',
    centreId: null,
    library: load,
    onProgress: () => undefined,
    signal: undefined,
  });
const contentOf = (content: unknown): RncpContent => content as RncpContent;

describe('importRncp', () => {
  it('reads a folder, and a zip alike', async () => {
    const folder = makeTempFolder();
    const { version, report, content } = await read(writeExport(folder, rncpFiles()));
    expect(version).toBe('2026-03-01');
    expect(report).toEqual({
      counts: {
        certifications: 5,
        'of the register of complementary skills (RS)': 1,
        'in force today': 3,
        'links to codes of ROME 3': 5,
        'blocs de compétences': 1,
        'ways of access': 1,
      },
      repaired: { 'texts with doubled apostrophes, control signs or spare spaces': 2 },
      leftOut: { 'lines of Rome about a number that Standard lacks': 1 },
    });
    const { date, certifications } = contentOf(content);
    expect(date).toBe('2026-03-01');
    expect(certifications.slice(0, 2)).toMatchObject([
      { number: 'RNCP90001', level: 3, certifiers: ["MINISTERE D'ESSAI"], predecessors: ['RNCP90002'] },
      { number: 'RNCP90002', level: 3, isActive: false, endDate: '2012-08-31', successors: ['RNCP90001'] },
    ]);
    expect(certifications[0]?.blocs).toEqual([{ code: 'RNCP90001BC01', label: 'Faire du pain, seul ou à plusieurs' }]);
    const zipped = await read(await writeZip(join(folder, 'export.zip'), rncpFiles()));
    expect(zipped.content).toEqual(content);
  });

  it('tells how far it is, to the end', async () => {
    const seen: number[] = [];
    let all = 0;
    await importRncp(writeExport(makeTempFolder(), rncpFiles()), {
      today: '2026-11-22',
      centreId: null,
      library: load,
      onProgress: (done, of) => {
        seen.push(done);
        all = of;
      },
      signal: undefined,
    });
    expect(seen.at(-1)).toBe(all);
  });

  it('stops when it is told to', async () => {
    const folder = writeExport(makeTempFolder(), rncpFiles());
    const stopped = importRncp(folder, {
      today: '2026-11-22',
      centreId: null,
      library: load,
      onProgress: () => undefined,
      signal: AbortSignal.abort(),
    });
    await expect(stopped).rejects.toThrow();
  });
});

const { [nameRncpFile('Standard')]: _, ...withoutStandard } = rncpFiles();
const standard = rncpTables.Standard ?? [];

describe('a broken export', () => {
  it.each<[string, Readonly<Record<string, string | Buffer>>, string]>([
    [
      'of another publisher',
      { 'unix_item_v460_utf8.csv': 'a,b\n' },
      'holds unix_item_v460_utf8.csv, expected the files',
    ],
    ['without its Standard file', withoutStandard, `lacks ${nameRncpFile('Standard')}, expected the whole export`],
    [
      'of two days',
      { ...withoutStandard, [nameRncpFile('Standard', '2024_11_22')]: 'x' },
      'holds files of 2 days (export_fiches_CSV_Standard_2024_11_22.csv, export_fiches_CSV_Ancienne',
    ],
    [
      'without a column',
      rncpFiles({ Rome: ['"Numero_Fiche";"Code"', '"RNCP90001";"D1102"'] }),
      `${nameRncpFile('Rome')}: has no column "Codes_Rome_Code"; found "Numero_Fiche", "Code".`,
    ],
    [
      'in another encoding',
      {
        ...rncpFiles(),
        [nameRncpFile('VoixdAccès')]: Buffer.from(
          '"Numero_Fiche";"Si_Jury"\r\n"RNCP90001";"Par expérience"\r\n',
          'latin1',
        ),
      },
      `${nameRncpFile('VoixdAccès')}: is not UTF-8`,
    ],
    [
      'with a number twice',
      rncpFiles({ Standard: [...standard, '"9";"RNCP90001";"Boucher";;;;;"31/08/2028";"ACTIVE"'] }),
      'RNCP90001: stands twice and differs, expected once.',
    ],
    [
      'that is cut off',
      rncpFiles({ Standard: [...standard, '"9";"RNCP90009";"Bouch'] }),
      `${nameRncpFile('Standard')}, line`,
    ],
  ])('%s is refused, and what was imported before stays', async (_name, files, problem) => {
    const folder = makeTempFolder();
    const run = (path: string) => tellKnowledge(['import', 'rncp', path], { load, folder, importers });
    const good = writeExport(join(folder, 'good'), rncpFiles());
    expect((await run(good)).code).toBe(0);
    const before = readFileSync(join(folder, 'sources', 'rncp.json'), 'utf8');
    const { code, err } = await run(writeExport(join(folder, 'bad'), files));
    expect(code).toBe(1);
    expect(err).toContain(problem);
    expect(readFileSync(join(folder, 'sources', 'rncp.json'), 'utf8')).toBe(before);
  });

  it('as half a zip is refused', async () => {
    const whole = await zip(rncpFiles());
    const file = join(makeTempFolder(), 'half.zip');
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    await expect(read(file)).rejects.toThrow(`${file}: is no whole zip`);
  });
});
