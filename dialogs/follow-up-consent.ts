import { type Dialog, end, message, notUnderstood, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'follow-up-consent': Record<string, never>;
  }
}

/** Asks once whether the bot may write some months later, and says what is kept for that. */
export function followUpConsent(): Dialog<object, 'ask'> {
  return {
    id: 'follow-up-consent',
    version: 1,
    first: 'ask',
    empty: {},
    steps: {
      ask: {
        ask: () =>
          message(
            'follow-up.consent.ask',
            {},
            { options: [option('yes', 'follow-up.consent.yes'), option('no', 'follow-up.consent.no')] },
          ),
        hear: (heard) => {
          const answer = heard.kind === 'choice' ? heard.id : heard.kind;
          if (answer === 'yes') return end([], { effects: [{ kind: 'agree-follow-up' }] });
          if (answer === 'no') return end([message('follow-up.consent.refused')]);
          return notUnderstood();
        },
      },
    },
  };
}
