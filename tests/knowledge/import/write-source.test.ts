import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ImportedSource } from '../../../knowledge/import/imported-source.ts';
import { readSources, removeSource, sourceFile, writeSource } from '../../../knowledge/import/write-source.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

const rome: ImportedSource = {
  name: 'rome',
  centreId: null,
  version: '460',
  importedOn: '2026-11-22',
  report: { counts: { metiers: 1 }, repaired: {}, leftOut: {} },
  content: { metiers: [{ code: 'D1102' }] },
};
const offer: ImportedSource = { ...rome, name: 'formations', centreId: 'demo', version: null };

describe('sources on disk', () => {
  it('are read as they were written, one file each, and replaced whole', async () => {
    const folder = join(makeTempFolder(), 'data', 'sources');
    await writeSource(folder, { ...rome, version: '459' });
    await writeSource(folder, rome);
    await writeSource(folder, offer);
    expect(readdirSync(folder).sort()).toEqual(['formations-demo.json', 'rome.json']);
    expect((await readSources(folder)).map((source) => ({ ...source }))).toMatchObject([offer, rome]);
  });

  it('are removed one by one', async () => {
    const folder = makeTempFolder();
    await writeSource(folder, rome);
    await writeSource(folder, offer);
    expect(await removeSource(folder, 'formations', 'demo')).toBe(true);
    expect(await removeSource(folder, 'formations', 'demo')).toBe(false);
    expect(readdirSync(folder)).toEqual(['rome.json']);
  });

  it('are none where nothing was imported', async () => {
    expect(await readSources(join(makeTempFolder(), 'none'))).toEqual([]);
  });

  it('are told of, each one that is broken', async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'rome.json'), '{"layout":1,"name":"ro');
    writeFileSync(join(folder, 'esco.json'), '{"layout":0,"name":"esco"}');
    await expect(readSources(folder)).rejects.toMatchObject({
      problems: [
        `${folder}/esco.json: is no imported source; import it again.`,
        `${folder}/rome.json: is no imported source; import it again.`,
      ],
    });
  });

  it('stay as they were when the new one cannot be written', async () => {
    const folder = makeTempFolder();
    await writeSource(folder, rome);
    const before = readFileSync(sourceFile(folder, 'rome', null), 'utf8');
    // A folder where the draft is to be written: as good as a full disk, and it also stops root.
    mkdirSync(join(folder, `rome.json.${process.pid}.draft`));
    await expect(writeSource(folder, { ...rome, version: '461' })).rejects.toMatchObject({
      problems: [expect.stringContaining('what was there before stays.')],
    });
    expect(readFileSync(sourceFile(folder, 'rome', null), 'utf8')).toBe(before);
    expect(existsSync(sourceFile(folder, 'rome', null))).toBe(true);
  });
});
