import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Timetable } from '../../../knowledge/centre.ts';
import { loadHolidays } from '../../../src/handoff/holidays.ts';
import {
  type Calendar,
  findNextOpening,
  isOpenAt,
  listHalfDays,
  toLocalTime,
} from '../../../src/handoff/opening-hours.ts';

const day = [
  { from: 9 * 60, to: 12.5 * 60 },
  { from: 13.5 * 60, to: 17 * 60 },
];
const timetable: Timetable = {
  zone: 'Europe/Paris',
  week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: [{ from: 9 * 60, to: 12.5 * 60 }] },
  closedDays: ['2026-12-24'],
};

let france: Calendar;
let belgium: Calendar;
beforeAll(async () => {
  france = { timetable, isHoliday: await loadHolidays('FR') };
  belgium = { timetable: { ...timetable, zone: 'Europe/Brussels' }, isHoliday: await loadHolidays('BE') };
});

/** Written in the centre's winter or summer time. */
const at = (written: string): number => Date.parse(written);

describe('loadHolidays', () => {
  it.each([
    ['14 juillet', '2026-07-14', true, false],
    ['21 juillet', '2026-07-21', false, true],
    ['8 mai', '2026-05-08', true, false],
    ['lundi de Pâques', '2026-04-06', true, true],
    ['Toussaint', '2026-11-01', true, true],
    ['11 novembre', '2026-11-11', true, true],
    ['un jour ordinaire', '2026-11-12', false, false],
    ['26 décembre, férié en Alsace seulement', '2026-12-26', false, false],
    ['lundi de Pentecôte d’une autre année', '2027-05-17', true, true],
  ])('knows the %s', (_name, date, inFrance, inBelgium) => {
    expect([france.isHoliday(date), belgium.isHoliday(date)]).toEqual([inFrance, inBelgium]);
  });
});

describe('toLocalTime', () => {
  it.each([
    ['in winter', '2026-11-23T08:05:00Z', { day: '2026-11-23', minutes: 9 * 60 + 5 }],
    ['in summer', '2026-07-01T08:05:00Z', { day: '2026-07-01', minutes: 10 * 60 + 5 }],
    ['past midnight', '2026-11-22T23:30:00Z', { day: '2026-11-23', minutes: 30 }],
  ])('gives the hour of the centre %s', (_when, written, local) => {
    expect(toLocalTime(at(written), 'Europe/Paris')).toEqual(local);
  });
});

describe('isOpenAt', () => {
  it.each([
    ['on a Monday morning', '2026-11-23T10:00:00+01:00', true],
    ['at the very opening', '2026-11-23T09:00:00+01:00', true],
    ['at the very closing', '2026-11-23T17:00:00+01:00', false],
    ['at lunch', '2026-11-23T13:00:00+01:00', false],
    ['on a Friday afternoon', '2026-11-27T15:00:00+01:00', false],
    ['on a Sunday', '2026-11-22T10:00:00+01:00', false],
    ['on a holiday', '2026-07-14T10:00:00+02:00', false],
    ['on a day of its own', '2026-12-24T10:00:00+01:00', false],
  ])('tells %s', (_when, written, isOpen) => {
    expect(isOpenAt(france, at(written))).toBe(isOpen);
  });

  it('keeps the holidays of each country apart', () => {
    const at21 = at('2026-07-21T10:00:00+02:00');
    expect([isOpenAt(france, at21), isOpenAt(belgium, at21)]).toEqual([true, false]);
  });
});

describe('findNextOpening', () => {
  it.each([
    ['before work', '2026-11-23T07:00:00+01:00', { day: '2026-11-23', minutes: 9 * 60 }],
    ['at lunch', '2026-11-23T13:00:00+01:00', { day: '2026-11-23', minutes: 13.5 * 60 }],
    ['on a Friday evening', '2026-11-27T18:00:00+01:00', { day: '2026-11-30', minutes: 9 * 60 }],
    ['on the evening before a holiday', '2026-07-13T18:00:00+02:00', { day: '2026-07-15', minutes: 9 * 60 }],
  ])('finds it %s', (_when, written, next) => {
    expect(findNextOpening(france, at(written))).toEqual(next);
  });

  it('finds none where it never opens', () => {
    const never = { ...france, timetable: { ...timetable, week: {} } };
    expect(findNextOpening(never, at('2026-11-23T10:00:00+01:00'))).toBeUndefined();
  });
});

describe('listHalfDays', () => {
  it('lists what is to come, over a weekend', () => {
    expect(listHalfDays(france, at('2026-11-26T10:00:00+01:00'), 4)).toEqual([
      { day: '2026-11-26', half: 'afternoon' },
      { day: '2026-11-27', half: 'morning' },
      { day: '2026-11-30', half: 'morning' },
      { day: '2026-11-30', half: 'afternoon' },
    ]);
  });
});
