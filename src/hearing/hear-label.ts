import { isOneTypoAway } from './one-typo.ts';
import { plainText, plainWords } from './plain-words.ts';
import { stripPlainPoliteness } from './politeness.ts';
import { hearYesNo, hearYesNoFirst } from './yes-no.ts';

/** Little words that do not tell one label from another. */
const LITTLE: ReadonlySet<string> = new Set(
  (
    'le la les un une des de du au aux a en et ou ce cet cette ces mon ma mes votre vos ton tes je veux voudrais prends ' +
    'choisis prefere plutot pour celui celle sur avec dans option me moi vous tu si il se y est que oui ok alors aimerais bien pas ca ' +
    'voir revoir montre montrez montrer'
  ).split(' '),
);
const SHORTEST_MENDED = 5;

/** The index of the one label that the message names, whole or by a clear part: « la fiche » for « Voir la fiche ». */
export function hearLabel(message: string, labels: readonly string[]): number | undefined {
  const typed = message.trim();
  const exact = labels.findIndex((label) => label.trim() === typed);
  if (exact !== -1 && typed !== '') return exact;

  const said = stripPlainPoliteness(plainWords(typed));
  if (said.length === 0) return undefined;
  const plainLabels = labels.map(plainWords);
  const whole = onlyIndex(plainLabels, (label) => plainText(label) === plainText(said));
  if (whole !== undefined) return whole;

  const content = said.filter((word) => !LITTLE.has(word));
  if (content.length === 0 || /^\d+$/.test(content.join(''))) return undefined;
  const complete = onlyIndex(plainLabels, (label) => {
    const told = label.filter((word) => !LITTLE.has(word));
    return told.length === content.length && content.every((word) => told.some((other) => isSameWord(word, other)));
  });
  return (
    complete ??
    onlyIndex(plainLabels, (label) => content.every((word) => label.some((other) => isSameWord(word, other))))
  );
}

/** The index of the label that means what was said: « ouais » for « Oui », « jsp » for « Je ne sais pas ». */
export function hearYesNoLabel(message: string, labels: readonly string[]): number | undefined {
  const said = hearYesNo(message) ?? hearYesNoFirst(message);
  return said === undefined ? undefined : onlyIndex(labels, (label) => hearYesNo(label) === said);
}

function isSameWord(said: string, told: string): boolean {
  if (said === told || `${said}s` === told || said === `${told}s`) return true;
  return said.length >= SHORTEST_MENDED && told.length >= SHORTEST_MENDED && isOneTypoAway(said, told);
}

function onlyIndex<T>(list: readonly T[], isIt: (one: T) => boolean): number | undefined {
  const first = list.findIndex(isIt);
  return first !== -1 && first === list.findLastIndex(isIt) ? first : undefined;
}
