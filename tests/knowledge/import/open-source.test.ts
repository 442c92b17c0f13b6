import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { ImportError } from '../../../knowledge/import/import-error.ts';
import { findFile, openSource } from '../../../knowledge/import/open-source.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';
import { writeZip, zip } from '../../fixtures/zip.ts';

const folder = makeTempFolder();
const table = '"code","label"\n"A1101","Conducteur"\n';

async function readAll(path: string): Promise<Readonly<Record<string, string>>> {
  const source = await openSource(path);
  try {
    const texts = source.files.map(async (file) => [file.name, await text(await file.open())] as const);
    return Object.fromEntries(await Promise.all(texts));
  } finally {
    await source.close();
  }
}

async function problemsOf(task: Promise<unknown>): Promise<readonly string[]> {
  const error = await task.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ImportError)) throw new Error('Expected an ImportError.', { cause: error });
  return error.problems.map((problem) => problem.replaceAll(`${folder}/`, ''));
}

/** Writes a zip whose bytes were tampered with. */
async function tamper(
  name: string,
  change: (bytes: Buffer) => Buffer,
  content: string | Buffer = table,
): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, change(await zip({ 'in/table.csv': content })));
  return path;
}

describe('openSource', () => {
  it('reads a folder and the folders in it, hidden files left aside', async () => {
    const path = join(folder, 'rome');
    mkdirSync(join(path, 'inner'), { recursive: true });
    writeFileSync(join(path, 'inner', 'b.csv'), table);
    writeFileSync(join(path, 'a.csv'), 'x');
    writeFileSync(join(path, '.DS_Store'), 'x');
    expect(await readAll(path)).toEqual({ 'a.csv': 'x', 'b.csv': table });
  });

  it('reads a zip, with or without a folder in it', async () => {
    const path = await writeZip(join(folder, 'whole.zip'), {
      'in/b.csv': table,
      'a.csv': 'x',
      '__MACOSX/._a.csv': 'y',
    });
    expect(await readAll(path)).toEqual({ 'a.csv': 'x', 'b.csv': table });
  });

  it('tells what is not there', async () => {
    expect(await problemsOf(openSource(join(folder, 'none')))).toEqual([
      'none: cannot be opened, expected a folder or a zip.',
    ]);
  });

  it('tells what is no zip, and what was cut off', async () => {
    const expected = 'is no whole zip, expected a folder or a zip as the publisher gives it.';
    const cut = await tamper('cut.zip', (bytes) => bytes.subarray(0, bytes.length - 30));
    expect(await problemsOf(openSource(cut))).toEqual([`cut.zip: ${expected}`]);
    writeFileSync(join(folder, 'page.html'), '<html>not found</html>');
    expect(await problemsOf(openSource(join(folder, 'page.html')))).toEqual([`page.html: ${expected}`]);
  });

  it.each(['../table.csv', '/n/table.csv', 'C:/table.csv'])('refuses the hostile path %s', async (name) => {
    const hostile = name.padEnd('in/table.csv'.length, '~').slice(0, 'in/table.csv'.length);
    const path = await tamper('hostile.zip', (bytes) => {
      return Buffer.from(bytes.toString('latin1').replaceAll('in/table.csv', hostile), 'latin1');
    });
    expect((await problemsOf(openSource(path))).join()).toMatch(/^hostile\.zip: is damaged or hostile \(.*path/);
  });

  it('refuses what would fill a disk', async () => {
    const path = await tamper('bomb.zip', (bytes) => bytes, Buffer.alloc(20_000_000));
    expect((await problemsOf(openSource(path))).join()).toMatch(
      /^bomb\.zip, in\/table\.csv: would fill 20000000 bytes from \d+, expected a table\.$/,
    );
  });

  it('refuses a file that is longer than it says', async () => {
    const path = await tamper('liar.zip', (bytes) => {
      // The length stands 24 bytes into the entry of the list.
      bytes.writeUInt32LE(5, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
      return bytes;
    });
    expect(await problemsOf(readAll(path))).toEqual([
      'liar.zip, in/table.csv: is damaged, expected a zip as the publisher gives it; fetch it again.',
    ]);
  });

  it('refuses a file whose bytes have changed', async () => {
    const path = await tamper('changed.zip', (bytes) => {
      const sum = bytes.indexOf('PK\x01\x02', 0, 'latin1') + 16;
      bytes.writeUInt8(bytes.readUInt8(sum) ^ 1, sum);
      return bytes;
    });
    expect((await problemsOf(readAll(path))).join()).toContain('changed.zip, in/table.csv: is damaged');
  });

  it('refuses an encrypted file', async () => {
    const path = await tamper('locked.zip', (bytes) => {
      bytes.writeUInt16LE(1, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 8);
      return bytes;
    });
    expect((await problemsOf(openSource(path))).join()).toContain('is encrypted or packed in an unknown way');
  });
});

describe('findFile', () => {
  it('gives the one that fits, nothing, or tells of two', async () => {
    const path = await writeZip(join(folder, 'two.zip'), { 'texte_v46.csv': 'x', 'texte_v47.csv': 'y', 'b.csv': '' });
    const source = await openSource(path);
    expect(findFile(source, /^b\.csv$/)?.name).toBe('b.csv');
    expect(findFile(source, /^c/)).toBeUndefined();
    expect(() => findFile(source, /^texte/)).toThrow('holds texte_v46.csv, texte_v47.csv, expected one of them.');
    await source.close();
  });

  it('tells of a name that stands twice, in two folders', async () => {
    const source = await openSource(await writeZip(join(folder, 'twice.zip'), { 'a/t.csv': 'x', 'b/t.csv': 'y' }));
    expect(() => findFile(source, /^t\.csv$/)).toThrow('holds t.csv, t.csv, expected one of them.');
    await source.close();
  });
});
