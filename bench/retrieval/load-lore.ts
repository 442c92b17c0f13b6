import { dirname, join } from 'node:path';
import { readSources } from '../../knowledge/import/write-source.ts';
import { learnWords } from '../../knowledge/latent/learn-words.ts';
import { createLessons, readEsco, readRome } from '../../knowledge/match/lessons.ts';
import type { Lore } from './rank-elements.ts';

/**
 * What may be known in a measure: the imported ROME and ESCO beside the compiled file, each as its publisher tells it. The
 * compiled métiers themselves are not used: they may hold titles of both. Words are learned anew, without the hidden titles.
 */
export async function loadLore(knowledgeFile: string, hidden: ReadonlySet<string>): Promise<Lore> {
  const folder = join(dirname(knowledgeFile), 'sources');
  const sources = await readSources(folder);
  const rome = readRome(sources, hidden);
  const esco = readEsco(sources);
  if (rome.told.length === 0 || esco.told.length === 0)
    throw new Error(`${folder}: lacks the ROME or ESCO; import both: npm run -s knowledge -- import rome <folder>`);
  const started = performance.now();
  const space = learnWords(createLessons([rome, esco]));
  process.stderr.write(
    `Learned ${space.places.size} words in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`,
  );
  return { rome, esco, space };
}
