import { describe, expect, it } from '@jest/globals';
import { filterReplies, findSlash, insert } from '../../../web/desk/canned.ts';

describe('findSlash', () => {
  it.each([
    ['/', 1, { from: 0, query: '' }],
    ['/bon', 4, { from: 0, query: 'bon' }],
    ['Oui /ho', 7, { from: 4, query: 'ho' }],
    ['Oui\n/ho', 7, { from: 4, query: 'ho' }],
    ['/bonjour à tous', 4, { from: 0, query: 'bon' }],
    ['et/ou', 5, null],
    ['/bon ', 5, null],
    ['http://', 7, null],
    ['', 0, null],
  ])('in %j at %i', (text, caret, expected) => {
    expect(findSlash(text, caret)).toEqual(expected);
  });
});

describe('filterReplies', () => {
  const replies = [
    { title: 'Horaires', body: 'Nous répondons le matin.' },
    { title: 'Matinée découverte', body: 'Elle a lieu ici.' },
    { title: 'Été', body: 'Le centre est fermé.' },
  ];

  it.each([
    ['', ['Horaires', 'Matinée découverte', 'Été']],
    ['matin', ['Matinée découverte', 'Horaires']],
    ['ete', ['Été']],
    ['DÉCOUV', ['Matinée découverte']],
    ['rien', []],
  ])('for « %s »', (query, titles) => {
    expect(filterReplies(replies, query).map(({ title }) => title)).toEqual(titles);
  });
});

describe('insert', () => {
  it('puts a piece in the place of another, and the caret behind it', () => {
    expect(insert('Oui /ho, merci', 4, 7, 'le matin')).toEqual({ text: 'Oui le matin, merci', caret: 12 });
  });
});
