/** The typography of what a person reads in French. */

const thin = '\u202f';
const blanks = '[ \\t\\u00a0\\u2009\\u202f]*';
/** After a mark comes the end, a blank, a closing sign or another mark; not the rest of a time or of an address. */
const closed = '(?=$|[\\s»)\\]*_…?!;:,.])';
/** What no rule may touch: placeholders of i18next and addresses. */
const untouched = /\{\{.*?\}\}|\$t\(.*?\)|\b(?:https?:\/\/|mailto:|tel:)[^\s»)]+/g;

const repairs: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/"([^"\n]*)"/g, `«${thin}$1${thin}»`],
  [/(?<=[\p{L}\d\ue000-\uf8ff])'(?=[\p{L}\d«\ue000-\uf8ff])/gu, '’'],
  [/\.\.\./g, '…'],
  [new RegExp(`«${blanks}`, 'g'), `«${thin}`],
  [new RegExp(`${blanks}»`, 'g'), `${thin}»`],
  [new RegExp(`(?<=[^\\s(?!;:])${blanks}([?!;:]+)${closed}`, 'g'), `${thin}$1`],
];

/** The text with French spaces, apostrophes, quotation marks and ellipses; the same text when nothing is to repair. */
export function typeset(text: string): string {
  const kept: string[] = [];
  const bare = text.replace(untouched, (found) => String.fromCharCode(0xe000 + kept.push(found) - 1));
  const repaired = repairs.reduce((words, [pattern, replacement]) => words.replace(pattern, replacement), bare);
  return repaired.replace(/[\ue000-\uf8ff]/g, (mark) => kept[mark.charCodeAt(0) - 0xe000] ?? mark);
}

const forms: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/[·‧∙⋅]/, 'has a middle dot, expected words without gender or both forms'],
  [/\p{L}\(\p{L}{1,5}\)/u, 'has an ending in brackets, expected words without gender or both forms'],
  [/["']/, 'has a straight quotation mark or apostrophe'],
  [/ {2}/, 'has two spaces in a row'],
  [/^\s|\s$/, 'begins or ends with a space'],
];

/** What a person has to rewrite, in words; empty for a good text. */
export function findFaults(text: string): readonly string[] {
  const faults = forms.filter(([pattern]) => pattern.test(withoutPlaceholders(text))).map(([, reason]) => reason);
  return typeset(text) === text ? faults : [...faults, 'is not typeset, run `npm run typeset`'];
}

/** The text as it is spelled and counted: a placeholder becomes one word that every dictionary knows. */
export function withoutPlaceholders(text: string): string {
  return text.replace(untouched, 'mot');
}

/** Sentences end with a full stop, a mark or a line. */
export function splitSentences(text: string): readonly string[] {
  const sentences = withoutPlaceholders(text).split(/(?<=[.?!…])(?=\s)|\n/);
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** Words between blanks: « l’appel » is one, « 35 % » one, a dash none. */
export function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
