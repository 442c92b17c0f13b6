import { describe, expect, it } from '@jest/globals';
import { measureText, wrapText } from '../../../src/bilan/wrap-text.ts';

describe('wrapText', () => {
  it('keeps every word, in lines that are not too wide', () => {
    const text = 'Accueillir des visiteurs, les orienter et répondre à leurs questions avec calme';
    const lines = wrapText(text, 14, 200);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(measureText(line, 14)).toBeLessThanOrEqual(200);
  });

  it('cuts a word that is wider than a line', () => {
    const lines = wrapText('a'.repeat(100), 14, 100);
    expect(lines.join('')).toBe('a'.repeat(100));
    for (const line of lines) expect(measureText(line, 14)).toBeLessThanOrEqual(100);
  });

  it('breaks nothing before a narrow no-break space', () => {
    for (const line of wrapText('«\u202fAimez-vous\u202f?\u202f» oui «\u202fvraiment\u202f»', 14, 150)) {
      expect(line).not.toMatch(/^[?»\u202f]/);
    }
  });

  it('is nothing for no words', () => {
    expect(wrapText(' ', 14, 100)).toEqual([]);
  });
});
