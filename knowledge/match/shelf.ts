import { addRow, type Int8Rows, normaliseRows, quantise } from '../latent/int8-rows.ts';
import type { WordSpace } from '../latent/word-space.ts';
import { readTitle, type TitleWords } from './title-words.ts';

/** A list of things that have names, among which a title is to be recognised: métiers, occupations. */
export interface Subjects {
  readonly ids: readonly string[];
  /** The names of each; the first is the one to show. */
  readonly labels: readonly (readonly string[])[];
  /** Where all that is told of each stands. */
  readonly beside: Int8Rows;
  readonly topic: Int8Rows;
}

/** One name of a subject; those that differ by gender alone are one. */
export interface ShelfLabel {
  readonly subject: number;
  /** Numbers of its words in the space; -1 for one that it does not know. */
  readonly places: readonly number[];
  readonly terms: readonly string[];
  readonly forms: readonly string[];
  /** As it is written, for each gender where these differ. */
  readonly texts: readonly string[];
  readonly weights: readonly number[];
  /** The lengths of its words taken together: as plain words, and as located in the space. */
  readonly length: number;
  readonly besideLength: number;
}

/** The names of subjects, made ready to be compared with what is asked. */
export interface Names {
  readonly labels: readonly ShelfLabel[];
  readonly labelsOf: readonly (readonly number[])[];
  /** The labels that hold a word. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly byForms: ReadonlyMap<string, readonly number[]>;
  /** Where the names of a subject stand, on the average. */
  readonly named: Int8Rows;
}

/** Subjects with their names. */
export interface Shelf extends Names, Omit<Subjects, 'labels'> {
  /** One number a label, all of them nothing: room to add up in, left as it was found. */
  readonly scratch: Float64Array;
}

/** Puts subjects on a shelf; `prepare` gives their names where these were made ready before. */
export function createShelf(
  { ids, labels, beside, topic }: Subjects,
  space: WordSpace,
  prepare: (make: () => Names) => Names = (make) => make(),
): Shelf {
  const names = prepare(() => readNames(labels, space));
  return { ids, beside, topic, ...names, scratch: new Float64Array(names.labels.length) };
}

function readNames(written: Subjects['labels'], space: WordSpace): Names {
  const { width } = space.beside;
  const labels: ShelfLabel[] = [];
  const named = new Float64Array(written.length * width);
  const labelsOf = written.map((texts, number) => {
    const own = mergeGenders(texts).map((name) => {
      const { label, where } = createLabel(name, number, space);
      for (const [place, value] of where.entries())
        named[number * width + place] = (named[number * width + place] ?? 0) + value / (label.besideLength || 1);
      return label;
    });
    labels.push(...own);
    return own.map((_, place) => labels.length - own.length + place);
  });
  return {
    labels,
    labelsOf,
    holders: indexBy(labels, ({ terms }) => terms),
    byForms: indexBy(labels, (label) => [formsKey(label)]),
    named: quantise(normaliseRows(named, width), width),
  };
}

/** Equal for titles that differ by gender, number and order of words alone. */
export function formsKey({ forms }: Pick<TitleWords, 'forms'>): string {
  return forms.toSorted().join(' ');
}

/** A name, and all the ways in which it is written. */
interface Name {
  readonly title: TitleWords;
  readonly texts: readonly string[];
}

function mergeGenders(texts: readonly string[]): readonly Name[] {
  const alike = Map.groupBy(
    texts.map((text) => ({ text, title: readTitle(text) })),
    ({ title }) => formsKey(title),
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || first.title.terms.length === 0) return [];
    return [{ title: first.title, texts: same.map(({ text }) => text) }];
  });
}

function createLabel(
  { title: { terms, forms }, texts }: Name,
  subject: number,
  space: WordSpace,
): { readonly label: ShelfLabel; readonly where: Float64Array } {
  const places = terms.map((term) => space.places.get(term) ?? -1);
  const weights = places.map((place) => weightAt(space, place));
  const where = addUp(space, places, weights);
  return {
    label: {
      subject,
      places,
      terms,
      forms,
      texts,
      weights,
      length: lengthOf(weights),
      besideLength: lengthOf(where),
    },
    where,
  };
}

/** How much a word tells. */
export function weightAt({ weights, unknownWeight }: WordSpace, place: number): number {
  return weights[place] ?? unknownWeight;
}

/** Where words stand together, by how much each tells. */
export function addUp({ beside }: WordSpace, places: readonly number[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(beside.width);
  for (const [index, place] of places.entries()) if (place >= 0) addRow(beside, place, weights[index] ?? 0, sum);
  return sum;
}

export function lengthOf(numbers: ArrayLike<number>): number {
  let squares = 0;
  for (let place = 0; place < numbers.length; place += 1) squares += (numbers[place] ?? 0) ** 2;
  return Math.sqrt(squares);
}

function indexBy(
  labels: readonly ShelfLabel[],
  keysOf: (label: ShelfLabel) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [number, label] of labels.entries()) {
    for (const key of keysOf(label)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [number]);
      else known.push(number);
    }
  }
  return index;
}
