import type { Change } from '../guidance/change.ts';
import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { WhatIf } from '../guidance/what-if.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import {
  type Dialog,
  end,
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
import { nameChange, tellMove } from './message.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'what-if': Record<string, never>;
  }
}

/** What telling of other orders needs. */
export interface Foreteller {
  findWhatIfs(person: Profile): readonly WhatIf[];
  toLearned(change: Change, person: Profile): readonly Learned[];
  getMetier(metierId: MetierId): Metier;
  read(words: string): readonly Learned[];
}

type Memory = Record<string, never>;
type StepName = 'tell' | 'next';

/** Says which single answers would change the order of the first pistes, and makes the change that a person taps. */
export function whatIf(foreteller: Foreteller): Dialog<Memory, StepName> {
  return {
    id: 'what-if',
    version: 1,
    first: 'tell',
    empty: {},
    steps: {
      tell: {
        tell: ({ person }) => tellAll(foreteller.findWhatIfs(person)),
        next: 'next',
      },
      next: {
        ask: ({ person }) => askNext(foreteller.findWhatIfs(person), foreteller),
        hear: (heard, turn) => hearNext(heard, turn, foreteller),
      },
    },
  };
}

function tellAll(whatIfs: readonly WhatIf[]): Message {
  if (whatIfs.length === 0) return message('what-if.tell.none');
  return message('what-if.tell.some', {}, { show: { kind: 'what-ifs', whatIfs }, rate: 'what-if' });
}

function askNext(whatIfs: readonly WhatIf[], foreteller: Foreteller): Message {
  const changes = whatIfs.map(({ change }, index): Option => {
    const { name, values } = nameChange(change, foreteller);
    return option(`${index}`, `changes.${name}`, values);
  });
  return message(
    whatIfs.length === 0 ? 'what-if.next.ask-without' : 'what-if.next.ask',
    {},
    { options: [...changes, option('change', 'what-if.next.change'), option('back', 'what-if.next.back')] },
  );
}

function hearNext(heard: Heard, { person }: Turn<Memory>, foreteller: Foreteller): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice': {
      if (heard.id === 'change') return handOver('change-answer', { backTo: 'pistes' });
      const made = foreteller.findWhatIfs(person)[Number(heard.id)];
      if (made === undefined) return end();
      const learned = foreteller.toLearned(made.change, person);
      return handOver('pistes', {}, { say: [tellMove(made.move, foreteller)], learned });
    }
    case 'no':
    case 'dont-know':
    case 'depends':
      return end();
    case 'words': {
      const learned = foreteller.read(heard.words);
      if (learned.length === 0) return notUnderstood();
      return handOver('pistes', {}, { say: [message('common.heard')], learned });
    }
    default:
      return notUnderstood();
  }
}
