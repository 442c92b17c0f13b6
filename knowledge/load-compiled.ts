import { readCompiled } from './compile/compiled-file.ts';
import { indexFileOf, readPrepared } from './compile/prepared-file.ts';
import { createLibrary } from './create-library.ts';
import type { Library } from './library.ts';
import { KnowledgeError } from './load.ts';
import { readWords, wordsFileOf } from './match/words-file.ts';
import { makeNow } from './prepared.ts';

/** Loads the knowledge that `compile` wrote; undefined where there is no such file. Throws a KnowledgeError when it is broken. */
export async function loadCompiledLibrary(file: string, today?: () => Date): Promise<Library | undefined> {
  const compiled = await readCompiled(file);
  if (compiled === undefined) return undefined;
  if ('problem' in compiled) throw new KnowledgeError([compiled.problem]);
  const prepare = await readPrepared(indexFileOf(file), compiled.sum);
  return createLibrary(compiled.records, today, {
    imports: compiled.imports,
    compiled: { authored: compiled.authored ?? null, isIndexed: prepare !== undefined },
    readWords: () => readWords(wordsFileOf(file)),
    prepare: prepare ?? makeNow,
  });
}
