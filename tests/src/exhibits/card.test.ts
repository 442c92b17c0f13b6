import { describe, expect, it } from '@jest/globals';
import { bullets, card, escapeMarkdown, heading, tap } from '../../../src/exhibits/card.ts';

describe('card', () => {
  it('is an Adaptive Card that Teams takes, with words for those who see none', () => {
    expect(card([heading('a')], [], 'à dire')).toEqual({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: expect.objectContaining({ version: '1.5', lang: 'fr', speak: 'à dire', fallbackText: 'à dire' }),
    });
  });
});

describe('tap', () => {
  it('shows its label as the person’s message, on the web and in Teams', () => {
    const { data } = tap('Voir', { action: 'fiche', metierId: 'boulanger' }, 'Voir le métier');
    const said = { type: 'messageBack', displayText: 'Voir le métier', text: 'Voir le métier' };
    expect(data).toEqual(
      expect.objectContaining({
        cardAction: expect.objectContaining(said),
        msteams: expect.objectContaining(said),
        action: 'fiche',
        metierId: 'boulanger',
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['**fort** _doux_', '\\*\\*fort\\*\\* \\_doux\\_'],
    ['[ici](javascript:alert(1))', '\\[ici\\](javascript:alert(1))'],
    ['1. Boulanger', '1\\. Boulanger'],
    ['- a\n# b', '\\- a\n\\# b'],
    ['l’été, 50 %, 3.5 h', 'l’été, 50 %, 3.5 h'],
  ])('keeps %s as it was typed', (typed, escaped) => {
    expect(escapeMarkdown(typed)).toBe(escaped);
    expect(bullets([typed]).text).toBe(`- ${escaped}`);
  });
});
