import { z } from 'zod';
import { readCard } from '../exhibits/read-card.ts';
import type { Line } from './case-wire.ts';

const titles = z.array(z.object({ title: z.string() }));
const rowSchema = z.object({
  type: z.literal('message'),
  text: z.string().optional(),
  timestamp: z.coerce.date().optional(),
  from: z.object({ role: z.string().optional() }).optional(),
  channelData: z
    .object({
      counsellor: z.string().optional(),
      messageBack: z.object({ displayText: z.string() }).optional(),
    })
    .optional()
    .catch(undefined),
  attachments: z
    .array(z.object({ content: z.unknown().optional() }))
    .optional()
    .catch(undefined),
  suggestedActions: z.object({ actions: titles }).optional().catch(undefined),
});

/** Rows of a conversation's log as a counsellor reads them; what nobody has said is left out. */
export function readLines(rows: readonly string[], first: number): readonly Line[] {
  return rows.flatMap((row, index) => readLine(row, first + index) ?? []);
}

function readLine(row: string, position: number): Line | undefined {
  const { data } = rowSchema.safeParse(JSON.parse(row));
  // An event, or what stands in place of a message that is erased.
  if (data === undefined) return undefined;
  const { text, timestamp, from, channelData, attachments = [], suggestedActions } = data;
  const cards = attachments.map(({ content }) => readCard(content));
  const name = channelData?.counsellor ?? null;
  const saidBy = from?.role === 'user' ? 'person' : 'bot';
  return {
    position,
    at: timestamp?.getTime() ?? 0,
    by: name === null ? saidBy : 'counsellor',
    name,
    text: text ?? channelData?.messageBack?.displayText ?? '',
    cards: cards.flatMap(({ lines }) => lines),
    buttons: [
      ...cards.flatMap(({ buttons }) => buttons),
      ...(suggestedActions?.actions ?? []).map(({ title }) => title),
    ],
  };
}
