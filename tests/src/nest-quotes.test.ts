import { describe, expect, it } from '@jest/globals';
import { nestQuotes } from '../../src/nest-quotes.ts';

describe('nestQuotes', () => {
  it.each([
    ['« Fiche métier « Opérateur » du tertiaire »', '« Fiche métier “Opérateur” du tertiaire »'],
    ['« a », puis « b « c » »', '« a », puis « b “c” »'],
    ['«\u202fa «\u202fb\u202f» c\u202f»', '«\u202fa “b” c\u202f»'],
    ['« a » et « b »', '« a » et « b »'],
    ['« il m’a dit « oui »', '« il m’a dit « oui »'],
    ['« a » » « b « c »', '« a » » « b « c »'],
    ['', ''],
  ])('makes of « %s » « %s »', (sentence, nested) => {
    expect(nestQuotes(sentence)).toBe(nested);
  });
});
