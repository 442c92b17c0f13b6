/**
 * A citation inside a citation, as French writes it: « il m’a dit “oui” ». Where the signs do not pair, as people type
 * them, the sentence is left as it is.
 */
export function nestQuotes(sentence: string): string {
  if (!/«[^»]*«/.test(sentence)) return sentence;
  let depth = 0;
  const nested = sentence.replace(/«[ \u00a0\u202f]?|[ \u00a0\u202f]?»/g, (sign) => {
    const isOpening = sign.startsWith('«');
    if (isOpening) depth += 1;
    const isInner = depth > 1;
    if (!isOpening) depth = depth > 0 ? depth - 1 : Number.NaN;
    if (!isInner) return sign;
    return isOpening ? '“' : '”';
  });
  return depth === 0 ? nested : sentence;
}
