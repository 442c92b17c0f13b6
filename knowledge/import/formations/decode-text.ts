import { isUtf8 } from 'node:buffer';

/** A text and how its bytes were written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

export type TextEncodingName = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/**
 * Reads the bytes that spreadsheets write: UTF-8 with or without a mark, UTF-16 with its mark, else Windows-1252.
 * Undefined for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decode(bytes);
  return controls.test(decoded.text) ? undefined : decoded;
}

/** Signs that no table holds: they tell of another encoding, or of a file that is no text (a spreadsheet, a zip). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;

function decode(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'UTF-8' };
  // What Excel writes for « CSV » without more.
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}
