import { z } from 'zod';

/** What a tap on a card means. Cards are only ours, but a value can be forged: it is checked like any input. */
export type CardAction = z.infer<typeof schema>;

const id = z.string().min(1).max(200);

const schema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('fiche'), metierId: id }),
  z.object({ action: z.literal('rate'), about: id, rating: z.enum(['up', 'down']) }),
  // `of` names what was on offer: a second tap on a card whose question is over picks nothing.
  z.object({ action: z.literal('pick'), of: z.string().max(4000), picked: z.string().max(4000).optional() }),
]);

/** The action that a card sent, if it is one of ours. */
export function parseCardAction(value: unknown): CardAction | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
