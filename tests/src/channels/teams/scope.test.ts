import { describe, expect, it } from '@jest/globals';
import { findScope } from '../../../../src/channels/teams/scope.ts';

describe('findScope', () => {
  it.each([
    ['personal', 'personal', undefined],
    ['channel', 'channel', true],
    ['groupChat', 'group', true],
    [undefined, 'group', true],
    [undefined, 'personal', undefined],
  ])('takes a conversation of type %s for %s', (conversationType, scope, isGroup) => {
    const conversation = {
      id: 'a',
      name: '',
      ...(conversationType && { conversationType }),
      isGroup: isGroup ?? false,
    };
    expect(findScope({ conversation: { ...conversation, conversationType: conversationType ?? '' } })).toBe(scope);
  });
});
