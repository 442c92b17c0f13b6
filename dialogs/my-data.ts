import { type Dialog, end, handOver, message, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    /** Whether the person agreed to be written to some months later. */
    'my-data': { readonly hasFollowUp?: boolean };
  }
}

type Memory = { readonly hasFollowUp: boolean };

/** Shows what is kept of a person, and leads to its erasure. */
export function myData(): Dialog<Memory, 'show' | 'choose'> {
  return {
    id: 'my-data',
    version: 2,
    first: 'show',
    empty: { hasFollowUp: false },
    steps: {
      show: {
        tell: () => message('my-data.show.tell', {}, { show: { kind: 'kept' } }),
        next: 'choose',
      },
      choose: {
        ask: ({ memory }) =>
          message(
            'my-data.choose.ask',
            {},
            {
              options: [
                option('export-data', 'my-data.export.choice'),
                option('resume-code', 'resume-code.choice'),
                ...(memory.hasFollowUp ? [option('no-follow-up', 'my-data.choose.no-follow-up')] : []),
                option('erase', 'my-data.choose.erase'),
                option('keep', 'my-data.choose.keep'),
              ],
            },
          ),
        hear: (heard) => {
          if (heard.kind !== 'choice') return end();
          if (heard.id === 'no-follow-up') {
            return end([message('follow-up.consent.withdrawn')], { effects: [{ kind: 'withdraw-follow-up' }] });
          }
          return heard.id === 'erase' ? handOver('erase-data', {}) : end();
        },
      },
    },
  };
}
