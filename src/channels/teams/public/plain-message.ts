/** Teams puts a mention between `<at>` signs, with odd spacing and attributes now and then; a name holds no `<`. */
const mention = /<\s*at\b[^<>]*>[^<]*<\s*\/\s*at\s*>/gi;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ' };

/** A message of Teams as plain words: without mentions, whoever is named, and without the signs of HTML. */
export function toPlainMessage(text: string): string {
  return (
    text
      .replace(mention, ' ')
      .replace(/<\s*br\s*\/?\s*>|<\s*\/\s*(?:p|div|li)\s*>/gi, '\n')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      // Once: what people write of entities stays as they wrote it.
      .replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (whole, code, name) => (code ? toSign(code) : (entities[name] ?? whole)))
      .replace(/[^\S\n]+/g, ' ')
      .trim()
  );
}

function toSign(code: string): string {
  const point = Number(code);
  return point > 0x10ffff ? '' : String.fromCodePoint(point);
}
