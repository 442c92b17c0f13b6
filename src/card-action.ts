import { z } from 'zod';
import { nameOffer, type Offer } from './conversation.ts';

/** What a tap on a card means. Cards are only ours, but a value can be forged: it is checked like any input. */
export type CardAction = z.infer<typeof schema>;

const id = z.string().min(1).max(200);
/** Which offer of the conversation a button belongs to. */
const offer = z.number().int();

const schema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('fiche'), metierId: id }),
  z.object({ action: z.literal('account'), metierId: id }),
  z.object({ action: z.literal('steps'), metierId: id }),
  // Quiet: a sign under a message, which asks for no answer.
  z.object({
    action: z.literal('rate'),
    about: id,
    rating: z.enum(['up', 'down']),
    isQuiet: z.literal(true).optional(),
  }),
  // `of` names what was on offer: a second tap on a card whose question is over picks nothing.
  z.object({
    action: z.literal('pick'),
    of: z.string().max(4000),
    offer: offer.optional(),
    picked: z.string().max(4000).optional(),
  }),
  // A button of one answer, on channels whose buttons stay on the screen.
  z.object({ action: z.literal('choose'), offer, id }),
]);

/** The action that a card sent, if it is one of ours. */
export function parseCardAction(value: unknown): CardAction | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Whether what a button was an answer to is not asked any more. */
export function isOver(action: CardAction, offered: Offer): boolean {
  if (action.action === 'pick') {
    return action.of !== nameOffer(offered) || (action.offer ?? offered.number) !== offered.number;
  }
  if (action.action !== 'choose') return false;
  return action.offer !== offered.number || offered.choices.every(({ id }) => id !== action.id);
}
