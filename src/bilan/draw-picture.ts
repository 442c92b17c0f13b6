import type { Group, Look, Picture } from './picture.ts';
import { withoutPictograms } from './without-pictograms.ts';
import { wrapText } from './wrap-text.ts';

export type Theme = 'light' | 'dark';

/** As wide as the narrowest phone. */
export const pictureWidth = 320;

const margin = 14;
const title = { size: 17, leading: 23 };
const heading = { size: 15, leading: 20 };
const text = { size: 14, leading: 19 };
/** The square with the sign of a group, and one for each thing told. */
const badge = 26;
const dot = 13;
/** What stands in one row. */
const mostDots = 12;
const inner = pictureWidth - 2 * margin;

const papers = {
  light: { ground: '#ffffff', ink: '#1b1b1b', frame: '#6b6b6b' },
  dark: { ground: '#1b1d21', ink: '#f4f4f4', frame: '#a0a4ab' },
} as const;

/** Each look has a sign, a pattern and a colour of its own: any one of them tells it. */
const looks: Readonly<Record<Look, Readonly<{ sign: string; pattern: Pattern; light: string; dark: string }>>> = {
  words: { sign: '«', pattern: 'grid', light: '#4a4a4a', dark: '#c9ccd2' },
  can: { sign: '✓', pattern: 'full', light: '#1d4e89', dark: '#8db8ee' },
  like: { sign: '♥', pattern: 'dots', light: '#1b6b3a', dark: '#7fd3a0' },
  accept: { sign: '○', pattern: 'lines', light: '#7a4f00', dark: '#f0c060' },
  refuse: { sign: '✕', pattern: 'hatch', light: '#a3262a', dark: '#ff9a94' },
  fits: { sign: '✓', pattern: 'full', light: '#1d4e89', dark: '#8db8ee' },
  watch: { sign: '!', pattern: 'hatch', light: '#a3262a', dark: '#ff9a94' },
  learn: { sign: '+', pattern: 'none', light: '#7a4f00', dark: '#f0c060' },
};

type Pattern = 'full' | 'dots' | 'lines' | 'hatch' | 'grid' | 'none';

/** The picture as SVG: the same picture always gives the same text. Fonts are for whoever renders it. */
export function drawPicture(picture: Picture, theme: Theme): string {
  const { ground, ink, frame } = papers[theme];
  const drawn: string[] = [];
  let top = margin;
  for (const line of wrapText(withoutPictograms(picture.title), title.size, inner)) {
    drawn.push(write(line, margin, top + title.size, title.size, ink, true));
    top += title.leading;
  }
  if (picture.groups.length === 0) {
    drawn.push(write(picture.nothing, margin, top + text.leading, text.size, ink));
    top += 2 * text.leading;
  }
  for (const group of picture.groups) {
    const { svg, height } = drawGroup(group, top + 8, theme);
    drawn.push(svg);
    top += height + 8;
  }
  const height = top + margin;
  const used = [...new Set(picture.groups.map(({ look }) => look))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}">`,
    `<defs>${used.map((look) => definePattern(look, theme)).join('')}</defs>`,
    `<rect x="0.5" y="0.5" width="${pictureWidth - 1}" height="${height - 1}" rx="8" fill="${ground}" stroke="${frame}"/>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

/** The sign on its pattern, the name of the group, a square for each thing told, then the lines. */
function drawGroup({ look, heading: name, lines, count, more }: Group, top: number, theme: Theme) {
  const { ink, ground } = papers[theme];
  const colour = looks[look][theme];
  const left = margin + badge + 10;
  const room = pictureWidth - margin - left;
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
  return `<text x="${x}" y="${y}" font-family="DejaVu Sans, Verdana, sans-serif" font-size="${size}"${weight} text-anchor="${anchor}" fill="${colour}">${escapeXml(words)}</text>`;
}

function escapeXml(words: string): string {
  return words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
