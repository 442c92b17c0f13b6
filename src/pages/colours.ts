import type { Centre } from '../../knowledge/centre.ts';

/** A centre's colours for its pages, all readable: `accent` is its colour as text, on light and on dark. */
export interface PageColours {
  readonly primary: string;
  readonly onPrimary: string;
  readonly accent: string;
  readonly accentOnDark: string;
}

// The grounds of web/style/tokens.css on which text in the accent colour must be readable.
const lightGround = parseHex('#faf7f2');
const darkGround = parseHex('#1e242d');
const defaults = { primary: '#1b4b82', onPrimary: '#ffffff' };

/** WCAG AA asks for 4.5; more, for the grounds between, and for tired eyes at night. */
const neededContrast = { onLight: 5, onDark: 7, onPrimary: 4.5 };

/** Colours that are not `#rrggbb` give way to our own: they go into a style sheet. */
export function choosePageColours({ primary, onPrimary }: Centre['colours']): PageColours {
  const isUsable = isHex(primary) && isHex(onPrimary);
  const colours = isUsable ? { primary, onPrimary } : defaults;
  return {
    primary: colours.primary,
    onPrimary: chooseSign(colours.primary, colours.onPrimary),
    accent: shift(colours.primary, lightGround, [0, 0, 0], neededContrast.onLight),
    accentOnDark: shift(colours.primary, darkGround, [255, 255, 255], neededContrast.onDark),
  };
}

/** What is written on the centre's colour: in the one it wants, else in black or white. */
function chooseSign(primary: string, wanted: string): string {
  const ground = parseHex(primary);
  const reaches = (colour: string): number => contrast(ground, parseHex(colour));
  if (reaches(wanted) >= neededContrast.onPrimary) return wanted;
  return reaches('#ffffff') >= reaches('#000000') ? '#ffffff' : '#000000';
}

type Rgb = readonly [number, number, number];

/** Mixes a colour with black or white, only as far as the ground asks. */
function shift(colour: string, ground: Rgb, towards: Rgb, needed: number): string {
  const start = parseHex(colour);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(start, towards, share);
    if (contrast(mixed, ground) >= needed) return formatHex(mixed);
  }
  return formatHex(towards);
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2): number => Math.round(one[index] * (1 - share) + other[index] * share);
  return [at(0), at(1), at(2)];
}

/** Contrast of WCAG 2, from 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function isHex(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour);
}

function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function formatHex(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
