/** The first sentence of a statement, without what stands in brackets or tells on whose word it is: shorter, never other. */
export function simplify(text: string): string {
  const [first = text] = text.split(/(?<=[.?!…])\s+/);
  const bare = first
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/, d’après [^,.;]*(?=\.$)/, '')
    .replace(/[\s\u202f]*;.*$/, '.');
  return /[.?!…]$/.test(bare) ? bare : `${bare}.`;
}
