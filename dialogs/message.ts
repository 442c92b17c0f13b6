import type { Account } from '../guidance/account.ts';
import type { Change } from '../guidance/change.ts';
import type { Comparison } from '../guidance/compare.ts';
import type { Dossier } from '../guidance/dossier.ts';
import type { Institution } from '../guidance/institutions.ts';
import type { Move } from '../guidance/move.ts';
import type { Choice } from '../guidance/next-screen.ts';
import type { Recognition } from '../guidance/recognition.ts';
import type { Recommendation } from '../guidance/recommendation.ts';
import type { SelfAssessment } from '../guidance/self-assessment.ts';
import type { Steps } from '../guidance/steps.ts';
import type { TraitKind } from '../guidance/traits-of.ts';
import type { WhatIf } from '../guidance/what-if.ts';
import type { Known } from '../knowledge/ask.ts';
import type { CentreAnswer } from '../knowledge/centre-answer.ts';
import type { Rubrique } from '../knowledge/fact.ts';
import type { Metier, MetierId, Title } from '../knowledge/metier.ts';
import type { Country } from '../knowledge/source.ts';

/** What fills the placeholders of a sentence: titles are put in the person's gender, lists get commas and « et ». */
export type Values = Readonly<
  Record<string, string | number | Title | readonly (string | Word)[] | Day | TimeOfDay | NamedTrait>
>;

/** Read in the words in which people tap it. */
export interface NamedTrait {
  readonly kind: TraitKind;
  readonly code: string;
}

/** Words of the locales. */
export interface Word {
  readonly key: string;
}

/** Read as « mardi 24 novembre ». */
export interface Day {
  /** YYYY-MM-DD */
  readonly day: string;
}

/** Read as « 9 h 30 ». */
export interface TimeOfDay {
  /** Since midnight. */
  readonly minutes: number;
}

/** One answer offered, before it is put into words: a locale key, or words of the knowledge. */
export type Option = {
  readonly id: string;
  /** A button of its own beside a list to tick: it answers for the whole list. */
  readonly isApart?: true;
} & ({ readonly key: string; readonly values?: Values } | { readonly label: string | Title });

/** One thing the bot says: a sentence by its key, what it shows beside it, and the answers it offers. */
export interface Message {
  readonly key: string;
  readonly values?: Values;
  readonly options?: readonly Option[];
  /** many: the person may take several of the options at once. */
  readonly pick?: 'one' | 'many';
  readonly show?: Exhibit;
  /** Offers 👍 and 👎 for this answer. */
  readonly rate?: string;
}

/** What is shown beside a sentence, as a card or in words, as the channel can. */
export type Exhibit =
  | { readonly kind: 'pistes'; readonly pistes: readonly Recommendation[]; readonly rank: number }
  | { readonly kind: 'account'; readonly metierId: MetierId; readonly account: Account }
  | { readonly kind: 'what-ifs'; readonly whatIfs: readonly WhatIf[] }
  | { readonly kind: 'fiche'; readonly metierId: MetierId }
  | { readonly kind: 'steps'; readonly metierId: MetierId; readonly steps: Steps }
  | { readonly kind: 'recognition'; readonly recognitions: readonly Recognition[] }
  | { readonly kind: 'institutions'; readonly institutions: readonly Institution[] }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  /** metierId: where they are said to lead to one. */
  | { readonly kind: 'formations'; readonly metierId: MetierId | null; readonly formationIds: readonly string[] }
  | { readonly kind: 'formation'; readonly formationId: string }
  | {
      readonly kind: 'answer';
      readonly metierId: MetierId;
      readonly answer: Known;
      readonly related: readonly Rubrique[];
    }
  | { readonly kind: 'centre-answer'; readonly answer: CentreAnswer }
  | { readonly kind: 'which'; readonly metierIds: readonly MetierId[]; readonly rubrique: Rubrique }
  | { readonly kind: 'self-assessment'; readonly metierId: MetierId; readonly assessment: SelfAssessment }
  | { readonly kind: 'recap' | 'kept' | 'export' | 'receipt' | 'bilan' | 'bilan-link' }
  | { readonly kind: 'commands'; readonly hasResumeCodes: boolean }
  /** `today` is YYYY-MM-DD: what is older than a year says so. */
  | { readonly kind: 'about'; readonly today: string }
  | { readonly kind: 'contact' }
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  | { readonly kind: 'emergency'; readonly countries: readonly Country[] };

/** A sentence, what fills it and what goes with it. */
export function message(key: string, values?: Values, rest: Omit<Message, 'key' | 'values'> = {}): Message {
  return values === undefined ? { key, ...rest } : { key, values, ...rest };
}

/** An answer whose label is a locale key. */
export function option(id: string, key: string, values?: Values): Option {
  return values === undefined ? { id, key } : { id, key, values };
}

/** The words of a choice of the guided path: what a person taps, never a label of the ROME. */
export function choiceKey({ kind, code }: Choice): string {
  return `choices.${kind}.${code}`;
}

/** The same as a button beside a list to tick. */
export function apart(option: Option): Option {
  return { ...option, isApart: true };
}

/** What an answer changed among the first pistes. */
export function tellMove(move: Move, { getMetier }: { getMetier(metierId: MetierId): Metier }): Message {
  if ('metierId' in move) return message(`moves.${move.kind}`, { metier: getMetier(move.metierId).label });
  return message(`moves.${move.kind}`);
}

/** A change that a person might make: which kind of it, and what fills its sentence. */
export function nameChange(
  change: Change,
  { getMetier }: { getMetier(metierId: MetierId): Metier },
): { readonly name: string; readonly values: Values } {
  if (change.kind === 'answer') return { name: change.answer, values: { trait: change.trait } };
  const { told } = change;
  switch (told.kind) {
    case 'words':
      return { name: 'words', values: { words: cut(told.words) } };
    case 'metier':
      return { name: 'metier', values: { named: getMetier(told.metierId).label } };
    case 'level':
    case 'licence':
    case 'not-regulated':
    case 'short-studies':
    case 'more-of':
      return { name: told.kind, values: {} };
    case 'refusal':
      return { name: 'accept', values: { trait: { kind: 'contexte', code: told.code } } };
    default:
      return { name: change.kind === 'turn' ? change.answer : 'trait', values: { trait: told } };
  }
}

/** Enough of a sentence to recognise it by, without the « mais » that led on to the next. */
export function cut(words: string, most = 36): string {
  const whole = words
    .replace(/[\s,;]+(?:(?:mais|et|ou|car|donc)[\s,;]*)?$/u, '')
    // What says who somebody is was taken out, and left a gap.
    .replace(/\s+(?=[\s,])/gu, '');
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).replace(/[\s,]+\S*$/u, '')}…`;
}
