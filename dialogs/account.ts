import type { Account } from '../guidance/account.ts';
import type { Learned } from '../guidance/evidence.ts';
import type { Move } from '../guidance/move.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Obstacle } from '../guidance/recommendation.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import {
  type Dialog,
  end,
  goTo,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Option,
  type Outcome,
  option,
  type Turn,
} from './dialog.ts';
import { tellMove } from './message.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    account: { readonly metierId: MetierId };
  }
}

/** What accounting for a métier needs. */
export interface Accountant {
  account(metierId: MetierId, person: Profile): Account;
  findMeant(words: string): Metier | undefined;
  read(words: string): readonly Learned[];
  getMetier(metierId: MetierId): Metier;
  /** Takes back what makes these obstacles hide. */
  accept(hiding: readonly Obstacle[], person: Profile): readonly Learned[];
  compare(person: Profile, learned: readonly Learned[]): Move;
}

type Memory = { readonly metierId: MetierId };
type StepName = 'about' | 'next' | 'other';

/** Says why a métier is a piste, or why it is not: what speaks for it and against it, and what would bring it nearer. */
export function account(accountant: Accountant): Dialog<Memory, StepName> {
  return {
    id: 'account',
    version: 1,
    first: 'about',
    empty: { metierId: '' },
    steps: {
      about: {
        tell: (turn) => tellAccount(turn, accountant),
        next: 'next',
      },
      next: {
        ask: (turn) => askNext(turn, accountant),
        hear: (heard, turn) => hearNext(heard, turn, accountant),
      },
      other: {
        ask: () => message('account.other.ask', {}, { options: [option('back', 'account.next.back')] }),
        hear: (heard) => (heard.kind === 'words' ? hearMetier(heard.words, accountant) : end()),
      },
    },
  };
}

function tellAccount({ memory: { metierId }, person }: Turn<Memory>, { account, getMetier }: Accountant): Message {
  const told = account(metierId, person);
  return message(
    `account.about.${told.place}`,
    { metier: getMetier(metierId).label },
    { show: { kind: 'account', metierId, account: told }, rate: `account ${metierId}` },
  );
}

function askNext({ memory: { metierId }, person }: Turn<Memory>, { account, getMetier }: Accountant): Message {
  const { hiding, place } = account(metierId, person);
  const changes =
    place === 'unknown' ? [] : [option('what-if', 'account.next.what-if'), option('change', 'account.next.change')];
  return message(
    'account.next.ask',
    { metier: getMetier(metierId).label },
    {
      options: [
        ...toAccept(hiding),
        ...changes,
        option('other', 'account.next.other'),
        option('fiche', 'account.next.fiche'),
        option('back', 'account.next.back'),
      ],
    },
  );
}

function hearNext(heard: Heard, turn: Turn<Memory>, accountant: Accountant): Outcome<Memory, StepName> {
  switch (heard.kind === 'choice' ? heard.id : heard.kind) {
    case 'accept':
      return accept(turn, accountant);
    case 'what-if':
      return handOver('what-if', {});
    case 'other':
      return goTo('other');
    case 'change':
      return handOver('change-answer', { backTo: 'pistes' });
    case 'fiche':
      return handOver('fiche', { metierId: turn.memory.metierId });
    case 'back':
    case 'yes':
    case 'no':
    case 'dont-know':
    case 'depends':
      return end();
    default:
      return heard.kind === 'words' ? hearMetier(heard.words, accountant) : notUnderstood();
  }
}

/** What hides the métier is named on the button, where it is one thing. */
function toAccept([first, ...others]: readonly Obstacle[]): readonly Option[] {
  if (first === undefined) return [];
  if (others.length > 0) return [option('accept', 'account.next.accept')];
  if (first.kind === 'refusal')
    return [option('accept', 'changes.accept', { trait: { kind: 'contexte', code: first.code } })];
  return [option('accept', `changes.${acceptance[first.kind]}`)];
}

const acceptance = {
  licence: 'licence',
  level: 'level',
  regulated: 'not-regulated',
  'long-studies': 'short-studies',
} as const;

/** What hides the métier is taken back, and nothing else. */
function accept({ memory: { metierId }, person }: Turn<Memory>, accountant: Accountant): Outcome<Memory, StepName> {
  const { hiding } = accountant.account(metierId, person);
  const learned = accountant.accept(hiding, person);
  return handOver('pistes', {}, { say: [tellMove(accountant.compare(person, learned), accountant)], learned });
}

/** A métier that is named; a whole sentence tells of oneself. */
function hearMetier(words: string, { findMeant, read }: Accountant): Outcome<Memory, StepName> {
  const metier = findMeant(words);
  if (metier !== undefined) return goTo('about', { metierId: metier.metierId });
  const learned = words.split(/\s+/).length < leastSentence ? [] : read(words);
  if (learned.length > 0) return handOver('pistes', {}, { say: [message('common.heard')], learned });
  return {
    ...notUnderstood(message('account.other.unknown')),
    effects: [{ kind: 'keep-words', words, because: 'not-known' }],
  };
}

const leastSentence = 4;
