import { analyse, type Token } from './analyse.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { findRefusalStart, isNegation, subjects, wordAt } from './refusals.ts';

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
      const looksBack = clause.opening === 'comma' || isWeary(tokens, clause);
      if (previous !== undefined && looksBack && !isAfterRefusal) ranges.push(previous);
      ranges.push(clause);
    }
  }
  return ranges;
}

/** « je bosse en usine et j'en ai marre »: of what was just said. */
function isWeary(tokens: readonly Token[], { from, to }: Clause): boolean {
  return tokens.slice(from, to).some(({ word }) => word === 'marre' || word === 'bol');
}

function refusedIn(tokens: readonly Token[], clause: Clause): Range | undefined {
  for (let index = clause.from; index < clause.to; index += 1) {
    const from = findRefusalStart(tokens, clause, index);
    if (from !== undefined) return { from, to: refusalEnd(tokens, clause, index) };
  }
  return undefined;
}

/** « sans » covers what follows at once; all else runs to the end of its clause. */
function refusalEnd(tokens: readonly Token[], clause: Clause, index: number): number {
  if (wordAt(tokens, index) !== 'sans') return clause.to;
  for (let next = index + 1; next < clause.to; next += 1) {
    if (['avec', 'pour', 'dans', 'comme', 'et'].includes(wordAt(tokens, next))) return next;
  }
  return clause.to;
}

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
    .some(({ word, significance }) => significance !== 'grammar' && !empty.has(word) && !isNegation(word));
}

function isWithin({ from, to }: Range, index: number): boolean {
  return index >= from && index < to;
}

/** A word of what is refused: neither the negation nor the little words that lead to it (« je ne veux pas »). */
function isRefusedWord(tokens: readonly Token[], range: Range, index: number): boolean {
  if (!isWithin(range, index)) return false;
  if (isNegation(wordAt(tokens, index))) return false;
  if (tokens[index]?.significance !== 'grammar') return true;
  for (let at = index + 1; at < range.to; at += 1) if (isNegation(wordAt(tokens, at))) return false;
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
