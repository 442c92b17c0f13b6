/** What the button is drawn with, and what was said of it to the author of the page, if anything must be. */
export interface ButtonColours {
  readonly colour: string;
  readonly onColour: string;
  readonly complaint: 'unknown' | 'unreadable' | null;
}

const ours = { colour: '#1b4b82', onColour: '#ffffff' };

/**
 * The colours that a tag asks for, as far as the sign can be told from its ground; else black or white on it.
 * `resolve` gives what a browser makes of a colour, as `rgb(…)`.
 */
export function chooseColours(
  { colour = ours.colour, onColour = ours.onColour }: Partial<Omit<ButtonColours, 'complaint'>>,
  resolve: (colour: string) => string,
): ButtonColours {
  const [ground, sign] = [luminance(resolve(colour)), luminance(resolve(onColour))];
  if (ground === null) return { ...ours, complaint: 'unknown' };
  if (sign !== null && contrast(ground, sign) >= enough) return { colour, onColour, complaint: null };
  const readable = contrast(ground, 1) >= contrast(ground, 0) ? '#ffffff' : '#000000';
  return { colour, onColour: readable, complaint: 'unreadable' };
}

/** WCAG 1.4.3; for a sign 3 would do. */
const enough = 4.5;

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Of `rgb(…)`; null for anything else, what one sees through included: its contrast would depend on the page. */
function luminance(colour: string): number | null {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1);
  if (parts === undefined) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
