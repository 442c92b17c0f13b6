import type { Learned } from '../guidance/evidence.ts';
import { type Dialog, end, message, notUnderstood, option, stay } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    formation: { readonly formationId: string };
  }
}

type Memory = { readonly formationId: string };

/** What words tell of whoever says them. */
interface FormationReader {
  read(words: string): readonly Learned[];
}

/** Shows one formation with all that its source tells, and says what it does not tell. */
export function formation({ read }: FormationReader): Dialog<Memory, 'about' | 'next'> {
  return {
    id: 'formation',
    version: 1,
    first: 'about',
    empty: { formationId: '' },
    steps: {
      about: {
        tell: ({ memory: { formationId } }) =>
          message(
            'formation.about.tell',
            {},
            { show: { kind: 'formation', formationId }, rate: `formation ${formationId}` },
          ),
        next: 'next',
      },
      next: {
        ask: () =>
          message(
            'formation.next.ask',
            {},
            { options: [option('human', 'common.choice.human'), option('back', 'formation.next.back')] },
          ),
        hear: (heard) => {
          if (heard.kind === 'number' || heard.kind === 'choices') return notUnderstood();
          if (heard.kind !== 'words') return end();
          const learned = read(heard.words);
          return learned.length === 0 ? notUnderstood() : stay([message('common.heard')], { learned });
        },
      },
    },
  };
}
