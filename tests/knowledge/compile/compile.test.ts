import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileKnowledge } from '../../../knowledge/compile/compile.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { loadCompiledLibrary } from '../../../knowledge/load-compiled.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

const authored = 'tests/fixtures/library';
const today = '2026-11-22';

function places(): { authored: string; sources: string; file: string; today: string } {
  const folder = makeTempFolder();
  return { authored, sources: join(folder, 'sources'), file: join(folder, 'knowledge.json'), today };
}

describe('compileKnowledge', () => {
  it('writes what a server loads: without imports, the authored knowledge', async () => {
    const given = places();
    const report = await compileKnowledge(given);
    expect(report).toMatchObject({ metiers: 12, merged: [] });
    expect(readFileSync(given.file).length).toBe(report.bytes);
    const compiled = await loadCompiledLibrary(given.file);
    const { metiers, sources, imports } = await loadLibrary(authored);
    expect(compiled).toMatchObject({ metiers, sources, imports });
  });

  it('leaves the file as it was when something is wrong', async () => {
    const given = places();
    await compileKnowledge(given);
    const before = readFileSync(given.file, 'utf8');
    await expect(compileKnowledge({ ...given, authored: 'nowhere' })).rejects.toThrow('nowhere: cannot be read');
    expect(readFileSync(given.file, 'utf8')).toBe(before);
  });
});

describe('compileKnowledge, with words', () => {
  it('leaves the words as they were where the knowledge cannot be written, and takes away those of nothing', async () => {
    const given = places();
    const wordsFile = `${given.file.replace('.json', '')}.words`;
    writeFileSync(wordsFile, 'of before');
    const draft = `${given.file}.${process.pid}.draft`;
    mkdirSync(draft);
    const failed = compileKnowledge({ ...given, wordsFile });
    await expect(failed).rejects.toMatchObject({ problems: [expect.stringContaining('what was there before stays.')] });
    expect(readFileSync(wordsFile, 'utf8')).toBe('of before');
    rmdirSync(draft);
    await compileKnowledge({ ...given, wordsFile });
    expect(existsSync(wordsFile)).toBe(false);
  });

  it('writes nothing once it is told to stop', async () => {
    const given = places();
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(compileKnowledge({ ...given, signal })).rejects.toThrow('stopped');
    expect(existsSync(given.file)).toBe(false);
  });
});

describe('loadCompiledLibrary', () => {
  it('gives nothing where nothing was compiled', async () => {
    expect(await loadCompiledLibrary(places().file)).toBeUndefined();
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -100), 'is broken'],
    ['empty', () => '', 'is broken or cut off'],
    ['no JSON', () => 'hello\nthere\n', 'is broken or cut off'],
    ['changed by hand', (text: string) => text.replace('oulang', 'oulong'), 'is broken, or was changed by hand'],
    ['of another version', (text: string) => text.replace(/"layout":\d+/, '"layout":0'), 'is of another version'],
  ])('refuses a file that is %s', async (_what, change, expected) => {
    const { file, ...rest } = places();
    await compileKnowledge({ file, ...rest });
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    await expect(loadCompiledLibrary(file)).rejects.toMatchObject({ problems: [expect.stringContaining(expected)] });
  });
});
