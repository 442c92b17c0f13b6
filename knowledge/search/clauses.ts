import type { Token } from './analyse.ts';

/** One clause of a sentence, as positions of its tokens, the end not included. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** What parts it from the clause before: a full stop, a comma, or a word that turns or links. */
  readonly opening: 'stop' | 'comma' | 'turn';
}

/** Cuts what was said at its signs and at the words that start something new (« mais », « et j'… », « par contre »). */
export function splitClauses(text: string, tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let opening: Clause['opening'] = 'stop';
  for (let index = 1; index < tokens.length; index += 1) {
    const next = openingAt(text, tokens, index);
    if (next === undefined) continue;
    clauses.push({ from, to: index, opening });
    from = index;
    opening = next;
  }
  return tokens.length === 0 ? [] : [...clauses, { from, to: tokens.length, opening }];
}

function openingAt(text: string, tokens: readonly Token[], index: number): Clause['opening'] | undefined {
  const gap = text.slice(tokens[index - 1]?.end, tokens[index]?.start);
  if (/[.!?;:\n…]/.test(gap)) return 'stop';
  if (/[,()–—]| - /.test(gap)) return 'comma';
  const word = tokens[index]?.word ?? '';
  const next = tokens[index + 1]?.word ?? '';
  if (turningWords.has(word)) return 'turn';
  if ((word === 'par' && next === 'contre') || (word === 'en' && next === 'revanche')) return 'turn';
  return (word === 'et' || word === 'ou') && startsSentence(next) ? 'turn' : undefined;
}

const turningWords = new Set(
  'mais plutot sinon cependant pourtant donc alors car puisque puis parce jaime jadore jaimerais jvoudrais'.split(' '),
);

/** Whether a word after « et » starts a sentence of its own: « et j'aime », « et ça ». */
function startsSentence(word: string): boolean {
  return ['je', 'j', 'on', 'il', 'elle', 'nous', 'ca', 'c', 'jai', 'jveux', 'jsuis', 'puis'].includes(word);
}
