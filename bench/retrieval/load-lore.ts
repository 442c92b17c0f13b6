import { dirname, join } from 'node:path';
import { sumLessons } from '../../knowledge/compile/compile-words.ts';
import { readSources } from '../../knowledge/import/write-source.ts';
import { learnWords } from '../../knowledge/latent/learn-words.ts';
import type { Lessons } from '../../knowledge/latent/lessons.ts';
import type { WordSpace } from '../../knowledge/latent/word-space.ts';
import { createLessons, readEsco, readRome } from '../../knowledge/match/lessons.ts';
import { readWords, wordsFileOf } from '../../knowledge/match/words-file.ts';
import type { Lore } from './rank-elements.ts';

/**
 * What may be known in a measure: the imported ROME and ESCO beside the compiled file, each as its publisher tells it. The
 * compiled métiers themselves are not used: they may hold titles of both. Words are learned anew, without the hidden titles,
 * unless `compile` has learned them of the very same texts.
 */
export async function loadLore(knowledgeFile: string, hidden: ReadonlySet<string>): Promise<Lore> {
  const folder = join(dirname(knowledgeFile), 'sources');
  const sources = await readSources(folder);
  const rome = readRome(sources, hidden);
  const esco = readEsco(sources);
  if (rome.told.length === 0 || esco.told.length === 0)
    throw new Error(`${folder}: lacks the ROME or ESCO; import both: npm run -s knowledge -- import rome <folder>`);
  const lessons = createLessons([rome, esco]);
  const compiled = readWords(wordsFileOf(knowledgeFile));
  const space = compiled?.lessons === sumLessons(lessons) ? compiled.space : learn(lessons);
  return { rome, esco, space };
}

function learn(lessons: Lessons): WordSpace {
  const started = performance.now();
  const space = learnWords(lessons);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`Learned ${space.places.size} words in ${seconds} s.\n`);
  return space;
}
