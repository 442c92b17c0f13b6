import { type CardElement, link } from '../exhibits/card.ts';
import { hubId, isLive } from '../handoff/case.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Say } from './say.ts';

/** What a tap on the card of a case asks for. */
export const caseVerbs = ['case-take', 'case-return', 'case-close', 'case-pass'] as const;

/** As the value of a choice: to whoever takes it. */
export const toQueue = 'queue';

/** Six buttons at most, those of what unfolds included. */
export function caseButtons({ found, colleagues }: CaseFacts, say: Say, url: string): readonly CardElement[] {
  const open = link(say('teams-desk.button.desk'), url);
  const press = (verb: (typeof caseVerbs)[number], title: string): CardElement => ({
    type: 'Action.Execute',
    title,
    verb,
    data: { caseId: found.caseId },
    // An app too old for it sends the same as a message.
    fallback: { type: 'Action.Submit', title, data: { verb, caseId: found.caseId } },
  });
  if (!isLive(found) || found.counsellorId === hubId) return [open];
  if (found.counsellorId === null) return [press('case-take', say('teams-desk.button.take')), open];
  const close = say('teams-desk.button.close');
  const pass = say('teams-desk.button.pass');
  const choices = [
    ...colleagues.map(({ counsellorId, name }) => ({ title: name, value: counsellorId })),
    { title: say('teams-desk.button.queue'), value: toQueue },
  ];
  return [
    press('case-return', say('teams-desk.button.return')),
    show(close, [ask('summary', say('teams-desk.button.summary'))], press('case-close', close)),
    show(
      pass,
      [
        {
          type: 'Input.ChoiceSet',
          id: 'to',
          label: say('teams-desk.button.to'),
          style: 'compact',
          isRequired: true,
          errorMessage: say('teams-desk.button.to-missing'),
          choices,
        },
        ask('why', say('teams-desk.button.why')),
      ],
      press('case-pass', pass),
    ),
    open,
  ];
}

function ask(id: string, label: string): CardElement {
  return { type: 'Input.Text', id, label, isMultiline: true, maxLength: 500 };
}

function show(title: string, body: readonly CardElement[], action: CardElement): CardElement {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions: [action] } };
}
