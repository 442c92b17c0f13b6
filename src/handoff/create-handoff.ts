import type { GuidanceBot } from '../bot.ts';
import type { State } from '../state.ts';
import { Handoff } from './handoff.ts';

interface Parts {
  readonly state: Pick<State, 'db' | 'turns' | 'caseChanges'>;
  readonly bot: Pick<GuidanceBot, 'tell' | 'offer'>;
  readonly clock: () => number;
}

/** What counsellors do, told by the bot in turns of its own. */
export function createHandoff({ state: { db, turns, caseChanges }, bot, clock }: Parts): Handoff {
  return new Handoff({
    db,
    clock,
    begin: (conversationId, turn) => turns.begin(conversationId, turn),
    tell: (context, news) => bot.tell(context, news),
    offer: (context, by) => bot.offer(context, by),
    onChanged: (conversationId) => caseChanges.tell(conversationId),
  });
}
