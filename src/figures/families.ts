import { type Rubrique, rubriques } from '../../knowledge/fact.ts';
import type { Month } from './month.ts';

/** What one conversation did, by month, each thing once: figures, and `result` and `missed`, which decide its ending. */
export type FigureNote = Readonly<Record<Month, readonly string[]>>;

/** What became of a person's conversation in a month; each person is in exactly one. */
export const endings = ['answered', 'handed', 'not-understood', 'left'] as const;
export type Ending = (typeof endings)[number];

/** What a person may come for, by the dialogs that lead there. */
export const aims = [
  'guided-path',
  'pistes',
  'fiche',
  'comparison',
  'formation',
  'steps',
  'what-if',
  'unpaid-work',
  'self-assessment',
] as const;

/** Where a person may stop; the places left out are seldom, and keep the rest from adding up. */
export const places = ['welcome', ...aims, 'hand-over'] as const;

/** How long somebody who wanted to talk at once has waited, in minutes. */
export const waits = ['5', '15', '60', 'longer'] as const;

/** Figures about the same thing. */
export interface Family {
  readonly name: FamilyName;
  /** any: whatever was counted, such as a métier's id. */
  readonly keys: readonly string[] | 'any';
  /** The endings whose people it is about. */
  readonly within: readonly Ending[];
  /** Whether nobody counts under two of its keys. */
  readonly isExclusive?: true;
}

export type FamilyName =
  | 'aim'
  | 'asked'
  | 'stopped'
  | 'reason'
  | 'wish'
  | 'wait'
  | 'shown'
  | 'opened'
  | 'chosen'
  | 'formation-shown'
  | 'formation-opened'
  | 'opinion'
  | 'rating'
  | 'helped'
  | 'happened';

const asked: readonly Rubrique[] = rubriques;

/**
 * All that is told beside the endings. No family is told whole: with all reasons of all cases the cases would add up, so
 * the commonest key stays untold (« a demandé quelqu’un », « maintenant », « un peu », « autre chose »).
 */
export const families: readonly Family[] = [
  { name: 'aim', keys: aims, within: endings },
  { name: 'asked', keys: asked, within: endings },
  { name: 'shown', keys: 'any', within: endings },
  { name: 'opened', keys: 'any', within: endings },
  { name: 'chosen', keys: 'any', within: endings },
  { name: 'formation-shown', keys: 'any', within: endings },
  { name: 'formation-opened', keys: 'any', within: endings },
  { name: 'stopped', keys: places, within: ['not-understood', 'left'], isExclusive: true },
  { name: 'reason', keys: ['not-understood', 'sensitive', 'distress', 'offered'], within: ['handed'] },
  { name: 'wish', keys: ['call-back', 'message'], within: ['handed'] },
  { name: 'wait', keys: waits, within: ['handed'], isExclusive: true },
  { name: 'opinion', keys: ['up', 'down'], within: endings },
  { name: 'rating', keys: ['good', 'bad'], within: ['handed'], isExclusive: true },
  { name: 'helped', keys: ['yes', 'no'], within: endings, isExclusive: true },
  { name: 'happened', keys: ['work', 'formation', 'steps', 'nothing'], within: endings, isExclusive: true },
];

export function figureOf({ name }: { readonly name: FamilyName | 'end' }, key: string): string {
  return `${name}/${key}`;
}
