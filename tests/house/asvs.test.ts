import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** The requirements of level 1 and 2 of ASVS 4.0.3, by section: those deleted and those of level 3 are left out. */
const sections: Readonly<Record<string, readonly number[]>> = {
  ...{ '1.1': to(7), '1.2': to(4), '1.4': [1, 4, 5], '1.5': to(4), '1.6': to(4), '1.7': to(2), '1.8': to(2) },
  ...{ '1.9': to(2), '1.10': [1], '1.11': to(2), '1.12': [2], '1.14': to(6) },
  ...{ '2.1': to(12), '2.2': to(3), '2.3': to(3), '2.4': to(6), '2.5': to(7), '2.6': to(3), '2.7': to(6) },
  ...{ '2.8': to(7), '2.9': to(3), '2.10': to(4) },
  ...{ '3.1': [1], '3.2': to(4), '3.3': to(4), '3.4': to(5), '3.5': to(3), '3.7': [1] },
  ...{ '4.1': [1, 2, 3, 5], '4.2': to(2), '4.3': to(3) },
  ...{ '5.1': to(5), '5.2': to(8), '5.3': to(10), '5.4': to(3), '5.5': to(4) },
  ...{ '6.1': to(3), '6.2': to(6), '6.3': to(2), '6.4': to(2) },
  ...{ '7.1': to(4), '7.2': to(2), '7.3': [1, 3, 4], '7.4': to(3) },
  ...{ '8.1': to(4), '8.2': to(3), '8.3': to(8) },
  ...{ '9.1': to(3), '9.2': to(4) },
  ...{ '10.2': to(2), '10.3': to(3) },
  ...{ '11.1': to(8) },
  ...{ '12.1': to(3), '12.2': [1], '12.3': to(6), '12.4': to(2), '12.5': to(2), '12.6': [1] },
  ...{ '13.1': [1, 3, 4, 5], '13.2': [1, 2, 3, 5, 6], '13.3': to(2), '13.4': to(2) },
  ...{ '14.1': to(4), '14.2': to(6), '14.3': [2, 3], '14.4': to(7), '14.5': to(4) },
};

function to(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

const text = readFileSync('docs/asvs.md', 'utf8');
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) +\| (.+?) +\| (.+?) +\| (.*?) *\|$/gm)].map(
  ([, number = '', asks = '', verdict = '', shown = '']) => ({ number, asks, verdict, shown }),
);
const testOf = /`(tests\/[\w./-]+)`/g;

describe('the table of ASVS', () => {
  it('has each requirement once, in order', () => {
    const expected = Object.entries(sections).flatMap(([section, numbers]) =>
      numbers.map((each) => `${section}.${each}`),
    );
    expect(rows.map(({ number }) => number)).toEqual(expected);
  });

  it('names a test of what is met, and a reason of the rest', () => {
    const verdicts = new Set(['met', 'by design', 'partly', 'not met', 'n. a.']);
    expect(rows.filter(({ verdict }) => !verdicts.has(verdict))).toEqual([]);
    expect(rows.filter(({ verdict, shown }) => verdict === 'met' && !shown.includes('`tests/'))).toEqual([]);
    expect(rows.filter(({ verdict, shown }) => verdict !== 'met' && shown.replace(testOf, '').length < 4)).toEqual([]);
  });

  it('counts them rightly', () => {
    const count = (wanted: string): number => rows.filter(({ verdict }) => verdict === wanted).length;
    const told = /Of (\d+): (\d+) met, (\d+) met by design alone, (\d+) partly, (\d+) not met, (\d+) do not apply/
      .exec(text)
      ?.slice(1)
      .map(Number);
    expect(told).toEqual([rows.length, ...['met', 'by design', 'partly', 'not met', 'n. a.'].map(count)]);
  });

  it('names tests that are there', () => {
    const named = [...text.matchAll(testOf)].map(([, file = '']) => file);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
  });
});
