import type { CardAction } from './activity.ts';

/** A card that we draw ourselves; every other goes to Microsoft's own renderer. */
export interface Card {
  readonly body: readonly CardPart[];
  readonly actions: readonly CardButton[];
}

export type CardPart =
  | { readonly kind: 'heading' | 'subheading' | 'text' | 'note'; readonly text: string }
  /** dark: the same for a dark page. */
  | { readonly kind: 'picture'; readonly url: string; readonly dark: string; readonly alt: string }
  | { readonly kind: 'choices'; readonly id: string; readonly label: string; readonly choices: readonly Choice[] };

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
  const { type, text, id, label, choices, style, weight, size, isMultiSelect, url, altText } = fieldsOf(given);
  if (type === 'TextBlock' && typeof text === 'string') {
    if (style === 'heading') return { kind: 'heading', text };
    if (weight === 'Bolder') return { kind: 'subheading', text };
    return { kind: size === 'Small' ? 'note' : 'text', text };
  }
  if (type === 'Image' && typeof url === 'string' && typeof altText === 'string') return readPicture(url, altText);
  if (type !== 'Input.ChoiceSet' || isMultiSelect !== true || typeof id !== 'string') return null;
  const read = listOf(choices).map((choice) => {
    const { title, value } = fieldsOf(choice);
    return typeof title === 'string' && typeof value === 'string' ? { title, value } : null;
  });
  return isWhole(read) ? { kind: 'choices', id, label: String(label ?? ''), choices: read } : null;
}

/** Pictures of our own server alone: the page loads none from elsewhere, under whichever name it was reached. */
function readPicture(url: string, alt: string): CardPart | null {
  if (!URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  if (pathname !== '/bilan/image') return null;
  const own = pathname + search;
  return { kind: 'picture', url: own, dark: `${own}&fond=sombre`, alt };
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
