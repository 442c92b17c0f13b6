/** Words count by their beginning: « coûte » and « coûtent » are one. */
const stemLength = 5;
/** Pieces of words, so that forms and misspellings count too. */
const pieceLengths = [4, 5] as const;

/**
 * What a plain question has that may tell whether sources answer it, each once: its words (`combi`), its pairs of words
 * (`quel jour`), and the pieces of its words (`#prix>`).
 */
export function findUntoldTraits(plain: string): ReadonlySet<string> {
  const words = plain.split(' ');
  const stems = words.map((word) => (/^\d+$/.test(word) ? '0' : word.slice(0, stemLength)));
  const traits = new Set<string>(stems);
  for (const [at, stem] of stems.entries()) traits.add(`${stems[at - 1] ?? '^'} ${stem}`);
  traits.add(`${stems.at(-1)} $`);
  for (const word of words) {
    const marked = `<${word}>`;
    for (const length of pieceLengths) {
      for (let at = 0; at + length <= marked.length; at++) traits.add(`#${marked.slice(at, at + length)}`);
    }
  }
  return traits;
}
