import { describe, expect, it } from '@jest/globals';
import { message } from '../../dialogs/dialog.ts';
import { createConversation } from '../../src/conversation.ts';
import { TurnFloor } from '../../src/turn-floor.ts';

const createFloor = (): TurnFloor => new TurnFloor(createConversation('demo', null), { kind: 'words', words: 'x' });

describe('TurnFloor', () => {
  it('lets the next step know what this turn has learned', () => {
    const floor = createFloor();
    floor.learn([{ kind: 'level', level: 3 }]);
    expect(floor.profile.events).toEqual([{ kind: 'level', level: 3, id: 1 }]);
  });

  it('remembers the métier that was shown last', () => {
    const floor = createFloor();
    floor.say([message('fiche.about.tell', {}, { show: { kind: 'fiche', metierId: 'boulanger' } }), message('x')]);
    expect(floor.conversation.metierInFocus).toBe('boulanger');
  });

  it('takes none of several that are shown together for the one that is meant', () => {
    const floor = createFloor();
    floor.say(
      ['boulanger', 'macon'].map((metierId) =>
        message('fiche.about.tell', {}, { show: { kind: 'fiche', metierId } as const }),
      ),
    );
    expect(floor.conversation.metierInFocus).toBeNull();
  });

  it('speaks as the person asks from then on', () => {
    const floor = createFloor();
    floor.carryOut([{ kind: 'set-manner', manner: { register: 'tu' } }]);
    expect(floor.profile).toEqual(expect.objectContaining({ register: 'tu', titles: 'both' }));
  });

  it('keeps words and ratings, the newest hundred of each', () => {
    const floor = createFloor();
    for (let count = 0; count < 120; count += 1) {
      floor.carryOut([
        { kind: 'keep-words', words: `${count}`, because: 'not-understood' },
        { kind: 'rate', about: `${count}`, rating: 'down', reason: null },
      ]);
    }
    expect(floor.conversation.keptWords).toHaveLength(100);
    expect(floor.conversation.keptWords.at(-1)).toEqual({ words: '119', because: 'not-understood' });
    expect(floor.conversation.ratings.at(-1)).toEqual({ about: '119', rating: 'down', reason: null });
  });

  it('keeps the question before a thumb down, once, and none before a thumb up', () => {
    const floor = createFloor();
    floor.noteAsked('answer boulanger horaires', 'À quelle heure ?');
    const rate = (rating: 'up' | 'down') =>
      floor.carryOut([{ kind: 'rate', about: 'answer boulanger horaires', rating, reason: null }]);
    rate('up');
    expect(floor.conversation.keptWords).toEqual([]);
    rate('down');
    rate('down');
    expect(floor.conversation.keptWords).toEqual([{ words: 'À quelle heure ?', because: 'rated-down' }]);
  });

  it('erases all that a person told, and keeps the centre', () => {
    const floor = createFloor();
    floor.learn([{ kind: 'level', level: 3 }]);
    floor.change({ isSensitive: true, isFollowUpAgreed: true });
    floor.noteAsked('answer boulanger horaires', 'À quelle heure ?');
    floor.carryOut([{ kind: 'keep-words', words: 'x', because: 'not-known' }, { kind: 'erase' }]);
    expect(floor.erased !== undefined).toBe(true);
    expect(floor.conversation).toEqual({ ...createConversation('demo', null), isFollowUpAgreed: false });
  });
});
