import { describe, expect, it } from '@jest/globals';
import { type Activity, TurnContext } from 'botbuilder';
import { DirectLineAdapter, type QueueTurn } from '../../../../src/channels/direct-line/adapter.ts';
import { TurnRecord } from '../../../../src/channels/turn-record.ts';
import { createLog } from '../../../../src/log.ts';

const activity: Partial<Activity> = {
  type: 'message',
  id: 'c|0000002',
  channelId: 'directline',
  serviceUrl: 'urn:x',
  text: 'oui',
  from: { id: 'dl_u', name: '' },
  recipient: { id: 'aiguilleur', name: '' },
  conversation: { id: 'c', name: '', conversationType: 'personal', isGroup: false },
};

function createAdapter(said: string[]): DirectLineAdapter {
  const queueTurn: QueueTurn = (conversationId, turn) =>
    turn(({ text }) => {
      said.push(`${conversationId}: ${text}`);
      return 'id';
    }, new TurnRecord('directline/c', undefined));
  return new DirectLineAdapter(queueTurn, createLog('silent'));
}

describe('DirectLineAdapter', () => {
  it('gives what the bot says to the delivery of its turn, in order', async () => {
    const said: (string | undefined)[] = [];
    await createAdapter([]).runTurn(
      activity,
      ({ text }) => `${said.push(text)}`,
      async (context) => {
        const sent = await context.sendActivities([
          { type: 'message', text: 'un' },
          { type: 'message', text: 'deux' },
        ]);
        expect(sent?.map(({ id }) => id)).toEqual(['1', '2']);
      },
    );
    expect(said).toEqual(['un', 'deux']);
  });

  it('lets the bot speak first, later, where it spoke before', async () => {
    const said: string[] = [];
    const adapter = createAdapter(said);
    const reference = TurnContext.getConversationReference(activity);
    await adapter.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity('Du nouveau');
    });
    expect(said).toEqual(['c: Du nouveau']);
  });

  it('runs middleware around every turn, and survives its faults', async () => {
    const adapter = createAdapter([]);
    adapter.use(async () => {
      throw new Error('fault');
    });
    let hasRun = false;
    await adapter.runTurn(
      activity,
      () => '',
      async () => {
        hasRun = true;
      },
    );
    expect(hasRun).toBe(false);
  });

  it('changes nothing that was said', async () => {
    const adapter = createAdapter([]);
    await expect(adapter.updateActivity()).rejects.toThrow('only grows');
    await expect(adapter.deleteActivity()).rejects.toThrow('only grows');
  });
});
