import type { Token } from './analyse.ts';
import type { Clause } from './clauses.ts';

/** Where the refusal begins that the word at this index makes; undefined when it makes none. */
export function findRefusalStart(tokens: readonly Token[], clause: Clause, index: number): number | undefined {
  const word = wordAt(tokens, index);
  if (refusals.has(word)) return isAtBol(tokens, index) ? undefined : index;
  if (word === 'non') return wordAt(tokens, index + 1) === 'merci' || isLateNo(clause, index) ? index : undefined;
  if (!negators.has(word) || isHarmless(tokens, clause, index)) return undefined;
  if (isAboutOthers(tokens, clause, index)) return undefined;
  const particle = lastBefore(tokens, clause, index, (candidate) => candidate === 'ne' || candidate === 'n');
  if (particle !== undefined && index - particle <= 6) return particle;
  if (word === 'rien' || word === 'aucun' || word === 'aucune') return word === 'rien' ? undefined : index;
  if (word === 'plus' && !isSpokenNoMore(tokens, clause, index)) return undefined;
  return subjectBefore(tokens, clause, index) ?? index;
}

/** Whether a folded word denies or refuses. */
export function isNegation(word: string): boolean {
  return negators.has(word) || refusals.has(word);
}

/** The folded word at an index; empty outside the sentence. */
export function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.word ?? '';
}

const negators = new Set(['pas', 'plus', 'jamais', 'rien', 'aucun', 'aucune', 'guere']);

/** Words that refuse by themselves. */
const refusals = new Set(
  `deteste detester detestais hais refuse evite eviter marre horreur allergique phobie sauf hormis excepte sans bol ni
  insupportable degoute quitter`.split(/\s+/),
);

/** « ras le bol » refuses, a bowl does not. */
function isAtBol(tokens: readonly Token[], index: number): boolean {
  return wordAt(tokens, index) === 'bol' && wordAt(tokens, index - 2) !== 'ras';
}

function isLateNo(clause: Clause, index: number): boolean {
  return index === clause.to - 1 && index > clause.from;
}

/** Negations that refuse nothing: « pas mal », « pourquoi pas », « ça ne me dérange pas », « je ne sais pas si ». */
function isHarmless(tokens: readonly Token[], clause: Clause, index: number): boolean {
  const before = wordAt(tokens, index - 1);
  const after = index + 1 < clause.to ? wordAt(tokens, index + 1) : '';
  const afterNext = index + 2 < clause.to ? wordAt(tokens, index + 2) : '';
  if (before === 'pourquoi' || before === 'non' || harmlessVerbs.has(before)) return true;
  if (harmlessAfter.has(after)) return true;
  if (
    (after === 'de' || after === 'd') &&
    ['souci', 'soucis', 'probleme', 'problemes', 'inconvenient'].includes(afterNext)
  )
    return true;
  return knowing.has(before) && (after === '' || questionWords.has(after));
}

const harmlessVerbs = new Set([
  // What does not work is what one mends.
  'marche',
  'marchent',
  'fonctionne',
  'fonctionnent',
  'demarre',
  'demarrent',
  // « je n'arrête pas de bricoler »
  'arrete',
  'arretais',
  'derange',
  'gene',
  'embete',
  'importe',
  'hesite',
  'derangent',
  'derangerait',
  'generait',
  'ce',
]);
const harmlessAfter = new Set(['mal', 'seulement', 'que', 'qu', 'contre', 'peur', 'loin', 'encore', 'forcement']);
const knowing = new Set(['sais', 'sait', 'jsais', 'chais', 'jsai', 'sai']);
const questionWords = new Set(
  'si quoi comment ou trop ce quel quelle quels quelles lequel laquelle vraiment encore exactement par pourquoi'.split(
    ' ',
  ),
);

/** « les gens qui ne paient pas » refuse nothing for the person; « un travail qui n'est pas physique » does. */
function isAboutOthers(tokens: readonly Token[], clause: Clause, index: number): boolean {
  const who = lastBefore(tokens, clause, index, (word) => word === 'qui');
  return (
    who !== undefined &&
    index - who <= 5 &&
    ['gens', 'personnes', 'clients', 'ceux', 'enfants', 'eleves', 'jeunes', 'quelqu'].includes(wordAt(tokens, who - 1))
  );
}

/** « je veux plus travailler la nuit », « mais plus porter », without « ne »; never « plus de contact », « plus que ». */
function isSpokenNoMore(tokens: readonly Token[], clause: Clause, index: number): boolean {
  const before = wordAt(tokens, index - 1);
  const after = wordAt(tokens, index + 1);
  if (after === 'jamais') return true;
  if (before === 'mais' && isInfinitive(after)) return true;
  if (before === 'peux' && wordAt(tokens, index - 2) === 'en') return true;
  const isCompared = tokens.slice(index + 1, clause.to).some(({ word }) => word === 'que' || word === 'qu');
  return (
    ['veux', 'jveux', 'peux', 'jpeux', 'aime', 'jaime', 'supporte'].includes(before) &&
    !isCompared &&
    after !== 'de' &&
    after !== 'd'
  );
}

function isInfinitive(word: string): boolean {
  return /(?:er|ir|oir|re)$/.test(word) && !notVerbs.has(word);
}

/** « mais plus cher » compares. */
const notVerbs = new Set([
  'cher',
  'fier',
  'leger',
  'premier',
  'dernier',
  'entier',
  'familier',
  'particulier',
  'clair',
  'ordinaire',
]);

/** The subject just before a negation without « ne »: « je conduis pas », « j'y arrive pas », « jveux pas ». */
function subjectBefore(tokens: readonly Token[], clause: Clause, index: number): number | undefined {
  const previous = index - 1;
  if (previous >= clause.from && /^(?:j|ch)(?:ai|aime|suis|veux|peux|fais|ui|sais|e)/.test(wordAt(tokens, previous)))
    return previous;
  let verbs = 0;
  for (let at = previous; at >= clause.from; at -= 1) {
    const word = wordAt(tokens, at);
    if (subjects.has(word)) return at;
    if (pronouns.has(word)) continue;
    verbs += 1;
    if (verbs > 1) return undefined;
  }
  return undefined;
}

/** Who a sentence can be about. */
export const subjects: ReadonlySet<string> = new Set('je j jme on c ca il elle nous'.split(' '));
const pronouns = new Set('me m y en le la les l te t se s lui'.split(' '));

function lastBefore(
  tokens: readonly Token[],
  clause: Clause,
  index: number,
  isWanted: (word: string) => boolean,
): number | undefined {
  for (let at = index - 1; at >= clause.from; at -= 1) if (isWanted(wordAt(tokens, at))) return at;
  return undefined;
}
