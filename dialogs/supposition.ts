import type { Learned } from '../guidance/evidence.ts';
import type { Move } from '../guidance/move.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Recommendations } from '../guidance/recommendation.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import {
  type Dialog,
  end,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Outcome,
  option,
  type Turn,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    supposition: { readonly words: string };
  }
}

/** What telling of the effect of words needs. */
export interface Supposer {
  read(words: string): readonly Learned[];
  compare(person: Profile, learned: readonly Learned[]): Move;
  recommend(person: Profile, more?: readonly Learned[]): Recommendations;
  getMetier(metierId: MetierId): Metier;
}

type Memory = { readonly words: string };
type StepName = 'tell' | 'next';

/** Says what words about oneself would change among the pistes, before they count; they count once the person says so. */
export function supposition(supposer: Supposer): Dialog<Memory, StepName> {
  return {
    id: 'supposition',
    version: 1,
    first: 'tell',
    empty: { words: '' },
    steps: {
      tell: {
        tell: (turn) => tellEffect(turn, supposer),
        next: 'next',
      },
      next: {
        ask: () =>
          message(
            'supposition.next.ask',
            {},
            { options: [option('keep', 'supposition.next.keep'), option('leave', 'supposition.next.leave')] },
          ),
        hear: (heard, turn) => hearNext(heard, turn, supposer),
      },
    },
  };
}

function tellEffect({ memory: { words }, person }: Turn<Memory>, supposer: Supposer): readonly Message[] {
  const learned = supposer.read(words);
  const more = supposer.recommend(person, learned).hidden.length - supposer.recommend(person).hidden.length;
  return [
    message('supposition.tell.words', { words }),
    tellMove(supposer.compare(person, learned), supposer),
    ...(more > 0 ? [message('supposition.tell.hidden', { count: more })] : []),
    ...(more < 0 ? [message('supposition.tell.shown', { count: -more })] : []),
  ];
}

function tellMove(move: Move, { getMetier }: Supposer): Message {
  if ('metierId' in move) return message(`supposition.move.${move.kind}`, { metier: getMetier(move.metierId).label });
  return message(`supposition.move.${move.kind}`);
}

function hearNext(heard: Heard, { memory }: Turn<Memory>, { read }: Supposer): Outcome<Memory, StepName> {
  switch (heard.kind === 'choice' ? heard.id : heard.kind) {
    case 'keep':
    case 'yes':
      return handOver('pistes', {}, { say: [message('common.heard')], learned: read(memory.words) });
    case 'leave':
    case 'no':
    case 'dont-know':
    case 'depends':
      return end();
    default: {
      const learned = heard.kind === 'words' ? read(heard.words) : [];
      if (learned.length === 0) return notUnderstood();
      return handOver('pistes', {}, { say: [message('common.heard')], learned });
    }
  }
}
