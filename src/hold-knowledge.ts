import { ActivityTypes } from 'botbuilder-core';
import type { LiveLibrary } from '../knowledge/live-library.ts';
import { once } from '../knowledge/once.ts';
import type { GuidanceBot } from './bot.ts';
import type { Log } from './log.ts';
import { warmUp } from './warm-up.ts';

/** A bot that minds what stands behind its library. */
export interface HoldingBot {
  readonly bot: GuidanceBot;
  /** Makes the first library ready, before or because a message needs it. */
  makeReady(): Promise<void>;
}

/**
 * The same bot, of which each turn uses one library from beginning to end, whatever is put in its place meanwhile. A message
 * that comes while the first library is still being made ready waits for it; the welcome needs nothing of that.
 */
export function holdKnowledge(bot: GuidanceBot, live: LiveLibrary, log: Log): HoldingBot {
  const makeReady = once(() =>
    warmUp(live.library).catch((err: unknown) => log.error({ err }, 'the knowledge is not made ready beforehand')),
  );
  const hold = async (turn: () => Promise<void>): Promise<void> => {
    await makeReady();
    await live.hold(turn);
  };
  const isWelcome = (type: string): boolean => type === ActivityTypes.ConversationUpdate;
  return {
    makeReady,
    bot: {
      run: (context) =>
        isWelcome(context.activity.type) ? live.hold(() => bot.run(context)) : hold(() => bot.run(context)),
      offer: (context, by) => hold(() => bot.offer(context, by)),
      tell: (context, news) => hold(() => bot.tell(context, news)),
      followUp: async (context, due) => {
        let isMoment = false;
        await hold(async () => {
          isMoment = await bot.followUp(context, due);
        });
        return isMoment;
      },
    },
  };
}
