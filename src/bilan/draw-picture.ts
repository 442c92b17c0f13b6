import type { Group, Look, Picture } from './picture.ts';
import { withoutPictograms } from './without-pictograms.ts';
import { wrapText } from './wrap-text.ts';

export type Theme = 'light' | 'dark';

/** As wide as the narrowest phone. */
export const pictureWidth = 320;
/** As wide as a card where there is room: the same text, on fewer lines. */
export const widePictureWidth = 600;

const margin = 14;
const title = { size: 17, leading: 23 };
const heading = { size: 15, leading: 20 };
const text = { size: 14, leading: 19 };
/** The square with the sign of a group, and one for each thing told. */
const badge = 26;
const dot = 13;
/** What stands in one row. */
const mostDots = 12;

/** The grounds, inks and lines of our pages (web/style/tokens.css). */
const papers = {
  light: { ground: '#ffffff', ink: '#1f2630', frame: '#ddd5c8' },
  dark: { ground: '#1e242d', ink: '#eceef2', frame: '#3a4350' },
} as const;

/** Each look has a sign, a pattern and a colour of its own: any one of them tells it. */
const looks: Readonly<Record<Look, Readonly<{ sign: string; pattern: Pattern; light: string; dark: string }>>> = {
  words: { sign: '«', pattern: 'grid', light: '#5b6470', dark: '#a9b2bf' },
  can: { sign: '✓', pattern: 'full', light: '#1b4b82', dark: '#9cc4f0' },
  like: { sign: '♥', pattern: 'dots', light: '#1b6b3a', dark: '#7fd3a0' },
  accept: { sign: '○', pattern: 'lines', light: '#8f4308', dark: '#f2a65e' },
  refuse: { sign: '✕', pattern: 'hatch', light: '#a3261b', dark: '#ff9d94' },
  fits: { sign: '✓', pattern: 'full', light: '#1b4b82', dark: '#9cc4f0' },
  watch: { sign: '!', pattern: 'hatch', light: '#a3261b', dark: '#ff9d94' },
  learn: { sign: '+', pattern: 'none', light: '#8f4308', dark: '#f2a65e' },
};

type Pattern = 'full' | 'dots' | 'lines' | 'hatch' | 'grid' | 'none';

/** The picture as SVG: the same picture always gives the same text. Fonts are for whoever renders it. */
export function drawPicture(picture: Picture, theme: Theme, width: number = pictureWidth): string {
  const { ground, ink, frame } = papers[theme];
  const drawn: string[] = [];
  let top = margin;
  for (const line of wrapText(withoutPictograms(picture.title), title.size, width - 2 * margin)) {
    drawn.push(write(line, margin, top + title.size, title.size, ink, true));
    top += title.leading;
  }
  if (picture.groups.length === 0) {
    drawn.push(write(picture.nothing, margin, top + text.leading, text.size, ink));
    top += 2 * text.leading;
  }
  for (const group of picture.groups) {
    const { svg, height } = drawGroup(group, { top: top + 8, width, theme });
    drawn.push(svg);
    top += height + 8;
  }
  const height = top + margin;
  const used = [...new Set(picture.groups.map(({ look }) => look))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs>${used.map((look) => definePattern(look, theme)).join('')}</defs>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="14" fill="${ground}" stroke="${frame}"/>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

interface Place {
  readonly top: number;
  readonly width: number;
  readonly theme: Theme;
}

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** The sign on its pattern, the name of the group, a square for each thing told, then the lines. */
function drawGroup({ look, heading: name, lines, count, more }: Group, { top, width, theme }: Place): Drawn {
  const { ink, ground } = papers[theme];
  const colour = looks[look][theme];
  const left = margin + badge + 10;
  const room = width - margin - left;
  const parts = [
    square(margin, top, badge, look, colour),
    `<circle cx="${margin + badge / 2}" cy="${top + badge / 2}" r="${badge / 2 - 4}" fill="${ground}"/>`,
    write(looks[look].sign, margin + badge / 2, top + badge / 2 + 5, 14, colour, true, 'middle'),
  ];
  let y = top;
  for (const line of wrapText(name, heading.size, room)) {
    parts.push(write(line, left, y + heading.size + 2, heading.size, ink, true));
    y += heading.leading;
  }
  y += 4;
  const dots = Array.from({ length: Math.min(count, mostDots) });
  parts.push(...dots.map((_dot, index) => square(left + index * (dot + 4), y, dot, look, colour)));
  parts.push(write(`${count}`, left + dots.length * (dot + 4) + 2, y + dot - 1, text.size, ink, true));
  y += dot + 5;
  for (const line of [...lines, ...(more === null ? [] : [more])]) {
    for (const row of wrapText(withoutPictograms(line), text.size, room)) {
      parts.push(write(row, left, y + text.size, text.size, ink));
      y += text.leading;
    }
    y += 3;
  }
  return { svg: parts.join('\n'), height: Math.max(y - top, badge) };
}

function square(x: number, y: number, size: number, look: Look, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="3" fill="url(#${look})" stroke="${colour}" stroke-width="1.5"/>`;
}

function definePattern(look: Look, theme: Theme): string {
  const colour = looks[look][theme];
  const { ground } = papers[theme];
  const marks: Readonly<Record<Pattern, string>> = {
    full: `<rect width="6" height="6" fill="${colour}"/>`,
    dots: `<circle cx="3" cy="3" r="1.7" fill="${colour}"/>`,
    lines: `<rect width="6" height="2.4" fill="${colour}"/>`,
    hatch: `<path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" stroke="${colour}" stroke-width="2"/>`,
    grid: `<path d="M0,3 h6 M3,0 v6" stroke="${colour}" stroke-width="1"/>`,
    none: '',
  };
  const fill = `<rect width="6" height="6" fill="${ground}"/>${marks[looks[look].pattern]}`;
  return `<pattern id="${look}" width="6" height="6" patternUnits="userSpaceOnUse">${fill}</pattern>`;
}

function write(
  words: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  isBold = false,
  anchor = 'start',
): string {
  const weight = isBold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-family="system-ui, DejaVu Sans, Verdana, sans-serif" font-size="${size}"${weight} text-anchor="${anchor}" fill="${colour}">${escapeXml(words)}</text>`;
}

function escapeXml(words: string): string {
  return words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
