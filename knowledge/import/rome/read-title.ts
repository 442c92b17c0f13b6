import { foldText } from '../../fold-text.ts';
import type { Title } from '../../metier.ts';

/**
 * Tells the genders of an official label apart: « Agent / Agente de tri » is « Agent de tri » and « Agente de tri ». One
 * form alone serves both; where the halves do not answer each other the whole stands for both.
 */
export function readTitle(label: string): Title {
  const [left, right, ...more] = label.split(' / ');
  if (left === undefined || right === undefined || more.length > 0) return { feminine: label, masculine: label };
  const before = left.split(' ');
  const after = right.split(' ');
  const tail = after.slice(before.length);
  const answers = before.length === 1 || before.every((word, place) => isAlike(word, after[place] ?? ''));
  if (answers && after.length >= before.length) return { feminine: right, masculine: [left, ...tail].join(' ') };
  return shareHead(before, after) ?? { feminine: label, masculine: label };
}

/** « Garde forestier / forestière de montagne »: what stands before the last word of the first half serves both. */
function shareHead(before: readonly string[], [first = '', ...tail]: readonly string[]): Title | undefined {
  const last = before.at(-1) ?? '';
  if (last.length < 4 || foldText(last).slice(0, 4) !== foldText(first).slice(0, 4)) return undefined;
  return { feminine: [...before.slice(0, -1), first, ...tail].join(' '), masculine: [...before, ...tail].join(' ') };
}

/** « Hôte » and « Hôtesse », « Chef » and « Cheffe » begin alike; small words are the same. */
function isAlike(word: string, other: string): boolean {
  return foldText(word).slice(0, 2) === foldText(other).slice(0, 2);
}
