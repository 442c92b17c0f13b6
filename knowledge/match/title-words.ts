import { foldText } from '../fold-text.ts';
import { analyse } from '../search/analyse.ts';

/** A job title or a text, as matching compares it: each family of words once, in the order of the text. */
export interface TitleWords {
  readonly terms: readonly string[];
  readonly forms: readonly string[];
  readonly words: ReadonlySet<string>;
  /** Every way it may be written out: as it stands, and each gender of « Boucher / Bouchère ». */
  listWordings(): readonly string[];
}

/** Words of grammar alone: in titles « chargé de recherche » and « agent de formation » tell by every other word. */
const grammar = new Set(
  `le la les un une des du de au aux et ou en dans sur sous pour par avec sans chez ce ces son sa ses leur leurs
  qui que se ne pas est sont ils elles il elle ainsi peuvent etre plus entre vers notamment afin the of and`.split(
    /\s+/,
  ),
);

/** What adverts add for both genders: « (h/f/x) », « H/F ». */
const genderMark = /\(\s*[hfm]\s*[/:|.-]\s*[hfmxd](?:\s*[/:|.-]\s*[xd])?\s*\)|\b[hfm]\/[hfmxd](?:\/[xd])?(?!\p{L})/giu;

/** Reads a title. */
export function readTitle(text: string): TitleWords {
  const plain = text.replace(genderMark, ' ');
  const tokens = analyse(plain).filter(({ word }) => word.length > 1 && !grammar.has(word));
  return {
    terms: [...new Set(tokens.map(({ term }) => term))],
    forms: [...new Set(tokens.map(({ form }) => form))],
    words: new Set(tokens.map(({ word }) => word)),
    listWordings: () => listWordings(text),
  };
}

/** The families of the words of each clause of a text, in their order. */
export function readClauses(text: string): readonly (readonly string[])[] {
  return text
    .split(/[.;]\s/)
    .map((clause) => readFamilies(clause))
    .filter((clause) => clause.length > 0);
}

/** The families of a text's words, repeated as they are. */
export function readFamilies(text: string): readonly string[] {
  return analyse(text.replace(genderMark, ' '))
    .filter(({ word }) => word.length > 1 && !grammar.has(word))
    .map(({ term }) => term);
}

/**
 * « Accueillant familial / Accueillante familiale auprès d’adultes » is « accueillant familial auprès d’adultes » too:
 * what follows the second gender belongs to both.
 */
export function listWordings(title: string): readonly string[] {
  const text = title.replace(genderMark, ' ');
  const [first = '', second, ...more] = text.split(/\s*\/\s*/).map(spellPlainly);
  if (second === undefined || more.length > 0) return [spellPlainly(text)];
  const words = second.split(' ');
  const tails = words.map((_, cut) => [first, ...words.slice(cut + 1)].join(' '));
  return [spellPlainly(text), first, second, ...tails];
}

function spellPlainly(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
