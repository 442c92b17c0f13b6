import { describe, expect, it } from '@jest/globals';
import { findEvidence, learn } from '../../guidance/profile.ts';
import { type Conversation, createConversation, goBack, keepSnapshot, takeSnapshot } from '../../src/conversation.ts';

/** A conversation in which so many answers were given, each on a step of its own. */
function answered(times: number): Conversation {
  let conversation = createConversation('demo', null);
  for (let turn = 1; turn <= times; turn += 1) {
    const before = takeSnapshot(conversation);
    conversation = {
      ...conversation,
      dialogs: { dialogStack: [{ id: 'welcome', state: { step: `${turn}` } }] },
      profile: learn(conversation.profile, [{ kind: 'words', words: `${turn}`, about: 'wish' }]),
    };
    conversation = keepSnapshot(conversation, before);
  }
  return conversation;
}

const wordsOf = ({ profile }: Conversation): readonly string[] =>
  findEvidence(profile).flatMap((each) => (each.kind === 'words' ? [each.words] : []));

describe('goBack', () => {
  it('restores the dialogs and withdraws what was told since', () => {
    const back = goBack(answered(3));
    expect(back?.dialogs.dialogStack[0]?.state).toEqual({ step: '2' });
    expect(back && wordsOf(back)).toEqual(['1', '2']);
  });

  it('goes back answer by answer, to the very start', () => {
    const once = goBack(answered(2));
    const twice = once && goBack(once);
    expect(twice?.dialogs.dialogStack).toEqual([]);
    expect(twice && wordsOf(twice)).toEqual([]);
    expect(twice && goBack(twice)).toBeUndefined();
  });

  it('goes on rightly after going back', () => {
    const back = goBack(answered(2)) ?? answered(0);
    const before = takeSnapshot(back);
    const changed = keepSnapshot(
      { ...back, profile: learn(back.profile, [{ kind: 'words', words: 'new', about: 'wish' }]) },
      before,
    );
    expect(wordsOf(changed)).toEqual(['1', 'new']);
    expect(wordsOf(goBack(changed) ?? changed)).toEqual(['1']);
  });
});

describe('keepSnapshot', () => {
  it('keeps the last twenty', () => {
    expect(answered(30).snapshots).toHaveLength(20);
  });

  it('keeps nothing of a turn that changed nothing', () => {
    const conversation = answered(1);
    expect(keepSnapshot(conversation, takeSnapshot(conversation))).toBe(conversation);
  });
});

describe('takeSnapshot', () => {
  it('is not touched by what the SDK does to the dialogs later', () => {
    const conversation = answered(1);
    const snapshot = takeSnapshot(conversation);
    conversation.dialogs.dialogStack.pop();
    expect(snapshot.dialogs.dialogStack).toHaveLength(1);
  });
});
