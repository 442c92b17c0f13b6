import type { Choice, Heard } from '../../dialogs/heard.ts';
import { readNumber } from './french-number.ts';
import { hearLabel, hearYesNoLabel } from './hear-label.ts';
import { plainWords } from './plain-words.ts';
import { stripPlainPoliteness } from './politeness.ts';
import { hearPosition, hearPositions, splitList } from './position.ts';
import { hearYesNo } from './yes-no.ts';

/** How a step asks: `multiple` when several choices may be taken; every pick then comes back as `choices`. */
export interface AskedFor {
  readonly multiple?: boolean;
}

/**
 * What a message answers to a step that offers these choices: a choice by its label, its number or its place, a yes or
 * a no, a number, or else the words as they are. A sentence that merely contains a choice's word stays words.
 */
export function hearAnswer(message: string, choices: readonly Choice[], { multiple = false }: AskedFor = {}): Heard {
  const words = message.trim();
  const picked = multiple ? hearSeveral(words, choices) : hearOne(words, choices);
  if (picked !== undefined) return picked;

  const yesNo = hearYesNo(words);
  if (yesNo !== undefined) return { kind: yesNo, words };
  const value = hearNumber(words);
  return value === undefined ? { kind: 'words', words } : { kind: 'number', value, words };
}

function hearOne(words: string, choices: readonly Choice[]): Heard | undefined {
  const index = hearIndex(words, choices) ?? hearReturn(words, choices);
  if (index === undefined) return hearTooMany(words, choices);
  const choice = choices[index];
  return choice === undefined ? undefined : { kind: 'choice', id: choice.id, index, words };
}

/** « revenir aux pistes », where something leads back, whatever its button says. */
function hearReturn(words: string, choices: readonly Choice[]): number | undefined {
  const back = choices.findIndex(({ id }) => id === 'back');
  return back !== -1 && returns.test(stripPlainPoliteness(plainWords(words)).join(' ')) ? back : undefined;
}

const returns =
  /^(?:je (?:veux|voudrais) )?(?:revenir|reviens|retour|retourner|voir|revoir|montre|montrez|affiche)(?: (?:moi|a|au|aux|vers|la|le|les|mes|nos|ces))* (?:pistes?|metiers?|liste|resultats?|propositions?)$/;

/** Several where one was asked for comes back as `choices` too: the dialog can say so. A bare « tout » stays words. */
function hearTooMany(words: string, choices: readonly Choice[]): Heard | undefined {
  if (splitList(words).length < 2) return undefined;
  const heard = hearSeveral(words, choices);
  return heard?.kind === 'choices' && heard.ids.length > 1 ? heard : undefined;
}

function hearSeveral(words: string, choices: readonly Choice[]): Heard | undefined {
  const indexes = hearIndexes(words, choices);
  if (indexes === undefined) return undefined;
  const ids = choices.filter((_, index) => indexes.includes(index)).map((choice) => choice.id);
  return { kind: 'choices', ids, words };
}

/** A list in any mix of labels and numbers; the whole message first, as a label may hold a comma or « et ». */
function hearIndexes(words: string, choices: readonly Choice[]): readonly number[] | undefined {
  const whole = hearIndex(words, choices);
  if (whole !== undefined) return [whole];
  if (choices.length === 0) return undefined;
  const places = hearPositions(words, choices.length);
  if (places !== undefined) return places;
  const parts = splitList(words).map((part) => hearIndex(part, choices));
  const isHeard = parts.length > 1 && !parts.includes(undefined);
  return isHeard ? parts.filter((index) => index !== undefined) : undefined;
}

function hearIndex(words: string, choices: readonly Choice[]): number | undefined {
  const labels = choices.map((choice) => choice.label);
  return hearLabel(words, labels) ?? hearPosition(words, choices.length) ?? hearYesNoLabel(words, labels);
}

/** A number and nothing else, but for « ans »: « 25 », « vingt-cinq ans ». */
function hearNumber(message: string): number | undefined {
  const words = plainWords(message).filter((word, index) => index === 0 || !/^(ans?|annees?)$/.test(word));
  const number = readNumber(words);
  return number !== undefined && number.length === words.length ? number.value : undefined;
}
