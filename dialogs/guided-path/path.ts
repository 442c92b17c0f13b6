import type { Constraint, Learned } from '../../guidance/evidence.ts';
import type { Choice } from '../../guidance/next-screen.ts';
import type { Profile } from '../../guidance/profile.ts';
import type { UnpaidKind } from '../../guidance/unpaid-work.ts';
import type { Metier } from '../../knowledge/metier.ts';
import {
  type AskingStep,
  apart,
  type Besides,
  choiceKey,
  goTo,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Option,
  type Outcome,
  option,
} from '../dialog.ts';

/** What the path needs: to read sentences, and to choose what is worth asking next. */
export interface PathAdvisor {
  /** The person as they are when they have told that as well. */
  learn(person: Profile, learned: readonly Learned[]): Profile;
  read(words: string, about?: 'past' | 'wish'): readonly Learned[];
  /** What words say that a person likes, beside what they tell otherwise. */
  readInterests(words: string): readonly Learned[];
  /** Unpaid work that words tell of, and what such work teaches. */
  hearUnpaidWork(words: string): readonly UnpaidKind[];
  learnFromUnpaidWork(kinds: readonly UnpaidKind[]): readonly Learned[];
  readRefusals(words: string): readonly Learned[];
  /** Limits of all kinds, said at any question. */
  readConstraints(words: string): readonly Constraint[];
  /** The choices that together tell most about a person; empty when nothing is worth asking any more. */
  chooseScreen(person: Profile): readonly Choice[];
  /** Whether more answers would hardly change the first pistes. */
  isSettled(person: Profile): boolean;
  /** Contextes that a person may well refuse. */
  chooseContextes(person: Profile): readonly Choice[];
  /** Métiers of different kinds, for somebody who told nothing; none that was shown before. */
  suggestMetiers(person: Profile): readonly Metier[];
  hasEvidence(person: Profile): boolean;
  isExperienceKnown(person: Profile): boolean;
  isLevelKnown(person: Profile): boolean;
  /** Whether licences matter for the leading pistes, and are not known. */
  isLicenceAsked(person: Profile): boolean;
  /** Whether the law restricts some of them. */
  isLawAsked(person: Profile): boolean;
}

/** Minutes that a path takes, and its screens: reading six short lines and ticking takes some twenty seconds. */
export const paces = [
  { minutes: 3, screens: 4, atLeast: 3 },
  { minutes: 10, screens: 14, atLeast: 5 },
  { minutes: 25, screens: 36, atLeast: 8 },
] as const;

export type Memory = {
  /** 0: not chosen yet. */
  readonly minutes: number;
  /** Screens that the path still has. */
  readonly room: number;
  /** Of these, screens that come whatever is clear already: who has chosen a path wants to be asked. */
  readonly atLeast: number;
  /** Questions answered, for the progress. */
  readonly done: number;
  /** Screens in a row that were ticked whole (above 0) or not at all (below 0). */
  readonly evenly: number;
};

export const empty: Memory = { minutes: 0, room: 0, atLeast: 0, done: 0, evenly: 0 };

/** The questions that a path may have, in their order. */
const asked = ['pace', 'experience', 'screen', 'spark', 'conditions', 'level', 'licence', 'country'] as const;

export type AskedStep = (typeof asked)[number];
/** unpaid: only for whoever says that they never worked, and has the time. */
export type StepName = AskedStep | 'unpaid' | 'recap';

/** Where a person is. */
export interface Place {
  readonly memory: Memory;
  readonly person: Profile;
}

/** On to the next question whose answer is not known. */
export function next(
  step: AskedStep,
  { memory, person }: Place,
  advisor: PathAdvisor,
  besides: Besides & { readonly remember?: Partial<Memory> } = {},
): Outcome<Memory, StepName> {
  const { remember, ...others } = besides;
  const after: Memory = { ...memory, done: memory.done + 1, ...remember };
  const then = { memory: after, person: advisor.learn(person, others.learned ?? []) };
  const from = step === 'screen' ? asked.indexOf('screen') : asked.indexOf(step) + 1;
  const following = asked.slice(from).find((each) => isNeeded(each, then, advisor));
  const isEarly = step === 'screen' && following !== 'screen' && after.room > 0;
  const say = isEarly ? [...(others.say ?? []), message('guided-path.screen.settled')] : others.say;
  return goTo(following ?? 'recap', after, say === undefined ? others : { ...others, say });
}

function isNeeded(step: AskedStep, { memory, person }: Place, advisor: PathAdvisor): boolean {
  switch (step) {
    case 'pace':
      return memory.minutes === 0;
    case 'experience':
      return !advisor.isExperienceKnown(person);
    case 'screen':
      return (
        memory.room > 0 && (memory.atLeast > 0 || !advisor.isSettled(person)) && advisor.chooseScreen(person).length > 0
      );
    case 'spark':
      return !advisor.hasEvidence(person) && advisor.suggestMetiers(person).length > 0;
    case 'conditions':
      return !isShort(memory);
    case 'level':
      return !isShort(memory) && !advisor.isLevelKnown(person);
    case 'licence':
      return !isShort(memory) && advisor.isLicenceAsked(person);
    case 'country':
      return person.country === null;
  }
}

/** The shortest path asks what ranks métiers, and little that only marks them. */
export function isShort({ minutes }: Memory): boolean {
  return minutes === paces[0].minutes;
}

/** A question of the path, with how far the person is. */
export function question(
  step: AskedStep,
  place: Place,
  advisor: PathAdvisor,
  rest: { readonly options: readonly Option[]; readonly pick?: 'one' | 'many' },
): Message {
  const options = advisor.hasEvidence(place.person) ? [...rest.options, finish] : rest.options;
  const { done } = place.memory;
  const of = done + countQuestions(step, place, advisor);
  return message(`guided-path.${step}.ask`, { step: done + 1, of }, { ...rest, options });
}

/** Questions that are still to come, this one included, as far as can be told by now. */
export function countQuestions(step: AskedStep, place: Place, advisor: PathAdvisor): number {
  const still = asked
    .slice(asked.indexOf(step) + 1)
    .filter((each) => each !== 'spark' && each !== 'screen' && isNeeded(each, place, advisor)).length;
  const screens = asked.indexOf(step) <= asked.indexOf('screen') ? place.memory.room : 0;
  const own = step === 'screen' ? 0 : 1;
  return own + screens + still;
}

/** Once there is something to go by, every question can be left for the pistes. */
const finish = apart(option('finish', 'guided-path.finish'));

/** A question that is left where the person wants their pistes. */
export function leavable(step: AskingStep<Memory, StepName>): AskingStep<Memory, StepName> {
  return {
    ...step,
    hear: (heard, place) => (isFinish(heard) ? handOver('pistes', {}) : step.hear(heard, place)),
  };
}

function isFinish(heard: Heard): boolean {
  if (heard.kind === 'choice') return heard.id === finish.id;
  return heard.kind === 'choices' && heard.ids.includes(finish.id);
}

/** Words that led nowhere are kept, and the question stays. */
export function notRecognised(step: AskedStep, words: string): Outcome<Memory, StepName> {
  return {
    ...notUnderstood(message(`guided-path.${step}.not-recognised`)),
    effects: [{ kind: 'keep-words', words, because: 'nothing-found' }],
  };
}

export const thanks = message('guided-path.experience.thanks');
export const noMatter = message('guided-path.experience.no-matter');

/** Its id says which it is. */
export function toOption(choice: Choice): Option {
  return option(`${choice.kind} ${choice.code}`, choiceKey(choice));
}
