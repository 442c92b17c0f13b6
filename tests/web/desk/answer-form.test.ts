import { describe, expect, it } from '@jest/globals';
import type { AnswerLine } from '../../../src/desk/answer-wire.ts';
import { isSame, nameAnswer, openAnswer, readForm, startAnswer } from '../../../web/desk/answer-form.ts';
import { ridesContent } from '../../fixtures/centre-answers.ts';

const line: AnswerLine = {
  answerId: 'a',
  version: 1,
  state: 'draft',
  isLive: false,
  isOver: false,
  content: { ...ridesContent, checkedOn: null, reviewOn: null },
  writtenBy: { id: 'amelie', name: 'Amélie' },
  at: 0,
};

function fill(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('an answer in the form', () => {
  it('begins with the whole wordings of a question, looked at today and again in a year', () => {
    const wordings = ['Où garer un vélo ?', '… garer … vélo'];
    const { content } = startAnswer('2028-02-29', { wordings, conversations: 5, because: [], answerId: null });
    expect(content).toMatchObject({
      wordings: ['Où garer un vélo ?'],
      checkedOn: '2028-02-29',
      reviewOn: '2029-02-28',
    });
  });

  it('gets its days where nobody has chosen any', () => {
    expect(openAnswer(line, '2026-11-23').content).toMatchObject({ checkedOn: '2026-11-23', reviewOn: '2027-11-23' });
  });

  it('is read from its fields, empty lines left out', () => {
    const { kind, text, checkedOn, reviewOn } = ridesContent;
    const dates = { checkedOn: checkedOn ?? '', reviewOn: reviewOn ?? '' };
    const wordings = `\n${ridesContent.wordings.join('\n\n')}\n `;
    const read = readForm(fill({ kind, wordings, text: ` ${text} `, source: '', link: '', country: '', ...dates }), {
      line: null,
      content: ridesContent,
    });
    expect(isSame(read, ridesContent)).toBe(true);
    expect(isSame({ ...read, country: 'FR' }, ridesContent)).toBe(false);
  });

  it('is of a kind that there is', () => {
    const read = readForm(fill({ kind: 'html', country: 'DE' }), { line: null, content: ridesContent });
    expect(read).toMatchObject({ kind: 'text', country: null, checkedOn: null });
  });

  it('is called by its first wording, else by its text', () => {
    expect(nameAnswer(ridesContent)).toBe(ridesContent.wordings[0]);
    expect(nameAnswer({ ...ridesContent, wordings: [] })).toBe(ridesContent.text);
  });
});
