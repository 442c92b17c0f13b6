import { families } from './families.ts';

/**
 * The gender- and number-free form of a folded word: `coiffeuses` and `coiffeur` give the same. Words of three letters
 * stay as they are: they are mostly acronyms.
 */
export function formOf(word: string): string {
  if (word.length <= 3) return word;
  return toMasculine(toSingular(word));
}

/** The family of a folded word: `coiffeuse`, `coiffer` and `coiffure` give the same. */
export function familyOf(word: string): string {
  return familyOfWord.get(word) ?? familyOfWord.get(toSingular(word)) ?? cutDerivation(formOf(word));
}

/** Whether a folded word ends as plurals do. */
export function isPlural(word: string): boolean {
  return word.length > 3 && /[sx]$/.test(word);
}

function toSingular(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 5) return `${word.slice(0, -3)}al`;
  return word.replace(/(?<=...)[sx]$/, '');
}

/** Rules of gender, longest ending first; -eur, -euse and -eux meet in `eu`. */
const genders: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)trice$/, 'teu'],
  [/(?<=..)(?:euse|eur|eux)$/, 'eu'],
  [/(?<=..)iere$/, 'ier'],
  [/(?<=...)([nlt])\1e$/, '$1'],
  [/(?<=...)ive$/, 'if'],
  [/(?<=...)ee?$/, ''],
];

function toMasculine(word: string): string {
  const rule = genders.find(([ending]) => ending.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
}

/**
 * Endings that derive one word from another, as they stand after `formOf`; the longest that fits is cut. What remains
 * keeps at least three letters, or four where short stems would meet (`vill-age`, `voit-ure`).
 */
const derivation = new RegExp(
  [
    '(?<=...)(?:ateu|ation|atif|atoir|icien|icit|iqu|aison|abilit|iteu|ition)',
    '(?<=...)(?:abl|anc|ant|ien|ier|ial|ist|eri|eu|er|ir)',
    '(?<=....)(?:issement|ement|ag|ai|air|ait|ion|ur)',
    '(?<=...[dt])r',
  ]
    .map((endings) => `${endings}$`)
    .join('|'),
);

function cutDerivation(form: string): string {
  if (form.length <= 4) return form;
  const stem = form.replace(derivation, '');
  // A doubled letter tells little and is the commonest misspelling; qu and c alternate (fabriquer, fabrication).
  return stem.replace(/qu$/, 'c').replace(/([a-z])\1/g, '$1');
}

/** Words that the rules would part or wrongly join; the first of a line names the family. */
const familyOfWord: ReadonlyMap<string, string> = new Map(
  families.flatMap((line) => {
    const words = line.split(' ');
    const name = words[0] ?? line;
    return words.map((word) => [word, name] as const);
  }),
);
