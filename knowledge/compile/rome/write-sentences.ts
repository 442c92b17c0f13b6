/**
 * Texts of the ROME, one after the other, as sentences: many come without their full stop, with a row of dots for « et
 * cetera », or with œ in two letters. Not a word is changed.
 */
export function writeSentences(texts: readonly string[]): string {
  return texts.map(writeSentence).join(' ');
}

function writeSentence(text: string): string {
  const spelt = text
    .trim()
    .replace(/,? ?\.{2,}/g, '…')
    .replace(/oe(?=uvr|ufs?\b|il\b|ur|nolog)/g, 'œ')
    .replace(/Oe(?=uvr|nolog)/g, 'Œ');
  return /[.!?…](?:\s?»)?$/.test(spelt) ? spelt : `${spelt}.`;
}
