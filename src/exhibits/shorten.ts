/** The first sentences of a text, as many as fit; at least one, whole. */
export function shorten(text: string, most: number): string {
  const sentences = text.split(/(?<=[.!?…])\s+(?=\p{Lu})/u);
  let short = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (short.length + 1 + sentence.length > most) break;
    short = `${short} ${sentence}`;
  }
  return short;
}
