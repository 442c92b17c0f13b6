import type { Dossier } from '../guidance/dossier.ts';
import { type Dialog, end, type Heard, message, notUnderstood, type Outcome, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'offered-help': Memory;
  }
}

interface Memory {
  /** Who proposes, by id and as people know them. */
  readonly counsellorId: string;
  readonly name: string;
  readonly dossier: Dossier;
}

/** A counsellor proposes to step in: nothing of the person is shown before they agree. */
export function offeredHelp(): Dialog<Memory, 'agree'> {
  return {
    id: 'offered-help',
    version: 1,
    first: 'agree',
    empty: { counsellorId: '', name: '', dossier: nothing },
    steps: {
      agree: {
        ask: ({ memory: { name } }) =>
          message(
            'offered-help.agree.ask',
            { name },
            { options: [option('yes', 'offered-help.agree.yes'), option('no', 'offered-help.agree.no')] },
          ),
        hear: (heard, { memory }) => hearAgreed(heard, memory),
      },
    },
  };
}

const nothing: Dossier = {
  said: [],
  understood: [],
  pistes: [],
  openQuestions: [],
  wishWords: null,
  firstName: null,
};

function hearAgreed(heard: Heard, { counsellorId, name, dossier }: Memory): Outcome<Memory, 'agree'> {
  const isYes = heard.kind === 'yes' || (heard.kind === 'choice' && heard.id === 'yes');
  const isNo = heard.kind === 'no' || (heard.kind === 'choice' && heard.id === 'no');
  if (isNo) return end([message('offered-help.agree.refused')]);
  if (!isYes) return notUnderstood();
  return end([], { effects: [{ kind: 'accept-help', counsellorId, name, dossier }] });
}
