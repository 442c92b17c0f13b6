import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { askLibrary } from '../../../knowledge/ask.ts';
import { compileKnowledge } from '../../../knowledge/compile/compile.ts';
import { indexFileOf } from '../../../knowledge/compile/prepared-file.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { loadCompiledLibrary } from '../../../knowledge/load-compiled.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

const authored = 'knowledge/data';
const today = '2026-11-22';

/** The same knowledge: searched as it is authored, prepared by `compile`, and compiled without what was prepared. */
let libraries: { readonly authored: Library; readonly prepared: Library; readonly bare: Library };

beforeAll(async () => {
  const folder = makeTempFolder();
  const file = join(folder, 'knowledge.json');
  await compileKnowledge({ authored, sources: join(folder, 'sources'), file, today });
  const prepared = await load(file);
  rmSync(indexFileOf(file));
  libraries = { authored: await loadLibrary(authored), prepared, bare: await load(file) };
});

async function load(file: string): Promise<Library> {
  const library = await loadCompiledLibrary(file);
  if (library === undefined) throw new Error('Nothing was compiled.');
  return library;
}

const sentences = [
  'je suis une nounou',
  'j’ai bossé comme cariste, pas la nuit',
  'téléconseillère et vente au telephone',
  'j’aime cuisinner et parler avec les gens',
  'conduire un bus ou un camion',
  'zblorg',
];

const questions = [
  'Quels sont les horaires d’un boulanger ?',
  'Combien gagne un téléconseiller ?',
  'faut-il un diplome pour devenir aide-soignante',
  'c’est quoi le télétravail',
  'Comment devient-on superviseur ?',
];

describe('prepareParts', () => {
  it.each(sentences)('finds for %j what the authored knowledge finds', (words) => {
    const [all, ...others] = [libraries.authored, libraries.prepared, libraries.bare].map(({ search }) => ({
      metiers: search.findMetiers(words),
      competences: search.findCompetences(words),
      contextes: search.findContextes(words),
      centresInteret: search.findCentresInteret(words),
    }));
    for (const other of others) expect(other).toEqual(all);
  });

  it.each(questions)('answers %j as the authored knowledge does', (question) => {
    const [answer, ...others] = [libraries.authored, libraries.prepared, libraries.bare].map((library) =>
      askLibrary(question, library, {
        metierInFocus: null,
        lastRubrique: null,
        country: null,
        centreId: 'demo',
        today: new Date(today),
      }),
    );
    for (const other of others) expect(other).toEqual(answer);
  });
});
