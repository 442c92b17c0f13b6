import { type Dialog, end, message, type Outcome, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    feedback: { readonly about: string };
  }
}

type Memory = { readonly about: string };

const reasons = ['not-for-me', 'not-clear', 'wrong', 'missing'] as const;

/** Asks what was wrong with an answer after 👎, and keeps the reason. */
export function feedback(): Dialog<Memory, 'reason'> {
  const rate = ({ about }: Memory, reason: string | null): Outcome<Memory, 'reason'> =>
    end([message('feedback.reason.thanks')], { effects: [{ kind: 'rate', about, rating: 'down', reason }] });
  return {
    id: 'feedback',
    version: 1,
    first: 'reason',
    empty: { about: '' },
    steps: {
      reason: {
        ask: () =>
          message(
            'feedback.reason.ask',
            {},
            {
              options: [
                ...reasons.map((reason) => option(reason, `feedback.reason.${reason}`)),
                option('none', 'feedback.reason.none'),
              ],
            },
          ),
        hear: (heard, { memory }) => {
          if (heard.kind === 'choice') return rate(memory, heard.id === 'none' ? null : heard.id);
          return rate(memory, heard.kind === 'words' ? heard.words : null);
        },
      },
    },
  };
}
