import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type CsvOptions, type CsvRow, readCsv } from '../../../knowledge/import/read-csv.ts';

type Column = 'code' | 'label';

async function read(content: string | Buffer, options: Partial<CsvOptions<Column>> = {}): Promise<CsvRow<Column>[]> {
  const rows: CsvRow<Column>[] = [];
  const bytes = Buffer.from(content);
  // Small pieces: a letter of two bytes falls between two of them.
  const file = {
    name: 't.csv',
    size: bytes.length,
    open: async () => Readable.from(Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))),
  };
  await readCsv({ path: 'rome' }, file, { columns: ['code', 'label'], ...options }, (row) => rows.push(row));
  return rows;
}

describe('readCsv', () => {
  it('gives the wanted columns, whatever their order; a text keeps its lines, blank lines are passed over', async () => {
    const rows = await read('\ufeff"label","other","code"\r\n\r\n"Métier\n\nà l’œuvre","x","1"\r\n');
    expect(rows).toEqual([{ code: '1', label: 'Métier\n\nà l’œuvre' }]);
  });

  it('reads another delimiter and another encoding', async () => {
    const bytes = Buffer.from('code;label\n1;M\xe9tier, l\x92\x9cuvre\n', 'latin1');
    expect(await read(bytes, { delimiter: ';', encoding: 'windows-1252' })).toEqual([
      { code: '1', label: 'Métier, l’œuvre' },
    ]);
  });

  it('tells every missing column, and those that are there', async () => {
    await expect(read('kode,x\n1,2\n')).rejects.toMatchObject({
      problems: [
        'rome, t.csv: has no column "code"; found "kode", "x".',
        'rome, t.csv: has no column "label"; found "kode", "x".',
      ],
    });
  });

  it.each([
    ['', 'rome, t.csv: is empty, expected a table.'],
    [
      'code,label\n1,2\n1\n',
      'rome, t.csv, line 3: has another number of fields than the first line, expected as many.',
    ],
    ['code,label\n1,"2\n', 'rome, t.csv, line 2: ends within quotes, expected a whole table; fetch it again.'],
    [Buffer.from('code,label\n1,M\xe9\n', 'latin1'), 'rome, t.csv: is not UTF-8 at bytes 15 to 16, expected UTF-8.'],
    [Buffer.from('code,label\n1,M\xc3', 'latin1'), 'rome, t.csv: is not UTF-8 at its end, expected UTF-8.'],
  ])('tells what is wrong with %j', async (content, problem) => {
    await expect(read(content)).rejects.toMatchObject({ problems: [problem] });
  });

  it('gives no row of a table that has none', async () => {
    expect(await read('code,label\n')).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(read('code,label\n1,2\n', { signal })).rejects.toThrow();
  });
});
