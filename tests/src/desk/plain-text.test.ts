import { describe, expect, it } from '@jest/globals';
import { oneLine, severalLines } from '../../../src/desk/plain-text.ts';

describe('oneLine', () => {
  it.each([
    [' Amélie  Durand ', 'Amélie  Durand'],
    ['<b>Amélie</b>', '<b>Amélie</b>'],
    ['Ame\u0301lie', 'Amélie'],
  ])('takes %j', (text, expected) => {
    expect(oneLine(40).parse(text)).toBe(expected);
  });

  it.each(['', ' ', 'a\nb', 'a\u0000', 'a\u202Eb', 'a\u200Bb', 'a\u2028b', 'a'.repeat(41), 5])('refuses %j', (text) => {
    expect(oneLine(40).safeParse(text).success).toBe(false);
  });
});

describe('severalLines', () => {
  it.each([
    [' Bonjour,\r\nà demain. \n', 'Bonjour,\nà demain.'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['bravo 👩‍💻', 'bravo 👩‍💻'],
  ])('takes %j', (text, expected) => {
    expect(severalLines(40).parse(text)).toBe(expected);
  });

  it.each(['', '\n', 'a\u0000', 'a\u001Bb', 'a\u202Eb', 'a\u2066b', 'a\uD800b', 'a'.repeat(41), null])(
    'refuses %j',
    (text) => {
      expect(severalLines(40).safeParse(text).success).toBe(false);
    },
  );
});
