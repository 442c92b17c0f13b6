import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ImportError } from '../../../knowledge/import/import-error.ts';
import type { Importer } from '../../../knowledge/import/imported-source.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { tellKnowledge } from '../../fixtures/knowledge-command.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

const readPath: Importer = async (path) => {
  if (path === 'broken')
    throw new ImportError(['broken, t.csv: is empty, expected a table.', 'broken: holds no other.']);
  const report = { counts: { formations: 2 }, repaired: {}, leftOut: { 'sessions past': 1 } };
  return { version: null, report, content: { path } };
};
const importers = { formations: async () => readPath, rome: async () => readPath };
const load = () => loadLibrary('tests/fixtures/library');

function run(folder: string, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return tellKnowledge(args, { load, folder, importers });
}

describe('import', () => {
  it('keeps a source, says what was read and what comes next', async () => {
    const folder = makeTempFolder();
    expect(await run(folder, 'import', 'rome', 'v460')).toEqual({
      code: 0,
      out: [
        `rome: kept in ${folder}/sources/rome.json.`,
        'formations: 2',
        'left out:',
        '  sessions past: 1',
        'Next: npm run -s knowledge -- compile',
      ].join('\n'),
      err: '',
    });
    const { out } = await run(folder, 'import', 'rome', 'v461', '--json');
    expect(JSON.parse(out)).toMatchObject({ source: 'rome', counts: { formations: 2 } });
    expect(readdirSync(join(folder, 'sources'))).toEqual(['rome.json']);
  });

  it('tells every problem, as JSON where asked, and keeps nothing', async () => {
    const folder = makeTempFolder();
    const problems = ['broken, t.csv: is empty, expected a table.', 'broken: holds no other.'];
    expect(await run(folder, 'import', 'rome', 'broken')).toEqual({ code: 1, out: '', err: problems.join('\n') });
    expect(JSON.parse((await run(folder, 'import', 'rome', 'broken', '--json')).out)).toEqual({ problems });
    expect(readdirSync(join(folder, 'sources'))).toEqual([]);
  });

  it('takes the offer of one centre, which is named where there are several', async () => {
    const folder = makeTempFolder();
    const { centres } = await load();
    const [first = '', ...others] = centres.map(({ centreId }) => centreId);
    expect(others).not.toEqual([]);
    expect((await run(folder, 'import', 'formations', 'x.csv', '--centre', first)).code).toBe(0);
    expect(readdirSync(join(folder, 'sources'))).toEqual([`formations-${first}.json`]);
    const expected = `expected one of ${[first, ...others].join(', ')}.`;
    expect(await run(folder, 'import', 'formations', 'x.csv')).toMatchObject({
      code: 1,
      err: `--centre: is unset, ${expected}`,
    });
    expect(await run(folder, 'import', 'formations', 'x.csv', '--centre', 'nowhere')).toMatchObject({
      code: 1,
      err: `--centre: is "nowhere", ${expected}`,
    });
    expect((await run(folder, 'import', 'rome', 'x', '--centre', first)).err).toContain('rome holds for every centre');
  });

  it('fetches the zip first where asked', async () => {
    const folder = makeTempFolder();
    const path = join(folder, 'rome.zip');
    expect((await run(folder, 'import', 'rome', path, '--download')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe('the zip of rome');
  });

  it('keeps nothing once it is told to stop', async () => {
    const folder = makeTempFolder();
    const signal = AbortSignal.abort(new Error('stopped'));
    const stopped = tellKnowledge(['import', 'rome', 'x'], { load, folder, importers, signal });
    await expect(stopped).rejects.toThrow('stopped');
    expect(readdirSync(join(folder, 'sources'))).toEqual([]);
  });
});

describe('remove', () => {
  it('takes a source away, once', async () => {
    const folder = makeTempFolder();
    await run(folder, 'import', 'rome', 'x');
    expect(await run(folder, 'remove', 'rome')).toMatchObject({ code: 0, err: '' });
    expect(await run(folder, 'remove', 'rome')).toMatchObject({
      code: 1,
      err: 'rome: is not imported, expected an imported source.',
    });
  });
});

describe('compile', () => {
  it('writes the file that servers load', async () => {
    const folder = makeTempFolder();
    const { code, out } = await run(folder, 'compile', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file: `${folder}/knowledge.json`, metiers: 12, merged: [] });
    expect((await run(folder, 'compile')).out).toContain('12 métiers');
  });
});
