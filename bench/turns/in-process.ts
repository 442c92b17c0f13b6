import { ActivityTypes, BotAdapter, MemoryStorage, type ResourceResponse, type Storage, TurnContext } from 'botbuilder';
import type { Library } from '../../knowledge/library.ts';
import { assembleBot } from '../../src/assemble-bot.ts';
import type { Bot } from '../../src/channels/bot.ts';
import { createConversations } from '../../src/conversations.ts';
import { noReception } from '../../src/handoff/reception.ts';
import { createLog, type Log } from '../../src/log.ts';
import { createVoice } from '../../src/voice.ts';
import type { MixedTurn } from './mix.ts';

/** The bot as the server assembles it, its conversations in memory. */
export function createOwnBot(library: Library, storage: Storage = new MemoryStorage()): Bot {
  return assembleBot({
    library,
    voice: createVoice(),
    log: createStrictLog(),
    site: {
      publicUrl: 'http://127.0.0.1:3978',
      retentionDays: 30,
      exportUrlOf: () => 'http://127.0.0.1:3978/mes-donnees',
      bilanUrlOf: () => 'http://127.0.0.1:3978/bilan?jeton=x.y',
      pictureUrlOf: () => 'http://127.0.0.1:3978/bilan/image?jeton=x.y',
    },
    conversations: createConversations(storage),
    reception: noReception,
    today: () => new Date(),
  });
}

/** A turn that fails is cheap, and no measure of anything: it stops the bench. */
function createStrictLog(): Log {
  const log = createLog('silent');
  log.error = ({ error }: { readonly error?: unknown }) => {
    throw new Error('A turn of the mix failed.', { cause: error });
  };
  return log;
}

/** Runs one visit; gives the milliseconds of each turn. */
export async function visitInProcess(bot: Bot, id: string, visit: readonly MixedTurn[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const { text, value } of visit) {
    const context = new TurnContext(adapter, {
      type: ActivityTypes.Message,
      channelId: 'bench',
      serviceUrl: '',
      conversation: { id, isGroup: false, conversationType: 'personal', tenantId: '', name: '' },
      recipient: { id: 'bot', name: 'bot' },
      from: { id: 'person', name: '' },
      text,
      value,
    });
    const started = performance.now();
    await bot.run(context);
    times.push(performance.now() - started);
  }
  return times;
}

/** The least an adapter can be: what is sent is gone. */
class SilentAdapter extends BotAdapter {
  override async sendActivities(_context: TurnContext, activities: readonly object[]): Promise<ResourceResponse[]> {
    return activities.map((_activity, index) => ({ id: `${index}` }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('The mix updates no activity.');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('The mix deletes no activity.');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('The mix continues no conversation.');
  }
}

const adapter = new SilentAdapter();
