import { type Int8Rows, multiplyRows, quantise } from '../latent/int8-rows.ts';
import { locate, type WordSpace } from '../latent/word-space.ts';
import { addUp, formsKey, lengthOf, weightAt } from './shelf.ts';
import type { TitleWords } from './title-words.ts';

/** What was asked, made ready for comparing. */
export interface Asked {
  readonly terms: readonly string[];
  readonly forms: readonly string[];
  readonly formsKey: string;
  readonly words: ReadonlySet<string>;
  listWordings(): readonly string[];
  readonly places: readonly number[];
  readonly weights: readonly number[];
  readonly weight: number;
  readonly length: number;
  readonly besideLength: number;
  /** Where it stands: one row each. */
  readonly beside: Int8Rows;
  readonly topic: Int8Rows;
  /** How much of it, by weight, the space knows: 0 to 1. */
  readonly knownShare: number;
  /** The products of each of its words with a word of the space, where they stand. */
  nearness(place: number): Float64Array;
}

/** Makes ready what was asked. */
export function createAsked(title: TitleWords, space: WordSpace): Asked {
  const places = title.terms.map((term) => space.places.get(term) ?? -1);
  const weights = places.map((place) => weightAt(space, place));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const known = weights.reduce((sum, each, index) => sum + ((places[index] ?? -1) < 0 ? 0 : each), 0);
  const counted = new Map(title.terms.map((term) => [term, 1]));
  const products = new Map<number, Float64Array>();
  return {
    ...title,
    formsKey: formsKey(title),
    places,
    weights,
    weight,
    length: lengthOf(weights),
    besideLength: lengthOf(addUp(space, places, weights)),
    beside: quantise(locate(space, 'beside', counted), space.beside.width),
    topic: quantise(locate(space, 'topic', counted), space.topic.width),
    knownShare: weight === 0 ? 0 : known / weight,
    nearness(place) {
      const known = products.get(place);
      if (known !== undefined) return known;
      const made = Float64Array.from(places, (own) =>
        own < 0 || place < 0 ? 0 : multiplyRows(space.beside, own, space.beside, place),
      );
      products.set(place, made);
      return made;
    },
  };
}
