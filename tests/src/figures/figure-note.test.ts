import { describe, expect, it } from '@jest/globals';
import { message } from '../../../dialogs/dialog.ts';
import { createConversation } from '../../../src/conversation.ts';
import { noteTurn } from '../../../src/figures/figure-note.ts';

const conversation = createConversation('demo', null);
const nothing = { said: [], outcome: 'aside', conversation, errands: [] } as const;

describe('noteTurn', () => {
  it('notes what a person gets to see, once', () => {
    const said = [message('fiche.lead', {}, { show: { kind: 'fiche', metierId: 'teleconseiller' } })];
    const first = noteTurn(conversation, { ...nothing, said }, '2026-11');
    expect(first).toEqual({ '2026-11': ['result', 'aim/fiche', 'opened/teleconseiller'] });
    expect(noteTurn({ ...conversation, figures: first }, { ...nothing, said }, '2026-11')).toEqual(first);
  });

  it('notes the rubrique of a question that was answered, and that another was not', () => {
    const asked = { ...conversation, lastRubrique: 'salaire' } as const;
    const answered = noteTurn(
      conversation,
      { ...nothing, outcome: 'question-answered', conversation: asked },
      '2026-11',
    );
    expect(answered).toEqual({ '2026-11': ['result', 'asked/salaire'] });
    expect(
      noteTurn(conversation, { ...nothing, outcome: 'question-not-known', conversation: asked }, '2026-11'),
    ).toEqual({
      '2026-11': ['missed'],
    });
  });

  it('notes where the person is under way, and nothing of other dialogs', () => {
    const dialogStack = ['welcome', 'guided-path', 'my-data'].map((id) => ({ id, state: {} }));
    const found = noteTurn(
      undefined,
      { ...nothing, conversation: { ...conversation, dialogs: { dialogStack } } },
      '2026-11',
    );
    expect(found).toEqual({ '2026-11': ['aim/guided-path'] });
  });

  it('notes an opinion when it is given', () => {
    const rated = { ...conversation, ratings: [{ about: 'fiche', rating: 'down', reason: null }] } as const;
    expect(noteTurn(conversation, { ...nothing, conversation: rated }, '2026-11')).toEqual({
      '2026-11': ['opinion/down'],
    });
    expect(noteTurn(rated, { ...nothing, conversation: rated }, '2026-11')).toEqual({ '2026-11': [] });
  });

  it('takes the answer some months later for something obtained', () => {
    const errands = [{ kind: 'answer-follow-up' }];
    expect(noteTurn(undefined, { ...nothing, errands }, '2026-11')).toEqual({ '2026-11': ['result'] });
  });

  it('keeps the month before, which may not be counted yet, and none older', () => {
    const figures = { '2026-09': ['result'], '2026-10': ['missed'] };
    expect(noteTurn({ ...conversation, figures }, nothing, '2026-11')).toEqual({
      '2026-10': ['missed'],
      '2026-11': [],
    });
  });
});
