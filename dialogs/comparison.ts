import type { Comparison } from '../guidance/compare.ts';
import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import {
  type Dialog,
  end,
  handOver,
  message,
  notUnderstood,
  type Option,
  type Outcome,
  option,
  stay,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    comparison: { readonly one: MetierId; readonly other: MetierId };
  }
}

/** What comparing needs. */
export interface Comparer {
  compareMetiers(one: MetierId, other: MetierId, person: Profile): Comparison;
  getMetier(metierId: MetierId): Metier;
  /** What words tell of whoever says them. */
  read(words: string): readonly Learned[];
}

type Memory = { readonly one: MetierId; readonly other: MetierId };

/** Sets two métiers side by side, and says for whom each may be; never which is better. */
export function comparison(comparer: Comparer): Dialog<Memory, 'about' | 'next'> {
  return {
    id: 'comparison',
    version: 1,
    first: 'about',
    empty: { one: '', other: '' },
    steps: {
      about: {
        tell: ({ memory: { one, other }, person }) =>
          message(
            'comparison.about.tell',
            { one: comparer.getMetier(one).label, other: comparer.getMetier(other).label },
            {
              show: { kind: 'comparison', comparison: comparer.compareMetiers(one, other, person) },
              rate: `comparison ${one} ${other}`,
            },
          ),
        next: 'next',
      },
      next: {
        ask: ({ memory: { one, other } }) => {
          const metiers = [one, other].map(
            (metierId): Option => ({ id: metierId, label: comparer.getMetier(metierId).label }),
          );
          return message('comparison.next.ask', {}, { options: [...metiers, option('back', 'comparison.next.back')] });
        },
        hear: (heard) => {
          if (heard.kind === 'choice' && heard.id !== 'back') return handOver('steps', { metierId: heard.id });
          if (heard.kind === 'words') return hearMore(heard.words, comparer);
          if (heard.kind === 'number' || heard.kind === 'choices') return notUnderstood();
          return end();
        },
      },
    },
  };
}

/** What is told of oneself meanwhile counts for the pistes to come. */
function hearMore(words: string, { read }: Comparer): Outcome<Memory, 'about' | 'next'> {
  const learned = read(words);
  return learned.length === 0 ? notUnderstood() : stay([message('common.heard')], { learned });
}
