import { z } from 'zod';

/** One thing said, as its reader saw it. */
export interface SpokenLine {
  readonly at: string;
  readonly by: 'person' | 'bot';
  /** The sentence, then what stood on its cards. */
  readonly texts: readonly string[];
}

const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  timestamp: z.string(),
  from: z.looseObject({ role: z.string().optional() }).optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).nullish(),
  channelData: z
    .looseObject({ messageBack: z.looseObject({ displayText: z.string() }).optional().catch(undefined) })
    .nullish(),
});

/** What was said, in order; rows that nobody reads, such as those in place of what was erased, are left out. */
export function readSpokenLines(rows: readonly string[]): readonly SpokenLine[] {
  return rows.flatMap((row) => {
    const { type, text, timestamp, from, attachments, channelData } = activitySchema.parse(JSON.parse(row));
    if (type !== 'message') return [];
    const cards = (attachments ?? []).flatMap(({ content }) => findCardTexts(content));
    const shown = channelData?.messageBack?.displayText ?? text ?? '';
    return [{ at: timestamp, by: from?.role === 'user' ? 'person' : 'bot', texts: [shown, ...cards].filter(Boolean) }];
  });
}

/** The texts of a card, deep down, in reading order. */
function findCardTexts(element: unknown): readonly string[] {
  if (Array.isArray(element)) return element.flatMap(findCardTexts);
  if (typeof element !== 'object' || element === null) return [];
  const own = 'type' in element && element.type === 'TextBlock' && 'text' in element ? [String(element.text)] : [];
  const inner = Object.entries(element).filter(([name]) =>
    ['body', 'items', 'columns', 'card', 'actions'].includes(name),
  );
  return [...own.map(withoutMarkdown), ...inner.flatMap(([, value]) => findCardTexts(value))];
}

function withoutMarkdown(text: string): string {
  return text.replace(/\\([\\*_[\]`.)\-+#>])/g, '$1').replace(/^- /gm, '– ');
}
