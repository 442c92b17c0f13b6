import { type Dialog, end, handOver, message, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'my-data': Record<string, never>;
  }
}

/** Shows what is kept of a person, and leads to its erasure. */
export function myData(): Dialog<object, 'show' | 'choose'> {
  return {
    id: 'my-data',
    version: 1,
    first: 'show',
    empty: {},
    steps: {
      show: {
        tell: () => message('my-data.show.tell', {}, { show: { kind: 'kept' } }),
        next: 'choose',
      },
      choose: {
        ask: () =>
          message(
            'my-data.choose.ask',
            {},
            {
              options: [
                option('export-data', 'my-data.export.choice'),
                option('resume-code', 'resume-code.choice'),
                option('erase', 'my-data.choose.erase'),
                option('keep', 'my-data.choose.keep'),
              ],
            },
          ),
        hear: (heard) => (heard.kind === 'choice' && heard.id === 'erase' ? handOver('erase-data', {}) : end()),
      },
    },
  };
}
