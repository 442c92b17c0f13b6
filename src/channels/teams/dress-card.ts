import type { CardElement } from '../../exhibits/card.ts';
import { readCard } from '../../exhibits/read-card.ts';

/** A card as Teams takes it. */
export interface Card {
  readonly body: readonly CardElement[];
  readonly actions: readonly CardElement[];
  /** What is read aloud, or shown where cards are not. */
  readonly speak: string;
}

export interface CardWords {
  /** The button under which the seventh and all others stand. */
  readonly more: string;
  /** What is read aloud of a card that holds buttons alone. */
  readonly buttons: string;
}

/** Which question a card asks. */
export interface Asking {
  readonly offer: number;
  readonly asked: string;
}

/** Teams shows no more buttons of one card. */
const mostActions = 6;

/** What a person hears of a card that says nothing else of itself. */
const mostSpoken = 300;

/** One of our cards for Teams: taps that are answered in place, at most six buttons, links that Teams follows. */
export function dressCard(content: unknown, words: CardWords, asking?: Asking): Card {
  const { body, actions, speak } = parseCard(content);
  const dressed = actions.filter((action) => !isContact(action)).map((action) => dressAction(action, words, asking));
  return {
    // Whoever is to call reads first how: in an emergency nothing stands before it.
    body: [...actions.filter(isContact).map(writeContact), ...body],
    actions: limitActions(dressed, words),
    speak: speak ?? (readCard(content).lines.join(' ').trim().slice(0, mostSpoken) || words.buttons),
  };
}

/** At most six buttons: the others stand under the last one. */
export function limitActions(actions: readonly CardElement[], words: CardWords): readonly CardElement[] {
  if (actions.length <= mostActions) return actions;
  const rest = limitActions(actions.slice(mostActions - 1), words);
  const unfold = {
    type: 'Action.ShowCard',
    title: words.more,
    card: { type: 'AdaptiveCard', body: [], actions: rest },
  };
  return [...actions.slice(0, mostActions - 1), unfold];
}

function dressAction(action: CardElement, words: CardWords, asking: Asking | undefined): CardElement {
  if (action.type === 'Action.ShowCard') {
    const { body, actions } = parseCard(action.card);
    const dressed = actions.map((each) => dressAction(each, words, asking));
    return { ...action, card: { type: 'AdaptiveCard', body, actions: limitActions(dressed, words) } };
  }
  if (action.type !== 'Action.Submit') return action;
  // The mark and the action are what Web Chat reads.
  const { __isBotFrameworkCardAction: _mark, cardAction: _action, msteams, ...tap } = parseTap(action.data);
  const plain = { ...action, data: msteams === undefined ? tap : { msteams, ...tap } };
  const title = String(action.title);
  if (tap.action === 'rate') return execute(title, tap, {}, plain);
  if (tap.action !== 'pick' || asking === undefined) return plain;
  const { offer, asked } = asking;
  const label = tap.picked === undefined ? {} : { label: title };
  return execute(title, { ...tap, offer }, { asked, ...label }, plain);
}

/** A tap that Teams answers in place, with what that answer needs; where Teams cannot, a message. */
export function execute(title: string, tap: Tap, shown: Tap, fallback = submit(title, tap)): CardElement {
  return { type: 'Action.Execute', title, verb: String(tap.action), data: { ...tap, ...shown }, fallback };
}

function submit(title: string, value: Tap): CardElement {
  const msteams = { type: 'messageBack', displayText: title, text: title, value };
  return { type: 'Action.Submit', title, data: { msteams, ...value } };
}

/** Teams opens web addresses by a button; a telephone or a mailbox by a link in a text. */
function isContact({ url }: CardElement): boolean {
  return typeof url === 'string' && /^(tel|mailto):/.test(url);
}

function writeContact({ title, url }: CardElement): CardElement {
  return { type: 'TextBlock', text: `[${title}](${url})`, wrap: true, spacing: 'Small' };
}

/** Whether a card asks for several answers at once. */
export function isPickCard(content: unknown): boolean {
  return parseCard(content).actions.some(({ data }) => parseTap(data).action === 'pick');
}

interface Tap {
  readonly [field: string]: unknown;
}

/** Cards are drawn by our own hand (exhibits/card.ts). */
function parseCard(content: unknown): { body: CardElement[]; actions: CardElement[]; speak?: string } {
  return { body: [], actions: [], ...(content as object) };
}

function parseTap(data: unknown): Tap {
  return (data ?? {}) as Tap;
}
