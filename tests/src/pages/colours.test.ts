import { describe, expect, it } from '@jest/globals';
import { choosePageColours } from '../../../src/pages/colours.ts';

describe('choosePageColours', () => {
  it('keeps a colour that is readable already', () => {
    expect(choosePageColours({ primary: '#1b4b82', onPrimary: '#ffffff' })).toMatchObject({
      primary: '#1b4b82',
      onPrimary: '#ffffff',
      accent: '#1b4b82',
    });
  });

  it.each(['#1b4b82', '#ffcc00', '#ff0000', '#000000', '#ffffff', '#7f7f7f', '#00aa55'])(
    'makes %s readable as text on light and on dark',
    (primary) => {
      const { accent, accentOnDark } = choosePageColours({ primary, onPrimary: '#ffffff' });
      expect(contrast(accent, '#faf7f2')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accentOnDark, '#1e242d')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['#1b4b82', '#ffdd00', '#ffdd00'],
    ['#ffdd00', '#ffffff', '#000000'],
    ['#2a2a2a', '#303030', '#ffffff'],
  ])('on %s writes in %s as %s', (primary, wanted, given) => {
    expect(choosePageColours({ primary, onPrimary: wanted }).onPrimary).toBe(given);
  });

  it.each(['red;}body{display:none', 'rebeccapurple', ''])('takes its own colours instead of "%s"', (primary) => {
    expect(choosePageColours({ primary, onPrimary: '#ffffff' }).primary).toBe('#1b4b82');
  });
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
