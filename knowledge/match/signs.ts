import { multiplyRows } from '../latent/int8-rows.ts';
import type { Asked } from './asked.ts';
import type { Affinity, Bridge, WordLengths } from './bridge.ts';
import type { Glance } from './candidates.ts';
import { compareLabel, type Likeness } from './compare-label.ts';
import type { Shelf } from './shelf.ts';

/** What speaks for a subject, in numbers; the same names as in `match-weights.json`. */
export const signNames = [
  'spelt',
  'same',
  'words',
  'bestWords',
  'forms',
  'bestForms',
  'said',
  'head',
  'headForm',
  'askedAligned',
  'labelAligned',
  'aligned',
  'near',
  'bestNear',
  'longer',
  'shorter',
  'beside',
  'topic',
  'named',
  'names',
  'shortest',
  'nameSame',
  'nameForms',
  'nameNear',
  'bridgeWords',
  'bridgeSame',
  'bridgeBeside',
  'bridgeTopic',
  'bridgeSure',
] as const;
export type Signs = Readonly<Record<(typeof signNames)[number], number>>;

/** One candidate, seen closely. */
export interface Seen {
  readonly subject: number;
  readonly signs: Signs;
  /** How alike each of its labels is, in their order. */
  readonly likenesses: readonly Likeness[];
}

export interface Sight {
  readonly asked: Asked;
  readonly shelf: Shelf;
  readonly lengths: WordLengths;
  readonly glanced: Glance;
  readonly bridges: Shelf;
  readonly crossed: readonly (Bridge & { readonly affinity: Affinity })[];
}

/** Gathers every sign for one candidate; undefined where it has no name. */
export function see(subject: number, sight: Sight): Seen | undefined {
  const { asked, shelf, lengths, glanced } = sight;
  const numbers = shelf.labelsOf[subject] ?? [];
  const likenesses = numbers.flatMap((number) => {
    const label = shelf.labels[number];
    return label === undefined ? [] : [compareLabel(asked, label, lengths)];
  });
  const [name] = likenesses;
  if (name === undefined) return undefined;
  const best = likenesses.reduce((one, other) => (other.overall > one.overall ? other : one));
  const most = (numberOf: (likeness: Likeness) => number): number =>
    likenesses.reduce((sofar, likeness) => Math.max(sofar, numberOf(likeness)), 0);
  const signs: Signs = {
    spelt: most(({ isSpelt }) => Number(isSpelt)),
    same: most(({ isSame }) => Number(isSame)),
    words: best.cosine,
    bestWords: most(({ cosine }) => cosine),
    forms: best.forms,
    bestForms: most(({ forms }) => forms),
    said: best.said,
    head: Number(best.isSameHead),
    headForm: most(({ isSameHeadForm }) => Number(isSameHeadForm)),
    askedAligned: best.askedAligned,
    labelAligned: best.labelAligned,
    aligned: most(({ askedAligned, labelAligned }) => askedAligned + labelAligned),
    near: best.near,
    bestNear: most(({ near }) => near),
    longer: Math.max(0, best.longer),
    shorter: Math.max(0, -best.longer),
    beside: multiplyRows(asked.beside, 0, shelf.beside, subject),
    topic: multiplyRows(asked.topic, 0, shelf.topic, subject),
    named: glanced.named[subject] ?? 0,
    names: Math.log(likenesses.length),
    shortest: asked.terms.length + likenesses.reduce((least, { longer }) => Math.min(least, longer), 99),
    nameSame: Number(name.isSame),
    nameForms: name.forms,
    nameNear: name.near,
    ...seeAcross(subject, sight),
  };
  return { subject, signs, likenesses };
}

/** What those speak for in whom the words were recognised. */
function seeAcross(
  subject: number,
  { shelf, bridges, crossed }: Sight,
): Pick<Signs, 'bridgeWords' | 'bridgeSame' | 'bridgeBeside' | 'bridgeTopic' | 'bridgeSure'> {
  let bridgeWords = 0;
  let bridgeSame = 0;
  let bridgeBeside = 0;
  let bridgeTopic = 0;
  for (const { subject: bridge, share, affinity } of crossed) {
    bridgeWords += share * (affinity.worded[subject] ?? 0);
    bridgeSame += affinity.isSame.has(subject) ? share : 0;
    bridgeBeside += share * multiplyRows(bridges.beside, bridge, shelf.beside, subject);
    bridgeTopic += share * multiplyRows(bridges.topic, bridge, shelf.topic, subject);
  }
  return { bridgeWords, bridgeSame, bridgeBeside, bridgeTopic, bridgeSure: (crossed[0]?.likeness ?? 0) * bridgeBeside };
}
