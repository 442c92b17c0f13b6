import type { Attachment } from 'botbuilder-core';

/** The few shapes of Adaptive Cards that we draw with; every text in them is ours or escaped. */
export type CardElement = { readonly type: string; readonly [field: string]: unknown };

const contentType = 'application/vnd.microsoft.card.adaptive';

/** A card; `speak` is what a screen reader or a channel without cards says. */
export function card(body: readonly CardElement[], actions: readonly CardElement[] = [], speak?: string): Attachment {
  const content = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'fr',
    body,
    ...(actions.length > 0 ? { actions } : {}),
    ...(speak === undefined ? {} : { speak, fallbackText: speak }),
  };
  return { contentType, content };
}

export function heading(text: string): CardElement {
  return {
    type: 'TextBlock',
    text: escapeMarkdown(text),
    weight: 'Bolder',
    size: 'Medium',
    wrap: true,
    style: 'heading',
  };
}

export function subheading(text: string): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(text), weight: 'Bolder', wrap: true, spacing: 'Medium' };
}

export function paragraph(text: string): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true, spacing: 'Small' };
}

/** A picture that says nothing which `alt` does not. */
export function image(url: string, alt: string): CardElement {
  return { type: 'Image', url, altText: alt, spacing: 'Medium' };
}

/** Sources, dates and other small print. */
export function footnote(text: string): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true, size: 'Small', spacing: 'Medium' };
}

/** A list, one line each. */
export function bullets(lines: readonly string[]): CardElement {
  const text = lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
  return { type: 'TextBlock', text, wrap: true, spacing: 'Small' };
}

/** Things side by side under their titles, a row for each aspect, which every cell repeats for whoever hears it read. */
export function table(
  titles: readonly string[],
  rows: readonly (readonly [aspect: string, cells: readonly string[]])[],
): CardElement {
  const cell = (...items: readonly CardElement[]): CardElement => ({ type: 'TableCell', items });
  const row = (cells: readonly CardElement[]): CardElement => ({ type: 'TableRow', cells });
  return {
    type: 'Table',
    columns: titles.map(() => ({ width: 1 })),
    firstRowAsHeader: true,
    showGridLines: true,
    rows: [
      row(titles.map((title) => cell(subheading(title)))),
      ...rows.map(([aspect, cells]) => row(cells.map((text) => cell(footnote(aspect), paragraph(text))))),
    ],
  };
}

/** What a tap on a card means; `label` is what the person then reads as their own message. */
export function tap(title: string, action: Readonly<Record<string, string>>, label = title): CardElement {
  return {
    type: 'Action.Submit',
    title,
    data: {
      // Web Chat shows the label of such a submit as the person's message; Teams reads the same from `msteams`.
      __isBotFrameworkCardAction: true,
      cardAction: { type: 'messageBack', displayText: label, text: label, value: action },
      msteams: { type: 'messageBack', displayText: label, text: label, value: action },
      ...action,
    },
  };
}

/** A question to tap, sent as if it had been typed. */
export function reply(title: string): CardElement {
  const action = { type: 'imBack', title, value: title };
  return {
    type: 'Action.Submit',
    title,
    data: { __isBotFrameworkCardAction: true, cardAction: action, msteams: action },
  };
}

/** More of it, shown on demand without another message. */
export function unfold(title: string, body: readonly CardElement[]): CardElement {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body } };
}

export function link(title: string, url: string): CardElement {
  return { type: 'Action.OpenUrl', title, url };
}

/** Adaptive Cards read a little markdown: signs that would start it are kept as signs. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_[\]`]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
    .replace(/^(\s*)([-+#>])/gm, '$1\\$2');
}
