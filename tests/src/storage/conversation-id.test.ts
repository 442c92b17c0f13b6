import { describe, expect, it } from '@jest/globals';
import {
  findConversationId,
  splitConversationId,
  stateKeyOf,
  toConversationId,
} from '../../../src/storage/conversation-id.ts';

describe('a conversation’s id', () => {
  it.each([
    ['directline', 'abc', 'directline/conversations/abc'],
    ['msteams', '19:x/y@thread', 'msteams/conversations/19:x/y@thread'],
  ])('of %s and %s leads to the key of its state and back', (channelId, id, key) => {
    const conversationId = toConversationId(channelId, id);
    expect(stateKeyOf(conversationId)).toBe(key);
    expect(findConversationId(key)).toBe(conversationId);
    expect(splitConversationId(conversationId)).toEqual({ channelId, id });
  });

  it('is not found in keys of other things', () => {
    expect(findConversationId('directline/users/abc')).toBeNull();
  });
});
