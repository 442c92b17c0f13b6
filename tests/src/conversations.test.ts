import { describe, expect, it } from '@jest/globals';
import { MemoryStorage, TestAdapter, TurnContext } from 'botbuilder';
import { turnWorkKey } from '../../src/channels/bot.ts';
import { TurnRecord } from '../../src/channels/turn-record.ts';
import { createConversation } from '../../src/conversation.ts';
import { createConversations } from '../../src/conversations.ts';

const contextOf = (id: string): TurnContext =>
  new TurnContext(new TestAdapter(), {
    type: 'message',
    channelId: 'directline',
    conversation: { id, isGroup: false, conversationType: '', name: '', tenantId: '' },
  });

describe('createConversations', () => {
  it('gives back what was saved, and nothing before', async () => {
    const conversations = createConversations(new MemoryStorage());
    expect(await conversations.load(contextOf('a'))).toBeUndefined();
    const conversation = createConversation('demo', 'BE');
    await conversations.save(contextOf('a'), conversation, undefined);
    expect((await conversations.load(contextOf('a')))?.conversation).toEqual(conversation);
    expect(await conversations.load(contextOf('b'))).toBeUndefined();
  });

  it('refuses to overwrite what another turn has written meanwhile', async () => {
    const conversations = createConversations(new MemoryStorage());
    await conversations.save(contextOf('a'), createConversation('demo', null), undefined);
    const kept = await conversations.load(contextOf('a'));
    await conversations.save(contextOf('a'), createConversation('demo', 'FR'), kept);
    await expect(conversations.save(contextOf('a'), createConversation('demo', 'BE'), kept)).rejects.toThrow();
    expect((await conversations.load(contextOf('a')))?.conversation.profile.country).toBe('FR');
  });

  it('reads and writes in the work of a turn, where there is one', async () => {
    const storage = new MemoryStorage();
    const conversations = createConversations(storage);
    const before = createConversation('demo', 'FR');
    const record = new TurnRecord('test/a', { conversation: before });
    const context = contextOf('a');
    context.turnState.set(turnWorkKey, record);
    const kept = await conversations.load(context);
    expect(kept?.conversation).toBe(before);
    await conversations.save(context, createConversation('demo', 'BE'), kept);
    expect(record.kept?.conversation.profile.country).toBe('BE');
    expect(await conversations.load(contextOf('a'))).toBeUndefined();
  });
});
