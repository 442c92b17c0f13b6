import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importRome } from '../../knowledge/import/rome/import-rome.ts';

const { AIGUILLEUR_DATA = 'data/official' } = process.env;

/** The folder of the version 460, in the data folder or below it. */
function findRome460(): string {
  const files = readdirSync(AIGUILLEUR_DATA, { recursive: true, encoding: 'utf8' });
  const file = files.find((path) => path.endsWith('unix_texte_v460_utf8.csv'));
  if (file === undefined) throw new Error(`${AIGUILLEUR_DATA}: holds no version 460 of the ROME.`);
  return join(AIGUILLEUR_DATA, dirname(file));
}

describe('the import of the ROME, version 460', () => {
  it('reads everything, and leaves out no link', async () => {
    const { version, report } = await importRome(findRome460(), {
      today: '2026-11-22',
      centreId: null,
      library: () => Promise.reject(new Error('The ROME needs no knowledge.')),
      onProgress: () => undefined,
      signal: undefined,
    });
    expect(version).toBe('460');
    expect(report.counts).toEqual({
      metiers: 1584,
      appellations: 13_120,
      competences: 17_810,
      macroCompetences: 507,
      savoirs: 15_354,
      contextes: 179,
      centresInteret: 30,
      linksToCentresInteret: 4444,
      linksToCompetences: 49_440 + 5255,
      linksToSavoirs: 35_861,
      linksToContextes: 13_663,
      mobilites: 14_912,
      sentences: 11_980,
      regulated: 241,
      notRegulated: 1109,
      regulatedUnknown: 234,
    });
    expect(report.repaired).toEqual({
      // The third stands in « item », which repeats labels and is not read.
      'stray control characters': 2,
      'unix_arborescence_secteur_naf_v460_utf8.csv is Windows-1252 despite its name': 1,
      'texts with doubled apostrophes': 5248,
    });
    expect(Object.keys(report.leftOut)).toEqual([expect.stringContaining('genders are not told apart')]);
  });
});
