import { type Dialog, end, message, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'erase-data': Record<string, never>;
  }
}

/** Erases what is kept of a person, after one question. */
export function eraseData(): Dialog<object, 'confirm'> {
  return {
    id: 'erase-data',
    version: 1,
    first: 'confirm',
    empty: {},
    steps: {
      confirm: {
        ask: () =>
          message(
            'erase-data.confirm.ask',
            {},
            { options: [option('erase', 'erase-data.confirm.erase'), option('keep', 'erase-data.confirm.keep')] },
          ),
        hear: (heard) =>
          heard.kind === 'yes' || (heard.kind === 'choice' && heard.id === 'erase')
            ? end([message('erase-data.confirm.erased', {}, { show: { kind: 'receipt' } })], {
                effects: [{ kind: 'erase' }],
              })
            : end([message('erase-data.confirm.kept')]),
      },
    },
  };
}
