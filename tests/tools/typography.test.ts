import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countWords, findFaults, splitSentences, typeset } from '../../tools/typography.ts';
import { runs } from '../fixtures/runs.ts';

/** A narrow no-break space, made visible. */
const show = (text: string): string => text.replaceAll('\u202f', '_');

describe('typeset', () => {
  it.each([
    ['Quoi ?', 'Quoi_?'],
    ['Quoi?', 'Quoi_?'],
    ['Quoi\u00a0?!', 'Quoi_?!'],
    ['Bonjour ! Oui ; non : si.', 'Bonjour_! Oui_; non_: si.'],
    ['Il dit « oui » puis «non».', 'Il dit «_oui_» puis «_non_».'],
    ['Il dit "oui".', 'Il dit «_oui_».'],
    ['« Quoi ? »', '«_Quoi_?_»'],
    ["J'ai l'« oeil »", 'J’ai l’«_oeil_»'],
    ['Un instant...', 'Un instant…'],
    ['{{count}} pistes: {{titles}} ?', '{{count}} pistes_: {{titles}}_?'],
    ["L'{{titre}} d'{{nom}}", 'L’{{titre}} d’{{nom}}'],
    ['(Vraiment ?)', '(Vraiment_?)'],
    ['**Attention !**', '**Attention_!**'],
    ['Une ligne :\n- une autre', 'Une ligne_:\n- une autre'],
  ])('turns %j into %j', (text, expected) => {
    expect(show(typeset(text))).toBe(expected);
  });

  it.each([
    'De 8:30 à 17:00',
    'https://example.org/a?b=c:d;e',
    'Voir https://example.org/?a=1',
    '(?)',
    'Quoi\u202f?',
    '«\u202fOui\u202f!\u202f»',
    '{{date, datetime(dateStyle: long)}}',
    '$t(aide.title, { "count": 3 })',
    'mailto:bonjour@example.org',
  ])('leaves %j as it is', (text) => {
    expect(typeset(text)).toBe(text);
  });

  it.each(['Quoi?!', '"Oui" : «non»', "l'an...", '« a : b ; c »'])('changes nothing the second time: %j', (text) => {
    expect(typeset(typeset(text))).toBe(typeset(text));
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'mot',
    ' ',
    '?',
    '!',
    ':',
    ';',
    '«',
    '»',
    "'",
    '"',
    '.',
    '\u202f',
    '\n',
    '{{a}}',
    '8',
    '(',
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  it('typeset twice is as typeset once', () => {
    fc.assert(
      fc.property(texts, (text) => expect(typeset(typeset(text))).toBe(typeset(text))),
      runs,
    );
  });

  it('keeps its words and placeholders', () => {
    const words = (text: string): string => text.replace(/[^\p{L}\d{}]/gu, '');
    fc.assert(
      fc.property(texts, (text) => expect(words(typeset(text))).toBe(words(text))),
      runs,
    );
  });
});

describe('findFaults', () => {
  it.each([
    ['Vous êtes intéressé·e', 'has a middle dot'],
    ['Vous êtes intéressé(e)', 'has an ending in brackets'],
    ['Un "mot', 'has a straight quotation mark'],
    ['Deux  blancs', 'has two spaces'],
    ['Fin ', 'begins or ends'],
    ['Quoi ?', 'is not typeset'],
  ])('of %j: %s', (text, fault) => {
    expect(findFaults(text).join()).toContain(fault);
  });

  it.each(['Un (bon) mot', 'Le ROME (code D1408)', '{{a}} et {{b}}'])('finds none in %j', (text) => {
    expect(findFaults(text)).toEqual([]);
  });
});

describe('splitSentences', () => {
  it('ends a sentence at a mark or a line, not inside a number', () => {
    expect(splitSentences('Un. Deux\u202f! Trois 3.5 quatre\ncinq {{six}}')).toEqual([
      'Un.',
      'Deux\u202f!',
      'Trois 3.5 quatre',
      'cinq mot',
    ]);
  });
});

describe('countWords', () => {
  it('counts words between blanks, and no dash', () => {
    expect(countWords('L’appel – c’est 35 mots')).toBe(4);
  });
});
