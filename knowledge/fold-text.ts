const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Text as search compares it: lower case, no accents, œ as oe, straight apostrophes, ordinary spaces. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæß]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\s/g, ' ');
}

/** Folded text with the apostrophes that hurried people leave out: « c est », « l experience ». */
export function closeElisions(folded: string): string {
  return folded.replace(/\b([cdjlmnst]|qu) (?=[aeiouhy])/g, "$1'");
}
