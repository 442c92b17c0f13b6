import { type Dialog, end, goTo, message, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'my-data': Record<string, never>;
  }
}

/** Shows what is kept of a person, and erases it when they say so twice. */
export function myData(): Dialog<object, 'show' | 'next' | 'confirm'> {
  return {
    id: 'my-data',
    version: 1,
    first: 'show',
    empty: {},
    steps: {
      show: {
        tell: () => [message('my-data.show.tell'), message('my-data.show.list', {}, { show: { kind: 'recap' } })],
        next: 'next',
      },
      next: {
        ask: () =>
          message(
            'my-data.next.ask',
            {},
            { options: [option('erase', 'my-data.next.erase'), option('keep', 'my-data.next.keep')] },
          ),
        hear: (heard) => (heard.kind === 'choice' && heard.id === 'erase' ? goTo('confirm') : end()),
      },
      confirm: {
        ask: () =>
          message(
            'my-data.confirm.ask',
            {},
            { options: [option('erase', 'my-data.confirm.erase'), option('keep', 'my-data.next.keep')] },
          ),
        hear: (heard) =>
          heard.kind === 'yes' || (heard.kind === 'choice' && heard.id === 'erase')
            ? end([message('my-data.confirm.erased')], { effects: [{ kind: 'erase' }] })
            : end([message('my-data.confirm.kept')]),
      },
    },
  };
}
