import { describe, expect, it } from '@jest/globals';
import { readDate } from '../../../../knowledge/import/formations/read-date.ts';

describe('readDate', () => {
  it.each([
    ['05/01/2027', '2027-01-05'],
    ['5/1/2027', '2027-01-05'],
    ['5.1.27', '2027-01-05'],
    ['05-01-2027', '2027-01-05'],
    ['2027-01-05', '2027-01-05'],
    ['5 janvier 2027', '2027-01-05'],
    ['1er Août 2027', '2027-08-01'],
    ['février 2027', '2027-02'],
    ['02/2027', '2027-02'],
    ['2027-02', '2027-02'],
    ['29/02/2028', '2028-02-29'],
  ])('reads « %s »', (written, date) => {
    expect(readDate(written)).toBe(date);
  });

  it.each(['', '31/02/2027', '29/02/2027', '01/13/2027', '2027', 'lundi', '05/01/0027', '46027', '5 brumaire 2027'])(
    'takes « %s » for no date',
    (written) => {
      expect(readDate(written)).toBeUndefined();
    },
  );
});
