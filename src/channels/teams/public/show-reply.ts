import { type Activity, ActivityTypes } from 'botbuilder-core';
import { type CardElement, card, paragraph } from '../../../exhibits/card.ts';
import { contactBody, emergencyBody } from '../../../exhibits/contact-card.ts';
import type { Reply } from './hear-asked.ts';
import { continueInPrivate } from './private-chat.ts';
import { answerActions, answerBody, whichActions, wordSubject } from './show-answer.ts';
import type { Showing } from './showing.ts';

/** One reply as one message with one card, which holds all of it; its last button leads to the private chat. */
export function showReply(reply: Reply, showing: Showing): Partial<Activity> {
  const lead = wordLead(reply, showing);
  const body = bodyOf(reply, lead, showing);
  const actions = [...actionsOf(reply, showing), continueInPrivate(showing.appId, showing.wording)];
  return {
    type: ActivityTypes.Message,
    summary: lead,
    locale: 'fr-FR',
    attachments: [card(body, actions, readAloud(body))],
  };
}

/** All the words, for whoever does not see the card; without the signs that keep markdown away. */
function readAloud(body: readonly CardElement[]): string {
  return body.map(({ text }) => String(text ?? '').replace(/\\([^\p{L}\p{N}\s])/gu, '$1')).join('\n');
}

function bodyOf(reply: Reply, lead: string, showing: Showing): readonly CardElement[] {
  switch (reply.kind) {
    case 'answer':
      return answerBody(reply.answers, showing);
    case 'unanswered':
      return [paragraph(lead), ...contactBody(showing)];
    case 'emergency': {
      // Of both countries: whoever spoke of one before need not be the one who writes.
      const numbers = emergencyBody(showing.library.emergencyNumbers, showing);
      return [paragraph(lead), ...numbers, paragraph(showing.wording.say('emergency.stay'))];
    }
    default:
      return [paragraph(lead)];
  }
}

function actionsOf(reply: Reply, showing: Showing): readonly CardElement[] {
  if (reply.kind === 'answer') return answerActions(reply.answers, showing);
  return reply.kind === 'which' ? whichActions(reply, showing) : [];
}

/** The first words: also what a notification shows. */
function wordLead(reply: Reply, showing: Showing): string {
  const { wording, library, centre } = showing;
  switch (reply.kind) {
    case 'answer':
      return reply.answers.map((answer) => wordSubject(answer, showing)).join(' ');
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
    case 'other-language':
      return `${wording.say('common.aside.other-language')} ${wording.say('languages.en')}`;
    default:
      return wording.say(`common.aside.${reply.kind}`);
  }
}
