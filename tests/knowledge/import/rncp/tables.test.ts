import { describe, expect, it } from '@jest/globals';
import { findTables, tables } from '../../../../knowledge/import/rncp/tables.ts';

const words = [...Object.values(tables).map(({ shown }) => shown), 'Partenaires', 'CCN'];
const nameFile = (word: string, date = '2026_03_01'): string => `export_fiches_CSV_${word}_${date}.csv`;
const whole = words.map((word) => nameFile(word));

describe('findTables', () => {
  it('finds every table that is read, and the day of the export', () => {
    const found = findTables(whole);
    expect(found).toMatchObject({ date: '2026-03-01' });
    expect('files' in found ? [...found.files] : []).toEqual([
      ['standard', nameFile('Standard')],
      ['rome', nameFile('Rome')],
      ['continuity', nameFile('Ancienne_Nouvelle_Certification')],
      ['certifiers', nameFile('Certificateurs')],
      ['nsf', nameFile('Nsf')],
      ['formacodes', nameFile('Formacode')],
      ['blocs', nameFile('Blocs_De_Compétences')],
      ['accessWays', nameFile('VoixdAccès')],
    ]);
  });

  it.each([
    ['whose accents are letters of their own', (name: string) => name.normalize('NFD')],
    ['that an archive garbled', (name: string) => name.replaceAll('é', '├®').replaceAll('è', '├¿')],
    ['in a folder, among other files', (name: string) => `export/${name}`],
  ])('finds tables %s', (_, change) => {
    const found = findTables(['LISEZMOI.txt', ...whole.map(change)]);
    expect('files' in found ? found.files.size : found.problem).toBe(8);
  });

  it.each([
    ['nothing', [], 'holds nothing, expected the files export_fiches_CSV_<name>_<date>.csv of France compétences.'],
    ['another folder', ['unix_item_v460_utf8.csv'], 'holds unix_item_v460_utf8.csv, expected the files'],
    [
      'files of two days',
      [...whole.slice(1), nameFile('Standard', '2024_11_22')],
      `holds files of 2 days (${nameFile('Standard', '2024_11_22')}, ${nameFile('Rome')}), expected those of one export.`,
    ],
    [
      'a table twice',
      [...whole, `copy/${nameFile('Rome')}`],
      `${nameFile('Rome')}: holds the same table as copy/${nameFile('Rome')}, expected one file.`,
    ],
    [
      'an export without Standard',
      whole.filter((name) => !name.includes('Standard')),
      `lacks ${nameFile('Standard')}, expected the whole export of one day. Without Standard no certification has a title`,
    ],
    [
      'an export without two tables',
      whole.filter((name) => !name.includes('Nsf') && !name.includes('Voix')),
      `lacks ${nameFile('Nsf')}, ${nameFile('VoixdAccès')}, expected the whole export of one day. Download`,
    ],
  ])('refuses %s with one problem', (_, names, message) => {
    expect(findTables(names)).toEqual({ problem: expect.stringContaining(message) });
  });
});
