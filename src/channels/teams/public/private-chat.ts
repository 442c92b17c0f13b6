import { type CardElement, link } from '../../../exhibits/card.ts';
import type { Wording } from '../../../exhibits/wording.ts';

/**
 * Opens the chat of one person with the bot. A link, and not a conversation that the server begins on a tap: it works on
 * whoever's phone taps it and at once, needs no answer of ours, leaves no trace of who tapped, and where the bot was never
 * added Teams itself offers to add it; a server may then not begin anything.
 */
export function continueInPrivate(appId: string, wording: Wording): CardElement {
  return link(wording.say('public.private.choice'), `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`);
}
