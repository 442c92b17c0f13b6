import { createHash } from 'node:crypto';
import type { ImportedSource } from '../import/imported-source.ts';
import { studyWords } from '../latent/learn-words.ts';
import type { Lessons } from '../latent/lessons.ts';
import { breathe, finishUnlessStopped } from '../latent/steps.ts';
import type { Records } from '../load/records.ts';
import { createLessons, readEsco, readRome, type Told, writeTitle } from '../match/lessons.ts';
import { locateSubjects } from '../match/locate-subjects.ts';
import { packWords, readWords } from '../match/words-file.ts';

/**
 * Learns words from the imported ROME and ESCO, and locates every métier by them: what is to be kept in `file`. Without
 * either there is too little to learn from: then it is undefined, and search goes by the words themselves. The same
 * sources, as the file holds them, are not learned again.
 */
export async function compileWords(
  records: Records,
  sources: readonly ImportedSource[],
  { file, signal }: { readonly file: string; readonly signal?: AbortSignal | undefined },
): Promise<Buffer | undefined> {
  const rome = readRome(sources);
  const esco = readEsco(sources);
  if (rome.told.length + esco.told.length === 0) return undefined;
  await breathe(signal);
  const lessons = createLessons([rome, esco]);
  await breathe(signal);
  const sum = sumLessons(lessons);
  const before = readWords(file);
  const space = before?.lessons === sum ? before.space : await finishUnlessStopped(studyWords(lessons), signal);
  await breathe(signal);
  const lists = {
    metiers: locateSubjects(describeMetiers(records), space),
    occupations: locateSubjects(esco.told, space),
  };
  return packWords({ lessons: sum, space, lists });
}

/** The métiers of the knowledge, by all that their fiches tell of the work itself. */
export function describeMetiers(records: Pick<Records, 'metiers' | 'competences'>): readonly Omit<Told, 'asides'>[] {
  const labels = new Map(records.competences.map(({ value: { code, label, words } }) => [code, [label, ...words]]));
  return records.metiers.map(({ value: { metierId, label, appellations, definition, activites, savoirs } }) => ({
    id: metierId,
    labels: [...new Set([label, ...appellations].map(writeTitle))],
    texts: [
      definition.text,
      ...activites.map((activite) => activite.label),
      ...[...activites.flatMap(({ competences }) => competences), ...savoirs].flatMap((code) => labels.get(code) ?? []),
    ],
  }));
}

/** Another number: what is learned of the same lessons has changed. */
const learning = 1;

/** Equal where the same would be learned. */
export function sumLessons(lessons: Lessons): string {
  const hash = createHash('sha256').update(String(learning));
  for (const text of [...lessons.texts, ...lessons.families]) {
    for (const words of text) hash.update(words.join(' '));
    hash.update('\n');
  }
  return hash.digest('hex');
}
