import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { ImportedSource } from '../import/imported-source.ts';
import { replaceFile } from '../import/replace-file.ts';
import { learnWords } from '../latent/learn-words.ts';
import type { Lessons } from '../latent/lessons.ts';
import type { Records } from '../load/records.ts';
import { createLessons, readEsco, readRome, type Told, writeTitle } from '../match/lessons.ts';
import { locateSubjects } from '../match/locate-subjects.ts';
import { packWords, readWords } from '../match/words-file.ts';

/**
 * Learns words from the imported ROME and ESCO, and locates every métier by them. Without either there is too little to
 * learn from: then there is no file, and search goes by the words themselves. The same sources are not learned again.
 */
export async function compileWords(records: Records, sources: readonly ImportedSource[], file: string): Promise<void> {
  const rome = readRome(sources);
  const esco = readEsco(sources);
  if (rome.told.length + esco.told.length === 0) return rm(file, { force: true });
  const lessons = createLessons([rome, esco]);
  const sum = sumOf(lessons);
  const before = readWords(file);
  const space = before?.lessons === sum ? before.space : learnWords(lessons);
  const lists = {
    metiers: locateSubjects(describeMetiers(records), space),
    occupations: locateSubjects(esco.told, space),
  };
  await replaceFile(file, packWords({ lessons: sum, space, lists }));
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

function sumOf(lessons: Lessons): string {
  const hash = createHash('sha256').update(String(learning));
  for (const text of [...lessons.texts, ...lessons.families]) {
    for (const words of text) hash.update(words.join(' '));
    hash.update('\n');
  }
  return hash.digest('hex');
}
