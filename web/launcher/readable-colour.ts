/** The colour of the sign on the button: the one asked for if it can be told from the ground, else black or white. */
export function readableOn(ground: string, wanted: string): string {
  const [back, front] = [luminance(ground), luminance(wanted)];
  if (back === null) return wanted;
  if (front !== null && contrast(back, front) >= enough) return wanted;
  return contrast(back, 1) >= contrast(back, 0) ? '#ffffff' : '#000000';
}

/** WCAG 1.4.3; for a sign 3 would do. */
const enough = 4.5;

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Of `#rrggbb`; null for anything else that a style may hold. */
function luminance(colour: string): number | null {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  const linear = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
