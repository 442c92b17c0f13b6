import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { formatAnswers } from '../../../src/centre-answers/format-answers.ts';
import { ridesContent } from '../../fixtures/centre-answers.ts';

describe('formatAnswers', () => {
  it('gives questions and words as the knowledge holds them, with who says it and since when', () => {
    const told = { ...ridesContent, answerId: 'velos', centreId: 'demo', link: 'https://centre.example/velos' };
    const explained = { ...told, kind: 'word', wordings: ['patachon', 'patache'], text: 'conductrice' } as const;
    const read: unknown = parse(formatAnswers('Centre d’essai', [told, explained]));
    expect(read).toEqual({
      centre: 'Centre d’essai',
      answers: [
        {
          id: 'velos',
          asked: ridesContent.wordings,
          text: ridesContent.text,
          metier: null,
          rubrique: null,
          country: null,
          source: {
            title: '',
            publisher: 'Centre d’essai',
            date: '2026-11-20',
            address: 'https://centre.example/velos',
          },
          review: '2027-11-20',
        },
      ],
      lexique: [
        { said: 'patachon', means: 'conductrice' },
        { said: 'patache', means: 'conductrice' },
      ],
    });
  });
});
