import type { EscoContent } from '../import/esco/esco-content.ts';
import type { ImportedSource } from '../import/imported-source.ts';
import type { Rome } from '../import/rome/rome.ts';
import type { LearntText, Lessons } from '../latent/lessons.ts';
import type { Title } from '../metier.ts';
import { formsKey } from './shelf.ts';
import { readClauses, readTitle } from './title-words.ts';

/** What one publisher tells of one métier or occupation. */
export interface Told {
  readonly id: string;
  /** The first is its name. */
  readonly labels: readonly string[];
  readonly texts: readonly string[];
  /** Told of it less surely: they teach words, and do not describe it. */
  readonly asides: readonly string[];
}

/** What a publisher tells, whole. */
export interface Teaching {
  readonly told: readonly Told[];
  /** Texts of no one métier: compétences, savoirs, skills. */
  readonly others: readonly string[];
}

/** What the ROME tells; titles of the words in `hidden` (see `formsKey`) are left out, for honest measures. */
export function readRome(sources: readonly ImportedSource[], hidden: ReadonlySet<string> = new Set()): Teaching {
  const rome = find<Rome>(sources, 'rome');
  if (rome === undefined) return { told: [], others: [] };
  const labels = new Map([...rome.competences, ...rome.savoirs].map(({ code, label }) => [code, label]));
  const told = rome.metiers.map(({ romeCode, label, appellations, definition, savoirFaireList, savoirs }) => {
    const titles = [label, ...appellations.map(({ title }) => title)].map(writeTitle);
    const shown = titles.filter((title) => !hidden.has(formsKey(readTitle(title))));
    const taken = [...savoirFaireList, ...savoirs].flatMap(({ code }) => labels.get(code) ?? []);
    return {
      id: romeCode,
      // A métier of no other title keeps a place, and no name.
      labels: [...new Set(shown)],
      texts: [definition.join(' '), ...taken],
      asides: [],
    };
  });
  return { told, others: [...new Set(told.flatMap(({ texts }) => texts.slice(1)))] };
}

/** What ESCO tells. */
export function readEsco(sources: readonly ImportedSource[]): Teaching {
  const esco = find<EscoContent>(sources, 'esco');
  if (esco === undefined) return { told: [], others: [] };
  const labelsOf = (places: readonly number[]): readonly string[] =>
    places.flatMap((place) => esco.skills[place]?.label ?? []);
  const told = esco.occupations.map(({ uri, label, otherLabels, description, essential, optional }) => ({
    id: uri,
    labels: [...new Set([label, ...otherLabels])],
    texts: [description, ...labelsOf(essential)],
    asides: labelsOf(optional),
  }));
  return { told, others: esco.skills.map(({ label, otherLabels }) => [label, ...otherLabels].join(' . ')) };
}

/** All that publishers tell, as lessons for the words. */
export function createLessons(teachings: readonly Teaching[]): Lessons {
  const texts = teachings.flatMap(({ told, others }) => [
    ...told.flatMap((one) => [...one.labels, [...one.labels, ...one.texts, ...one.asides].join(' . ')]),
    ...others,
  ]);
  return {
    texts: texts.map((text): LearntText => readClauses(text)),
    families: teachings.flatMap(({ told }) => told.map(({ labels }) => labels.map((label) => readTitle(label).terms))),
  };
}

/** Both genders in one line: « Boucher / Bouchère ». */
export function writeTitle({ feminine, masculine }: Title): string {
  return feminine === masculine ? masculine : `${masculine} / ${feminine}`;
}

/** Only the importer of that name writes its content, after its checks. */
function find<Content>(sources: readonly ImportedSource[], name: ImportedSource['name']): Content | undefined {
  return sources.find((source) => source.name === name)?.content as Content | undefined;
}
