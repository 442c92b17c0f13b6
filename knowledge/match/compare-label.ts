import type { Asked } from './asked.ts';
import type { ShelfLabel } from './shelf.ts';
import { listWordings } from './title-words.ts';

/** How alike what was asked and one label are; each 0 to 1 unless said otherwise. */
export interface Likeness {
  /** One way to write it is one way to write the other. */
  readonly isSpelt: boolean;
  /** The same words but for gender, number and order. */
  readonly isSame: boolean;
  /** The families of words they share, by how much these tell. */
  readonly cosine: number;
  /** The share of words, free of gender and number, that both have. */
  readonly forms: number;
  /** How much of what was asked the label holds. */
  readonly said: number;
  readonly isSameHead: boolean;
  readonly isSameHeadForm: boolean;
  /** How near they stand. */
  readonly near: number;
  /** How near the nearest words of the one are to each of the other. */
  readonly askedAligned: number;
  readonly labelAligned: number;
  /** Words of the label beyond those asked; below 0, those it lacks. */
  readonly longer: number;
  /** All of it in one, for choosing between labels of one subject. */
  readonly overall: number;
}

/** Compares what was asked with a label; `lengths` tells how far from nothing a word stands in the space. */
export function compareLabel(asked: Asked, label: ShelfLabel, lengths: Float32Array): Likeness {
  const { terms, weights } = label;
  let shared = 0;
  let said = 0;
  let products = 0;
  let labelAligned = 0;
  let labelWeight = 0;
  const best = new Float64Array(asked.terms.length);
  for (const [index, term] of terms.entries()) {
    const weight = weights[index] ?? 0;
    const place = label.places[index] ?? -1;
    const nearness = asked.nearness(place);
    let bestOwn = 0;
    for (const [own, ownTerm] of asked.terms.entries()) {
      const ownWeight = asked.weights[own] ?? 0;
      products += ownWeight * weight * (nearness[own] ?? 0);
      const isSame = ownTerm === term;
      if (isSame) {
        shared += weight * weight;
        said += weight;
      }
      const apart = (lengths[asked.places[own] ?? -1] ?? 0) * (lengths[place] ?? 0);
      const alike = isSame ? 1 : apart === 0 ? 0 : (nearness[own] ?? 0) / apart;
      if (alike > bestOwn) bestOwn = alike;
      if (alike > (best[own] ?? 0)) best[own] = alike;
    }
    labelAligned += weight * bestOwn;
    labelWeight += weight;
  }
  const askedAligned = best.reduce((sum, value, own) => sum + value * (asked.weights[own] ?? 0), 0);
  const both = asked.forms.reduce((sum, form) => sum + (label.forms.includes(form) ? 1 : 0), 0);
  const isSame = both > 0 && both === asked.forms.length && both === label.forms.length;
  const cosine = divide(shared, asked.length * label.length);
  const forms = divide(both, asked.forms.length + label.forms.length - both);
  const near = divide(products, asked.besideLength * label.besideLength);
  return {
    isSpelt: isSame && isSpeltAlike(asked, label),
    isSame,
    cosine,
    forms,
    said: divide(said, asked.weight),
    isSameHead: asked.terms[0] === terms[0],
    isSameHeadForm: asked.forms[0] === label.forms[0],
    near,
    askedAligned: divide(askedAligned, asked.weight),
    labelAligned: divide(labelAligned, labelWeight),
    longer: terms.length - asked.terms.length,
    overall: near + 0.5 * cosine + (isSame ? 0.5 : 0) + 0.3 * forms,
  };
}

function isSpeltAlike(asked: Asked, label: ShelfLabel): boolean {
  const known = label.texts.flatMap(listWordings);
  return asked.listWordings().some((wording) => known.includes(wording));
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
