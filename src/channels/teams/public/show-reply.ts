import { type Activity, ActivityTypes } from 'botbuilder';
import { type CardElement, card, paragraph } from '../../../exhibits/card.ts';
import { contactBody, emergencyBody } from '../../../exhibits/contact-card.ts';
import type { Reply } from './hear-asked.ts';
import { continueInPrivate } from './private-chat.ts';
import { answerActions, answerBody, whichActions } from './show-answer.ts';
import type { Showing } from './showing.ts';

/** One reply as one message with one card, which holds all of it; its last button leads to the private chat. */
export function showReply(reply: Reply, showing: Showing): Partial<Activity> {
  const { wording, library, centre, appId } = showing;
  const lead = wordLead(reply, showing);
  const show = (body: readonly CardElement[] = [], actions: readonly CardElement[] = []): Partial<Activity> =>
    toMessage(lead, [paragraph(lead), ...body], [...actions, continueInPrivate(appId, wording)]);
  switch (reply.kind) {
    case 'answer':
      return show(answerBody(reply.answers, showing), answerActions(reply.answers, showing));
    case 'which':
      return show([], whichActions(reply, showing));
    case 'unanswered':
      return show(contactBody({ wording, centre }));
    case 'emergency': {
      const shown = library.emergencyNumbers.filter(
        ({ country }) => reply.country === null || country === reply.country,
      );
      const body = [...emergencyBody(shown, showing), paragraph(wording.say('emergency.stay'))];
      return show(body);
    }
    default:
      return show();
  }
}

/** The first words: also what a notification shows, and a client without cards. */
function wordLead(reply: Reply, { wording, library, centre }: Showing): string {
  switch (reply.kind) {
    case 'answer':
      return wording.say('public.answer');
    case 'which': {
      const metiers = reply.metierIds.map((metierId) => wording.titleOf(library.getMetier(metierId)));
      return metiers.length === 0 ? wording.say('public.which-none') : wording.say('public.which', { metiers });
    }
    case 'unanswered':
      return wording.say(reply.isUnderstood ? 'public.not-known' : 'public.not-understood');
    case 'emergency':
      return wording.say('emergency.tell');
    case 'private':
      return wording.say(`public.private.${reply.about}`);
    case 'country':
      return wording.say(`commands.set-country.${reply.country}`);
    case 'help':
    case 'error':
      return wording.say(`public.${reply.kind}`);
    case 'about':
      return wording.say('commands.about', { centre: centre.name });
    case 'welcome':
      return wording.say(`public.welcome.${reply.place}`, { centre: centre.name });
    default:
      return wording.say(`common.aside.${reply.kind}`);
  }
}

function toMessage(lead: string, body: readonly CardElement[], actions: readonly CardElement[]): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: lead,
    locale: 'fr-FR',
    attachments: [card(body, actions, lead)],
  };
}
