import { describe, expect, it } from '@jest/globals';
import { dateOf, orderFacts, yearOf } from '../../knowledge/order-facts.ts';
import { pagesLibrary, teleconseiller } from '../fixtures/pages-library.ts';

const acces = teleconseiller.facts.filter(({ rubrique }) => rubrique === 'acces');

describe('orderFacts', () => {
  it('lets the newest speak first, then those without date, then the old ones', () => {
    const ordered = orderFacts(acces, pagesLibrary, new Date('2026-11-01'));
    expect(ordered.map(({ fact, date, isOld }) => [fact.factId, date, isOld])).toEqual([
      ['acces-2025', '2025-04-30', false],
      ['acces-sans-date', null, false],
      ['acces-2007', '~2007', true],
    ]);
  });

  it('counts as old what is more than ten years back', () => {
    const isOld = (year: string): boolean | undefined =>
      orderFacts(acces.slice(0, 1), pagesLibrary, new Date(`${year}-06-01`))[0]?.isOld;
    expect([isOld('2017'), isOld('2018')]).toEqual([false, true]);
  });
});

describe('dateOf', () => {
  it.each([
    ['its own date', '2023', ['portail-2025'], '2023'],
    ['the newest date of its sources', null, ['etude-2007', 'portail-2025', 'sans-date'], '2025-04-30'],
    ['nothing where nobody tells', null, ['sans-date'], null],
  ])('gives %s', (_, validAt, sources, expected) => {
    expect(dateOf({ validAt, sources }, pagesLibrary)).toBe(expected);
  });
});

describe('yearOf', () => {
  it.each([
    ['~2007', 2007],
    ['2025-04-30', 2025],
  ])('reads %s', (date, year) => {
    expect(yearOf(date)).toBe(year);
  });
});
