import type { Attachment } from 'botbuilder-core';
import type { CardElement } from '../../exhibits/card.ts';
import type { Card } from './dress-card.ts';

/** Teams takes 28 kB of one message; the channel adds who speaks, to whom and where. */
const mostBytes = 25_000;
/** So that a card and some words fit together. */
const mostCardBytes = 12_000;
/** A text is cut between lines at this length. */
const mostTextBytes = 6000;

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** A card that is too long, as several; its buttons stand under the last. */
export function splitCard(whole: Card): readonly Card[] {
  const budget = mostCardBytes - bytesOf(whole.actions);
  const parts = group(whole.body.flatMap(splitText), Math.max(budget, mostTextBytes));
  if (parts.length <= 1) return [whole];
  return parts.map((body, index) => ({
    body,
    actions: index === parts.length - 1 ? whole.actions : [],
    speak: whole.speak,
  }));
}

function splitText(element: CardElement): readonly CardElement[] {
  if (element.type !== 'TextBlock' || bytesOf(element) <= mostTextBytes) return [element];
  const lines = String(element.text).split('\n');
  return group(lines, mostTextBytes).map((part) => ({ ...element, text: part.join('\n') }));
}

/** Cards in as few messages as hold them, the first beside what takes some room already. */
export function groupBySize(cards: readonly Attachment[], taken: number): readonly Attachment[][] {
  return group(cards, mostBytes, taken);
}

/** In order, each group as large as may be; what is too large alone stands alone. */
function group<T>(things: readonly T[], most: number, taken = 0): T[][] {
  const groups: T[][] = [];
  let room = most - taken;
  for (const thing of things) {
    const size = bytesOf(thing) + 1;
    const last = groups.at(-1);
    if (last === undefined || size > room) {
      if (last !== undefined) room = most;
      groups.push([thing]);
    } else last.push(thing);
    room -= size;
  }
  return groups;
}
