/** A reply kept at hand. */
interface Titled {
  readonly title: string;
  readonly body: string;
}

/** The « / » being typed just before the caret, at the start of a word: from where, and what follows it. */
export interface Slash {
  readonly from: number;
  readonly query: string;
}

export function findSlash(text: string, caret: number): Slash | null {
  const found = /(?:^|\s)\/([^\s/]*)$/.exec(text.slice(0, caret));
  if (found === null) return null;
  const [, query = ''] = found;
  return { from: caret - query.length - 1, query };
}

/** Those whose title or text holds the words, the titles first; letters are folded. */
export function filterReplies<Reply extends Titled>(replies: readonly Reply[], query: string): readonly Reply[] {
  const wanted = fold(query);
  const inTitle = replies.filter(({ title }) => fold(title).includes(wanted));
  const inBody = replies.filter((reply) => !inTitle.includes(reply) && fold(reply.body).includes(wanted));
  return [...inTitle, ...inBody];
}

/** The text with a piece in the place of what stood from `from` to `to`, and where the caret then stands. */
export function insert(text: string, from: number, to: number, piece: string): { text: string; caret: number } {
  return { text: text.slice(0, from) + piece + text.slice(to), caret: from + piece.length };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
