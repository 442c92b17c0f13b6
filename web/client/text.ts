/** A piece of a line. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'strong'; readonly words: string }
  | { readonly kind: 'link'; readonly words: string; readonly url: string };

/** What is read: paragraphs of lines, and lists. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Piece[])[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly lines: readonly (readonly Piece[])[] };

type ReadLine = (line: string) => readonly Piece[];

/** Plain text: lines that begin with a dash are a list, addresses are links, and no sign means anything else. */
export function readPlain(text: string): readonly Block[] {
  return readBlocks(text, readPlainLine);
}

/** The little Markdown of cards: lists, links, bold, and signs kept by a backslash. */
export function readMarkdown(text: string): readonly Block[] {
  return readBlocks(text, readMarkdownLine);
}

const bullet = /^\s*[-–•]\s+(?=\S)/;
const number = /^\s*\d{1,2}[.)]\s+(?=\S)/;

function readBlocks(text: string, readLine: ReadLine): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: (readonly Piece[])[] }[] = [];
  let isApart = true;
  for (const line of text.split('\n')) {
    const mark = bullet.exec(line) ?? number.exec(line);
    const kind = mark === null ? 'paragraph' : bullet.test(line) ? 'bullets' : 'numbers';
    if (line.trim() === '') {
      isApart = true;
      continue;
    }
    const last = blocks.at(-1);
    const pieces = readLine(line.slice(mark?.[0].length ?? 0));
    if (last?.kind === kind && !isApart) last.lines.push(pieces);
    else blocks.push({ kind, lines: [pieces] });
    isApart = false;
  }
  return blocks;
}

/** Ends before the punctuation that a sentence puts behind an address. */
const address = /https?:\/\/[^\s<>«»]*[^\s<>«».,;:!?)\]'’"]/g;

function readPlainLine(line: string): readonly Piece[] {
  return cutAt(
    line,
    address,
    ([url]) => ({ kind: 'link', words: url, url }),
    (words) => words,
  );
}

const marked = /\[((?:\\.|[^\\\]])+)\]\(([^)\s]+)\)|\*\*((?:\\.|[^*\\])+)\*\*/g;

/** The words alone of a text that stands on one line. */
export function readWords(text: string): string {
  return readMarkdown(text)
    .flatMap(({ lines }) => lines.flat().map(({ words }) => words))
    .join(' ');
}

function readMarkdownLine(line: string): readonly Piece[] {
  const toPiece = ([whole, words = '', url, strong]: RegExpExecArray | RegExpMatchArray): Piece => {
    if (strong !== undefined) return { kind: 'strong', words: unescapeSigns(strong) };
    const safe = safeUrl(url);
    return safe === null
      ? { kind: 'words', words: unescapeSigns(words || whole) }
      : { kind: 'link', words: unescapeSigns(words), url: safe };
  };
  return cutAt(line, marked, toPiece, unescapeSigns);
}

function cutAt(
  line: string,
  pattern: RegExp,
  toPiece: (match: RegExpMatchArray) => Piece,
  toWords: (text: string) => string,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    const start = match.index ?? 0;
    if (start > end) pieces.push({ kind: 'words', words: toWords(line.slice(end, start)) });
    pieces.push(toPiece(match));
    end = start + match[0].length;
  }
  if (end < line.length) pieces.push({ kind: 'words', words: toWords(line.slice(end)) });
  return pieces;
}

function unescapeSigns(text: string): string {
  return text.replace(/\\([\\*_[\]`.)#>+-])/g, '$1');
}

/** An address that may be opened: a page, a telephone or a letter; never a script. Ours may begin at the root. */
export function safeUrl(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  return /^(https?:\/\/|tel:|mailto:|\/(?!\/))/i.test(url) ? url : null;
}
