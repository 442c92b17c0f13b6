import { foldText } from '../../knowledge/fold-text.ts';
import { readNumber } from './french-number.ts';
import { mendTypos } from './one-typo.ts';
import { phrasePattern } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';

const ORDINALS =
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme'.split(
    ' ',
  );
const ORDINAL_VARIANTS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((ordinal, index) => [ordinal, index] as const),
  ['premiere', 0],
  ['second', 1],
  ['seconde', 1],
]);
const VOCABULARY: ReadonlySet<string> = new Set([
  ...ORDINAL_VARIANTS.keys(),
  ...'dernier derniere avant option numero choix reponse proposition quatre prends choisis prefere plutot'.split(' '),
]);

const GROUPS = {
  I_TAKE:
    'je (prends|choisis|veux|voudrais|prefere|dis|dirais|garde|vote|opte|vais prendre)( pour)?|ce est|ce serait|pour|va pour|plutot|alors|donc|oui|ok|celui|celle|et|euh|disons|montre* moi|voir',
  NOUN: 'option|numero|num|no|nr|choix|reponse|proposition|bouton|ligne|piste|case|point',
  AFTER:
    '(NOUN|un|une|celui|celle|chose|la|de la liste|seulement|uniquement|si il (vous|te) plait|merci|plutot|alors|stp)',
};
const BEFORE = phrasePattern('^(I_TAKE)*(le|la|les|au|du)? (NOUN)? (le|la|les)?', GROUPS);
const AFTER = phrasePattern('(AFTER)+$', GROUPS);
const ALL = phrasePattern(
  '^(I_TAKE)*(tout|toute|tous|toutes|les deux|les trois|les quatre|la totale)( (les|ces) (reponses|choix|options|propositions|pistes))?( si il (vous|te) plait| ca)?$',
  GROUPS,
);
const NONE = phrasePattern(
  '^(non )?(aucun|aucune|rien|pas un|pas une|pas un seul|pas une seule|ni le un ni le autre|ni le une ni le autre|zero)( (de|des|du|parmi)( ces| les| tout ca| ca)?( deux| trois| quatre)?( choix| options| propositions| reponses| pistes)?)?( tout| ca)?( merci)?$',
);
const BUT = /\b(?:sauf|a part|excepte|moins)\b/;

/**
 * The place, from 0, that a short message names among `count` choices: « 2 », « le 2 », « n°2 », « option deux »,
 * « la deuxième », « 2e », « la dernière ». A number in a sentence names none.
 */
export function hearPosition(message: string, count: number): number | undefined {
  const words = mendTypos(plainWords(message), VOCABULARY);
  const core = plainText(words).replace(AFTER, '').replace(BEFORE, '').trim();
  const place = readPlace(core === '' ? words : core.split(' '), count);
  return place !== undefined && place >= 0 && place < count ? place : undefined;
}

/** All the places that a list names: « 1, 3 et 4 », « de 1 à 3 », « tout », « tout sauf la 2 »; « aucune » names none. */
export function hearPositions(message: string, count: number): readonly number[] | undefined {
  const every = Array.from({ length: count }, (_, index) => index);
  const folded = foldText(message).trim();
  const text = plainText(plainWords(message));
  if (NONE.test(text)) return [];
  if (ALL.test(text)) return every;

  const [before = '', after] = folded.split(BUT, 2);
  if (after !== undefined && ALL.test(plainText(plainWords(before)))) {
    const left = hearPositions(after, count);
    return left === undefined ? undefined : every.filter((place) => !left.includes(place));
  }
  const places = splitList(folded).map((part) => hearPlaces(part, count));
  if (places.length === 0 || places.some((place) => place === undefined)) return undefined;
  return [...new Set(places.flatMap((place) => place ?? []))].toSorted((a, b) => a - b);
}

/** The parts of a list: by commas and « et », or by spaces when it is only digits. */
export function splitList(message: string): readonly string[] {
  const folded = foldText(message);
  const isDigits = /^[\d\s]+$/.test(folded);
  return folded
    .split(isDigits ? /\s+/ : /[,;/+&\n]|\bet\b(?! (?:un|une|onze)\b)|\bpuis\b|\bainsi que\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function hearPlaces(part: string, count: number): readonly number[] | undefined {
  const range = /^(?:les? |de )?(\d{1,2}) ?(?:a|-) ?(\d{1,2})$/.exec(part);
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (from < 1 || to > count || from >= to) return undefined;
    return Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index);
  }
  const place = hearPosition(part, count);
  return place === undefined ? undefined : [place];
}

function readPlace(words: readonly string[], count: number): number | undefined {
  const text = words.join(' ');
  if (/^avant derniere?$/.test(text)) return count - 2;
  if (/^(toute )?derniere?$/.test(text)) return count - 1;
  const short = /^(\d{1,2}) ?(er|ere|e|eme|ieme|nd|nde|d)$/.exec(text);
  if (short !== null) return Number(short[1]) - 1;
  if (words.length === 1 && ORDINAL_VARIANTS.has(text)) return ORDINAL_VARIANTS.get(text);
  const number = readNumber(words);
  return number !== undefined && number.length === words.length ? number.value - 1 : undefined;
}
