import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importFormations } from '../../knowledge/import/formations/import-formations.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import { loadCompiledLibrary } from '../../knowledge/load-compiled.ts';
import { tellKnowledge } from '../fixtures/knowledge-command.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';

const folder = makeTempFolder();
const load = () => loadLibrary('tests/fixtures/library');

async function run(...args: readonly string[]): Promise<void> {
  const importers = { formations: async () => importFormations };
  const { code, err } = await tellKnowledge(args, { load, folder, importers });
  if (code !== 0) throw new Error(err);
}

/** Both have a course of the same reference, title and number; what they tell of it is their own. */
async function importOf(centreId: string, mark: string): Promise<void> {
  const file = join(folder, `${centreId}.csv`);
  const header = 'titre;métiers;référence;certification;prix;lien';
  writeFileSync(
    file,
    `${header}\nPain et service;Boulanger;EX-01;Titre du ${mark};sur devis du ${mark};https://${mark}.example/\n`,
  );
  await run('import', 'formations', file, '--centre', centreId);
}

async function readOffer(centreId: string): Promise<string> {
  await run('compile');
  const library = await loadCompiledLibrary(join(folder, 'knowledge.json'), () => new Date('2026-11-23'));
  return JSON.stringify(library?.findFormationsTo('boulanger', centreId));
}

describe('the catalogues of two centres', () => {
  it('are each told to its own people, be they of the same courses', async () => {
    await importOf('demo', 'lapin');
    await importOf('autre', 'furet');
    expect(readdirSync(join(folder, 'sources')).toSorted()).toEqual(['formations-autre.json', 'formations-demo.json']);
    const [demo, autre] = [await readOffer('demo'), await readOffer('autre')];
    expect([demo.includes('lapin'), demo.includes('furet')]).toEqual([true, false]);
    expect([autre.includes('lapin'), autre.includes('furet')]).toEqual([false, true]);
    expect(await readOffer('nulle-part')).not.toMatch(/lapin|furet/);
  });

  it('come and go one without the other', async () => {
    const kept = join(folder, 'sources', 'formations-demo.json');
    const before = readFileSync(kept, 'utf8');
    await importOf('autre', 'putois');
    expect(await readOffer('autre')).toContain('putois');
    await run('remove', 'formations', '--centre', 'autre');
    expect(readFileSync(kept, 'utf8')).toBe(before);
    expect(await readOffer('autre')).not.toMatch(/lapin|furet|putois/);
    expect(await readOffer('demo')).toContain('lapin');
  });
});
