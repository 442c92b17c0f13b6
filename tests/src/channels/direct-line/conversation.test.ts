import { describe, expect, it } from '@jest/globals';
import { Conversation, formatSlice } from '../../../../src/channels/direct-line/conversation.ts';
import { Conversations } from '../../../../src/channels/direct-line/conversations.ts';
import type { Claims } from '../../../../src/channels/direct-line/tokens.ts';

function claimsOf(conversationId: string): Claims {
  return { conversationId, userId: 'dl_u', centreId: 'demo', bornAt: 0 };
}

describe('a conversation’s log', () => {
  it('numbers what is appended and keeps the numbers when the oldest goes', () => {
    const conversation = new Conversation(claimsOf('c'), []);
    for (let i = 0; i < 5001; i++) conversation.append((id) => ({ id }));
    expect(conversation.append((id) => ({ id }))).toBe('c|0005001');
    const all = conversation.since(0);
    expect(all.watermark).toBe(5002);
    expect(all.entries[0]).toBe('{"id":"c|0002501"}');
    expect(conversation.since(5001).entries).toEqual(['{"id":"c|0005001"}']);
  });

  it('gives everything to a client that knows a longer log, lost since', () => {
    const conversation = new Conversation(claimsOf('c'), ['{"a":1}', '{"b":2}']);
    expect(conversation.since(9)).toEqual({ entries: ['{"a":1}', '{"b":2}'], watermark: 2 });
    expect(conversation.since(2)).toEqual({ entries: [], watermark: 2 });
  });

  it('goes over the wire as an ActivitySet', () => {
    expect(JSON.parse(formatSlice({ entries: ['{"a":1}', '{"b":2}'], watermark: 7 }))).toEqual({
      activities: [{ a: 1 }, { b: 2 }],
      watermark: '7',
    });
  });
});

describe('Conversations', () => {
  it('keeps nothing of a conversation that is only looked at', async () => {
    const conversations = new Conversations({ welcome: async () => ['{}'] });
    expect(await conversations.since(claimsOf('a'), 0)).toEqual({ entries: ['{}'], watermark: 1 });
    expect(conversations.find('a')).toBeUndefined();
  });

  it('starts one conversation for messages that come together', async () => {
    let welcomes = 0;
    const conversations = new Conversations({
      welcome: async () => {
        welcomes += 1;
        return ['{}'];
      },
    });
    const [first, second] = await Promise.all([conversations.start(claimsOf('a')), conversations.start(claimsOf('a'))]);
    expect(first).toBe(second);
    expect([welcomes, first.nextIndex]).toEqual([1, 1]);
  });

  it('drops the one idle for longest beyond its limit, and tells', async () => {
    const dropped: string[] = [];
    const conversations = new Conversations({ welcome: async () => [], onDropped: (id) => dropped.push(id) }, 2);
    for (const id of ['a', 'b']) await conversations.start(claimsOf(id));
    conversations.find('a');
    await conversations.start(claimsOf('c'));
    expect(dropped).toEqual(['b']);
  });

  it('tries a welcome that failed again', async () => {
    let attempts = 0;
    const conversations = new Conversations({
      welcome: async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('fault');
        return ['{}'];
      },
    });
    await expect(conversations.start(claimsOf('a'))).rejects.toThrow('fault');
    expect((await conversations.start(claimsOf('a'))).nextIndex).toBe(1);
  });
});
