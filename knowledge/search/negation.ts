import { analyse, type Token } from './analyse.ts';
import { type Clause, splitClauses } from './clauses.ts';

/** What a person said for, and what they said against: their own words, without the negation itself. */
export interface SplitNegation {
  readonly told: string;
  readonly refused: string;
}

/**
 * Parts what someone tells from what they refuse or lack: « dehors mais pas la nuit » tells « dehors » and refuses
 * « la nuit ». Not knowing (« je ne sais pas si… ») and not minding (« ça ne me dérange pas ») refuse nothing.
 */
export function splitNegation(words: string): SplitNegation {
  const tokens = analyse(words);
  const refused = findRefused(tokens, splitClauses(words, tokens));
  if (refused.length === 0) return { told: words.trim(), refused: '' };
  return {
    told: joinText(words, tokens, (index) => !refused.some((range) => isWithin(range, index))),
    refused: joinText(words, tokens, (index) => refused.some((range) => isRefusedWord(tokens, range, index))),
  };
}

/** Positions of tokens, the end not included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function findRefused(tokens: readonly Token[], clauses: readonly Clause[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const [number, clause] of clauses.entries()) {
    const previous = clauses[number - 1];
    const last = ranges.at(-1);
    const isAfterRefusal = previous !== undefined && last?.to === previous.to;
    const found = refusedIn(tokens, clause);
    if (found === undefined) {
      if (isAfterRefusal && continuesRefusal(tokens, clause)) ranges.push(clause);
    } else if (hasContent(tokens, found)) {
      ranges.push(found);
    } else if (hasContent(tokens, clause)) {
      // « le bureau j'aime pas »: what is refused was said before.
      ranges.push(clause);
    } else {
      if (previous !== undefined && clause.opening === 'comma' && !isAfterRefusal) ranges.push(previous);
      ranges.push(clause);
    }
  }
  return ranges;
}

function refusedIn(tokens: readonly Token[], clause: Clause): Range | undefined {
  for (let index = clause.from; index < clause.to; index += 1) {
    const from = refusalStart(tokens, clause, index);
    if (from !== undefined) return { from, to: refusalEnd(tokens, clause, index) };
  }
  return undefined;
}

/** Where the refusal begins that the word at this index makes; undefined when it makes none. */
function refusalStart(tokens: readonly Token[], clause: Clause, index: number): number | undefined {
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

/** « sans » covers what follows at once; all else runs to the end of its clause. */
function refusalEnd(tokens: readonly Token[], clause: Clause, index: number): number {
  if (wordAt(tokens, index) !== 'sans') return clause.to;
  for (let next = index + 1; next < clause.to; next += 1) {
    if (['avec', 'pour', 'dans', 'comme', 'et'].includes(wordAt(tokens, next))) return next;
  }
  return clause.to;
}

const negators = new Set(['pas', 'plus', 'jamais', 'rien', 'aucun', 'aucune', 'guere']);

/** Words that refuse by themselves. */
const refusals = new Set(
  `deteste detester detestais hais refuse evite eviter marre horreur allergique phobie sauf hormis excepte sans bol ni
  insupportable degoute`.split(/\s+/),
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

/** « je veux plus travailler la nuit », without « ne »; never « plus de contact », « plus que ». */
function isSpokenNoMore(tokens: readonly Token[], clause: Clause, index: number): boolean {
  const before = wordAt(tokens, index - 1);
  const after = wordAt(tokens, index + 1);
  if (after === 'jamais') return true;
  if (before === 'peux' && wordAt(tokens, index - 2) === 'en') return true;
  const isCompared = tokens.slice(index + 1, clause.to).some(({ word }) => word === 'que' || word === 'qu');
  return (
    ['veux', 'jveux', 'peux', 'jpeux', 'aime', 'jaime', 'supporte'].includes(before) &&
    !isCompared &&
    after !== 'de' &&
    after !== 'd'
  );
}

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

const subjects = new Set('je j jme on c ca il elle nous'.split(' '));
const pronouns = new Set('me m y en le la les l te t se s lui'.split(' '));

/** « ni la nuit », « d'usine », « la pluie » after a refusal, as long as no new sentence starts there. */
function continuesRefusal(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.opening !== 'comma') return false;
  const words = tokens.slice(clause.from, clause.to).map(({ word }) => word);
  const startsAsList = ['ni', 'de', 'd', 'du', 'des', 'ou', 'le', 'la', 'les', 'l'].includes(words[0] ?? '');
  return (
    startsAsList && !words.some((word) => subjects.has(word) || word === 'oui' || /^j(?:aime|ador|ai|veux)/.test(word))
  );
}

/** Words that say no more than the refusal itself: « pas mon truc », « pas pour moi du tout ». */
const empty = new Set('truc moi tout fort dada genre merci cool jamais aime supporte veux possible'.split(' '));

function hasContent(tokens: readonly Token[], range: Range): boolean {
  return tokens
    .slice(range.from, range.to)
    .some(
      ({ word, significance }) =>
        significance !== 'grammar' &&
        !empty.has(word) &&
        (!refusals.has(word) || word === 'sans') &&
        !negators.has(word),
    );
}

function lastBefore(
  tokens: readonly Token[],
  clause: Clause,
  index: number,
  isWanted: (word: string) => boolean,
): number | undefined {
  for (let at = index - 1; at >= clause.from; at -= 1) if (isWanted(wordAt(tokens, at))) return at;
  return undefined;
}

function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.word ?? '';
}

function isWithin({ from, to }: Range, index: number): boolean {
  return index >= from && index < to;
}

/** A word of what is refused: neither the negation nor the little words that lead to it (« je ne veux pas »). */
function isRefusedWord(tokens: readonly Token[], range: Range, index: number): boolean {
  if (!isWithin(range, index)) return false;
  const isNegation = (at: number): boolean => negators.has(wordAt(tokens, at)) || refusals.has(wordAt(tokens, at));
  if (isNegation(index)) return false;
  if (tokens[index]?.significance !== 'grammar') return true;
  for (let at = index + 1; at < range.to; at += 1) if (isNegation(at)) return false;
  return true;
}

/** The text of the chosen tokens, each run with the spaces and signs inside it. */
function joinText(text: string, tokens: readonly Token[], isChosen: (index: number) => boolean): string {
  const runs: string[] = [];
  let start: number | undefined;
  for (const [index, token] of tokens.entries()) {
    if (!isChosen(index)) continue;
    start ??= token.start;
    if (index + 1 < tokens.length && isChosen(index + 1)) continue;
    runs.push(text.slice(start, token.end));
    start = undefined;
  }
  return runs.join(', ');
}
