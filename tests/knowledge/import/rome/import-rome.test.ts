import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ImportContext } from '../../../../knowledge/import/imported-source.ts';
import { importRome } from '../../../../knowledge/import/rome/import-rome.ts';
import { smallRome, writeRome } from '../../../fixtures/small-rome.ts';
import { makeTempFolder } from '../../../fixtures/temp-folder.ts';

const folder = makeTempFolder();
const context: ImportContext = {
  today: '2026-11-22',
  centreId: null,
  library: () => Promise.reject(new Error('The ROME needs no knowledge.')),
  onProgress: () => undefined,
  signal: undefined,
};

describe('importRome', () => {
  it('reads a folder and a zip alike, whatever their version', async () => {
    const read = await importRome(await writeRome(join(folder, 'whole')), context);
    const zipped = await importRome(await writeRome(join(folder, 'whole.zip'), smallRome('461')), context);
    expect(read.version).toBe('999');
    expect(zipped).toMatchObject({ version: '461', content: read.content });
    expect(read.report.counts).toMatchObject({
      metiers: 3,
      appellations: 4,
      competences: 3,
      macroCompetences: 3,
      savoirs: 2,
      contextes: 3,
      mobilites: 2,
      centresInteret: 2,
      linksToCentresInteret: 3,
      regulated: 1,
      notRegulated: 1,
      regulatedUnknown: 1,
    });
  });

  it('tells a métier in our terms, its sentences in order and its main interest first', async () => {
    const { content } = await importRome(await writeRome(join(folder, 'told')), context);
    expect(content).toMatchObject({
      date: '2025-09-18',
      metiers: [
        {
          romeCode: 'D1102',
          label: { feminine: 'Boulangère', masculine: 'Boulanger' },
          isRegulated: false,
          appellations: [
            { code: '101', isMain: true, isRare: false, isRegulated: null },
            {
              title: { feminine: 'Cheffe boulangère de fournil', masculine: 'Chef boulanger de fournil' },
              isMain: false,
              isRare: true,
            },
          ],
          definition: ['Prépare des pâtes.', 'Cuit le pain et s’occupe du four.', 'Vend parfois au magasin.'],
          acces: ['Un CAP est souvent demandé.'],
          riasec: 'RC',
          savoirFaireList: [
            { code: '201', core: 'main' },
            { code: '202', core: 'emerging' },
          ],
          savoirEtreList: [{ code: '303', core: null }],
          contextes: ['300803', '500'],
          mobilites: ['A1503', 'J1301'],
          secteurs: ['Alimentation', 'Commerce de proximité'],
        },
        { romeCode: 'A1503', isRegulated: null, centresInteret: ['14', '17'], secteurs: ['Activités vétérinaires'] },
        { romeCode: 'J1301', isRegulated: true },
      ],
      savoirs: [{ code: '401' }, { code: '402', label: 'Règles d’hygiène' }],
    });
  });

  it('reports what was mended, and what leads nowhere', async () => {
    const { report } = await importRome(await writeRome(join(folder, 'report')), context);
    expect(report.repaired).toEqual({
      'stray control characters': 1,
      'texts with doubled apostrophes': 1,
      'unix_arborescence_secteur_naf_v999_utf8.csv is Windows-1252 despite its name': 1,
    });
    expect(report.leftOut).toEqual({
      'links to unknown compétences or savoirs': 1,
      'mobilités of unknown métiers': 1,
    });
  });

  it('tells every missing file, a missing column, and a folder that holds something else', async () => {
    const without = await writeRome(join(folder, 'without'), smallRome('460', { texte: null, centre_interet: null }));
    await expect(importRome(without, context)).rejects.toMatchObject({
      problems: [
        `${without}: holds no unix_centre_interet_v460_utf8.csv, expected every file of the ROME.`,
        `${without}: holds no unix_texte_v460_utf8.csv, expected every file of the ROME.`,
      ],
    });
    const narrow = await writeRome(join(folder, 'narrow'), smallRome('460', { texte: '"code_rome","texte"\n' }));
    await expect(importRome(narrow, context)).rejects.toThrow(
      'unix_texte_v460_utf8.csv: has no column "code_compo_bloc"; found "code_rome", "texte".',
    );
    await expect(importRome('tests/fixtures/library', context)).rejects.toThrow('expected the files of the ROME.');
  });

  it('refuses two versions at once, a code that is none, and bytes of another encoding', async () => {
    const two = await writeRome(join(folder, 'two'));
    writeFileSync(join(two, 'unix_texte_v461_utf8.csv'), '');
    await expect(importRome(two, context)).rejects.toThrow('holds the versions 461, 999 of the ROME, expected one.');
    const header = '"code_rome","code_ogr","libelle_rome","emploi_reglemente","code_rome_parent"';
    const wrong = smallRome('460', { referentiel_code_rome: `${header}\n"D110","1","Boulanger","N",""\n` });
    await expect(importRome(await writeRome(join(folder, 'wrong'), wrong), context)).rejects.toThrow(
      'code_rome is "D110", expected a letter and four digits such as "D1102".',
    );
    const latin = { ...smallRome('460'), 'unix_texte_v460_utf8.csv': Buffer.from('"code_rome","\xe9"\n', 'latin1') };
    await expect(importRome(await writeRome(join(folder, 'latin'), latin), context)).rejects.toThrow('is not UTF-8');
  });
});
