/**
 * Texts of the ROME, one after the other, as sentences: many come without their full stop, with a row of dots for « et
 * cetera », or with œ in two letters. Not a word is changed.
 */
export function writeSentences(texts: readonly string[]): string {
  return texts.map(writeSentence).join(' ');
}

/** The same for a label, which is no sentence. */
export function writeLabel(text: string): string {
  return text
    .trim()
    .replace(/,? ?\.{2,}/g, '…')
    .replace(/oe(?=uvr|ufs?\b|il\b|ur|nolog)/g, 'œ')
    .replace(/Oe(?=uvr|nolog)/g, 'Œ');
}

function writeSentence(text: string): string {
  const spelt = writeLabel(text);
  return /[.!?…](?:\s?»)?$/.test(spelt) ? spelt : `${spelt}.`;
}
