import { describe, expect, it } from '@jest/globals';
import { ActivityTypes, TestAdapter, TurnContext } from 'botbuilder';
import { createLiveLibrary } from '../../knowledge/live-library.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import { loadCompiledLibrary } from '../../knowledge/load-compiled.ts';
import type { GuidanceBot } from '../../src/bot.ts';
import { holdKnowledge } from '../../src/hold-knowledge.ts';
import { createLog } from '../../src/log.ts';
import { compileSmallRome } from '../fixtures/compiled-rome.ts';

const small = await loadLibrary('tests/fixtures/library');
const rome = await loadCompiledLibrary(await compileSmallRome());
if (rome === undefined) throw new Error('Nothing was compiled.');
const log = createLog('silent');
const contextOf = (type: string): TurnContext => new TurnContext(new TestAdapter(), { type });

/** A bot that tells how many métiers it sees, before and after something else happens. */
function createCounting(live: ReturnType<typeof createLiveLibrary>, meanwhile: () => Promise<void>) {
  const seen: number[] = [];
  const run = async (): Promise<void> => {
    seen.push(live.library.metiers.length);
    await meanwhile();
    seen.push(live.library.metiers.length);
  };
  const bot: GuidanceBot = {
    run,
    offer: run,
    tell: run,
    followUp: async () => {
      await run();
      return true;
    },
  };
  return { seen, bot };
}

describe('holdKnowledge', () => {
  it.each([ActivityTypes.Message, ActivityTypes.ConversationUpdate])(
    'shows one library from the beginning to the end of a turn (%s)',
    async (type) => {
      const live = createLiveLibrary(small);
      const { seen, bot } = createCounting(live, async () => live.replace(rome));
      const held = holdKnowledge(bot, live, log).bot;
      await held.run(contextOf(type));
      expect(seen).toEqual([small.metiers.length, small.metiers.length]);
      await held.run(contextOf(type));
      expect(seen.slice(2)).toEqual([rome.metiers.length, rome.metiers.length]);
    },
  );

  it('lets a message wait until the knowledge is ready, and the welcome not', async () => {
    const order: string[] = [];
    const live = createLiveLibrary({
      ...small,
      get search() {
        order.push('made ready');
        return small.search;
      },
    });
    const { bot } = createCounting(live, async () => void order.push('answered'));
    const { bot: held, makeReady } = holdKnowledge(bot, live, log);
    await held.run(contextOf(ActivityTypes.ConversationUpdate));
    expect(order).toEqual(['answered']);
    await held.run(contextOf(ActivityTypes.Message));
    expect(order).toEqual(['answered', 'made ready', 'answered']);
    await makeReady();
    expect(order).toHaveLength(3);
  });

  it('answers all the same where something cannot be made ready', async () => {
    const told: string[] = [];
    const live = createLiveLibrary({
      ...small,
      get search(): never {
        throw new Error('broken');
      },
    });
    const { seen, bot } = createCounting(live, async () => undefined);
    const telling = createLog('info', { write: (line) => told.push(line) });
    await holdKnowledge(bot, live, telling).bot.run(contextOf(ActivityTypes.Message));
    expect(seen).toHaveLength(2);
    expect(told.join('')).toContain('not made ready beforehand');
  });
});
