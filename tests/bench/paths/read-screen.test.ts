import { describe, expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { readScreen } from '../../../bench/paths/read-screen.ts';

const listed: Partial<Activity> = {
  text: 'Que savez-vous faire ?',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        body: [
          {
            type: 'Input.ChoiceSet',
            label: 'Plusieurs :',
            choices: [
              { title: 'Vendre des choses', value: 'macro-competence vendre' },
              { title: 'Voiture', value: 'B' },
            ],
          },
        ],
        actions: [{ title: 'C’est choisi', data: { action: 'pick', of: 'macro-competence vendre,B' } }],
      },
    },
  ],
  channelData: { offer: { number: 1, ids: ['macro-competence vendre', 'B', 'none'] } },
};

describe('readScreen', () => {
  it('finds what may be ticked, and counts every word of sentences, cards and buttons', () => {
    const shown = readScreen([{ text: 'Merci, c’est noté.' } as Activity, listed as Activity]);
    expect(shown.words).toBe(3 + 3 + 1 + 3 + 1 + 2);
    expect(shown.question).toBe('Que savez-vous faire ?');
    expect(shown.lines).toEqual([
      { value: 'macro-competence vendre', choice: { kind: 'macro-competence', code: 'vendre' } },
      { value: 'B', choice: null },
    ]);
    expect(shown.of).toBe('macro-competence vendre,B');
    expect(shown.offered).toEqual(['macro-competence vendre', 'B', 'none']);
  });

  it('finds nothing to tick in a plain question', () => {
    expect(readScreen([{ text: 'Où ?' } as Activity])).toEqual({
      words: 1,
      question: 'Où ?',
      lines: [],
      of: '',
      offered: [],
    });
  });
});
