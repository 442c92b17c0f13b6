import type { Rome } from '../../knowledge/import/rome/rome.ts';
import { readSources } from '../../knowledge/import/write-source.ts';

/** For each ROME 4 code, the ROME 3 code it comes from, as the imported ROME tells; empty where none is imported. */
export async function readParents(folder: string): Promise<ReadonlyMap<string, string>> {
  const source = (await readSources(folder)).find(({ name }) => name === 'rome');
  const { metiers } = (source?.content ?? { metiers: [] }) as Pick<Rome, 'metiers'>;
  return new Map(metiers.map(({ romeCode, parentCode }) => [romeCode, parentCode]));
}
