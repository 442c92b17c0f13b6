import { type Dialog, end, message, notUnderstood, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    formation: { readonly formationId: string };
  }
}

type Memory = { readonly formationId: string };

/** Shows one formation with all that its source tells, and says what it does not tell. */
export function formation(): Dialog<Memory, 'about' | 'next'> {
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
        hear: (heard) =>
          heard.kind === 'words' || heard.kind === 'number' || heard.kind === 'choices' ? notUnderstood() : end(),
      },
    },
  };
}
