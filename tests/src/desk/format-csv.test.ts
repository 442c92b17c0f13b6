import { expect, it } from '@jest/globals';
import { formatCsv } from '../../../src/desk/format-csv.ts';

it('quotes what would end a field, and runs no formula', () => {
  expect(
    formatCsv([
      ['a;b', 'dit "oui"'],
      ['=1+1', '-2'],
    ]),
  ).toBe('\ufeff"a;b";"dit ""oui"""\r\n\'=1+1;\'-2\r\n');
});
