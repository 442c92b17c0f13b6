import type { CardAction } from './activity.ts';

/** A card that we draw ourselves; every other goes to Microsoft's own renderer. */
export interface Card {
  readonly body: readonly CardPart[];
  readonly actions: readonly CardButton[];
}

export type CardPart =
  | { readonly kind: 'heading' | 'subheading' | 'text' | 'note'; readonly text: string }
  /** dark: the same for a dark page. */
  | { readonly kind: 'picture'; readonly url: string; readonly alt: string }
  /** Things under their titles, aspect by aspect. */
  | { readonly kind: 'table'; readonly titles: readonly string[]; readonly rows: readonly TableRow[] }
  | { readonly kind: 'choices'; readonly id: string; readonly label: string; readonly choices: readonly Choice[] };

export interface TableRow {
  readonly aspect: string;
  /** One for each title. */
  readonly cells: readonly string[];
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export type CardButton =
  | { readonly kind: 'link'; readonly title: string; readonly url: string }
  | { readonly kind: 'unfold'; readonly title: string; readonly body: readonly CardPart[] }
  | { readonly kind: 'say'; readonly title: string; readonly action: CardAction }
  | { readonly kind: 'submit'; readonly title: string; readonly data: object };

export const adaptiveType = 'application/vnd.microsoft.card.adaptive';

/** Reads an Adaptive Card of the shapes that we draw with; null where anything else stands in it. */
export function readCard(content: unknown): Card | null {
  const { body, actions } = fieldsOf(content);
  const parts = listOf(body).map(readPart);
  const buttons = listOf(actions).map(readButton);
  if (!isWhole(parts) || !isWhole(buttons)) return null;
  return { body: parts, actions: buttons };
}

function readPart(given: unknown): CardPart | null {
  const { type, text, id, label, choices, style, weight, size, isMultiSelect, url, altText, rows } = fieldsOf(given);
  if (type === 'TextBlock' && typeof text === 'string') {
    if (style === 'heading') return { kind: 'heading', text };
    if (weight === 'Bolder') return { kind: 'subheading', text };
    return { kind: size === 'Small' ? 'note' : 'text', text };
  }
  if (type === 'Image' && typeof url === 'string' && typeof altText === 'string') return readPicture(url, altText);
  if (type === 'Table') return readTable(rows);
  if (type !== 'Input.ChoiceSet' || isMultiSelect !== true || typeof id !== 'string') return null;
  const read = listOf(choices).map((choice) => {
    const { title, value } = fieldsOf(choice);
    return typeof title === 'string' && typeof value === 'string' ? { title, value } : null;
  });
  return isWhole(read) ? { kind: 'choices', id, label: String(label ?? ''), choices: read } : null;
}

/** Our one shape of table: a row of titles, then cells that each tell their aspect, and what holds for it. */
function readTable(rows: unknown): CardPart | null {
  const [head = [], ...rest] = listOf(rows).map(readCells);
  const isHead = head.length > 0 && head.every((texts) => texts.length === 1);
  const isRow = (cells: Cells): boolean =>
    cells.length === head.length && cells.every((texts) => texts.length === 2 && texts[0] === cells[0]?.[0]);
  if (!isHead || !rest.every(isRow)) return null;
  return {
    kind: 'table',
    titles: head.flat(),
    rows: rest.map((cells) => ({ aspect: cells[0]?.[0] ?? '', cells: cells.map(([, text = '']) => text) })),
  };
}

/** The texts of each cell of a row. */
type Cells = readonly (readonly string[])[];

function readCells(row: unknown): Cells {
  return listOf(fieldsOf(row).cells).map((cell) =>
    listOf(fieldsOf(cell).items).flatMap((element) => {
      const { text } = fieldsOf(element);
      return typeof text === 'string' ? [text] : [];
    }),
  );
}

/** Pictures of our own server alone: the page loads none from elsewhere, under whichever name it was reached. */
function readPicture(url: string, alt: string): CardPart | null {
  if (!URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  if (pathname !== '/bilan/image') return null;
  const own = pathname + search;
  return { kind: 'picture', url: own, alt };
}

function readButton(given: unknown): CardButton | null {
  const { type, title, url, data, card } = fieldsOf(given);
  if (typeof title !== 'string') return null;
  if (type === 'Action.OpenUrl' && typeof url === 'string') return { kind: 'link', title, url };
  if (type === 'Action.ShowCard') {
    const shown = readCard(card);
    return shown === null || shown.actions.length > 0 ? null : { kind: 'unfold', title, body: shown.body };
  }
  if (type !== 'Action.Submit') return null;
  const fields = fieldsOf(data);
  if (fields.__isBotFrameworkCardAction === true) return { kind: 'say', title, action: fieldsOf(fields.cardAction) };
  return { kind: 'submit', title, data: fields };
}

function isWhole<T>(read: readonly (T | null)[]): read is readonly T[] {
  return read.every((each) => each !== null);
}

function fieldsOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}

function listOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [];
}
