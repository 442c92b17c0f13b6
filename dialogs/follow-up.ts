import type { Happened, Helped } from '../guidance/follow-up.ts';
import { type Dialog, end, goTo, type Heard, message, notUnderstood, type Outcome, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'follow-up': Record<string, never>;
  }
}

type Memory = { readonly helped: Helped | null };
type StepName = 'helped' | 'happened';

const helps: readonly Helped[] = ['yes', 'some', 'no'];
const happenings: readonly Happened[] = ['work', 'formation', 'steps', 'nothing', 'other'];

/** Some months later: whether it helped, and what happened. Both are counted; words are not kept. */
export function followUp(): Dialog<Memory, StepName> {
  return {
    id: 'follow-up',
    version: 1,
    first: 'helped',
    empty: { helped: null },
    steps: {
      helped: {
        ask: () => {
          const options = [...helps, 'stop'].map((id) => option(id, `follow-up.helped.${id}`));
          return message('follow-up.helped.ask', {}, { options });
        },
        hear: hearHelped,
      },
      happened: {
        ask: () =>
          message(
            'follow-up.happened.ask',
            {},
            { options: happenings.map((id) => option(id, `follow-up.happened.${id}`)) },
          ),
        hear: (heard, { memory }) => {
          const happened = findHappened(heard);
          if (happened === undefined) return notUnderstood();
          return end([message('follow-up.happened.thanks')], {
            effects: [{ kind: 'answer-follow-up', helped: memory.helped ?? 'some', happened }],
          });
        },
      },
    },
  };
}

function hearHelped(heard: Heard): Outcome<Memory, StepName> {
  if (heard.kind === 'choice' && heard.id === 'stop') {
    return end([message('follow-up.consent.withdrawn')], { effects: [{ kind: 'withdraw-follow-up' }] });
  }
  const said = heard.kind === 'choice' ? heard.id : heard.kind === 'depends' ? 'some' : heard.kind;
  const helped = helps.find((each) => each === said);
  return helped === undefined ? notUnderstood() : goTo('happened', { helped });
}

/** Words tell of something else than the boxes. */
function findHappened(heard: Heard): Happened | undefined {
  if (heard.kind === 'choice') return happenings.find((each) => each === heard.id);
  if (heard.kind === 'no') return 'nothing';
  return heard.kind === 'words' ? 'other' : undefined;
}
