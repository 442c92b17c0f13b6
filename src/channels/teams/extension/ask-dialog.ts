import type { Attachment, MessagingExtensionActionResponse } from 'botbuilder-core';
import { forgetAll } from '../../../../knowledge/remember.ts';
import { type CardElement, card, footnote, link, paragraph } from '../../../exhibits/card.ts';
import { contactBody, emergencyBody } from '../../../exhibits/contact-card.ts';
import { ficheUrl } from '../../../exhibits/fiche-url.ts';
import { hearDistress } from '../../../hearing/distress.ts';
import type { Asked } from '../public/find-asked.ts';
import { hearAsked, type Reply } from '../public/hear-asked.ts';
import { continueInPrivate } from '../public/private-chat.ts';
import { answerBody, wordSubject } from '../public/show-answer.ts';
import type { Showing } from '../public/showing.ts';
import { newThread } from '../public/thread.ts';
import { insert, resultOf } from './results.ts';
import { mostAsked } from './wire.ts';

type Answered = Extract<Reply, { kind: 'answer' }>;

/** A dialog over a message that is taken for a question: the answer, to insert or to go on from. */
export function openDialog(asked: Asked, showing: Showing, today: Date): MessagingExtensionActionResponse {
  const { wording } = showing;
  if (asked.words === '') return tell(wording.say('extension.dialog.empty'));
  const shown = showReply(hear(asked, showing, today), asked, showing);
  const title = wording.say('extension.dialog.title');
  return { task: { type: 'continue', value: { title, height: 'medium', width: 'medium', card: shown } } };
}

/** The answer as a card for the compose box; what cannot be inserted is shown in the dialog. */
export function insertAnswer(asked: Asked, showing: Showing, today: Date): MessagingExtensionActionResponse {
  const reply = hear(asked, showing, today);
  if (reply.kind !== 'answer') return openDialog(asked, showing, today);
  const { wording } = showing;
  const text = reply.answers.map((answer) => wordSubject(answer, showing)).join(' ');
  const actions = [...ficheLink(reply, showing), continueInPrivate(showing.appId, wording)];
  const shown = card(answerBody(reply.answers, showing), actions);
  return resultOf([insert(shown, { title: titleOf(reply, showing), text })]);
}

/** A sentence in place of a dialog. */
export function tell(text: string): MessagingExtensionActionResponse {
  return { task: { type: 'message', value: text } };
}

/** Nothing of the message stays behind, not even among the answers at hand. */
function hear({ words, metierId }: Asked, { library, centre: { centreId } }: Showing, today: Date): Reply {
  try {
    // A cry for help may stand at the end of a long message.
    if (hearDistress(words)) return { kind: 'emergency' };
    return hearAsked({ words: words.slice(0, mostAsked), metierId }, newThread, { library, centreId, today }).reply;
  } finally {
    forgetAll();
  }
}

function showReply(reply: Reply, asked: Asked, showing: Showing): Attachment {
  const { wording, library, centre } = showing;
  switch (reply.kind) {
    case 'answer':
      return draw(answerBody(reply.answers, showing), [
        tap(wording.say('extension.dialog.insert'), 'insert', asked),
        ...ficheLink(reply, showing),
      ]);
    case 'which':
      return reply.metierIds.length === 0
        ? drawLine('extension.dialog.which-none')
        : draw([paragraph(wording.say('extension.dialog.which'))], whichTaps(reply));
    case 'unanswered':
      return reply.isUnderstood
        ? draw([paragraph(wording.say('extension.dialog.not-known')), ...contactBody({ wording, centre })])
        : drawLine('extension.dialog.no-question');
    case 'emergency':
      return draw([
        paragraph(wording.say('extension.dialog.danger')),
        ...emergencyBody(library.emergencyNumbers, showing),
      ]);
    case 'private':
      return drawLine(reply.about === 'oneself' ? 'extension.dialog.personal' : 'extension.dialog.no-question');
    default:
      return drawLine('extension.dialog.no-question');
  }

  function drawLine(key: string): Attachment {
    return draw([paragraph(wording.say(key))]);
  }

  function draw(body: readonly CardElement[], actions: readonly CardElement[] = []): Attachment {
    const speak = wording.say('extension.dialog.title');
    const kept = footnote(wording.say('extension.dialog.nothing-kept'));
    return card([...body, kept], [...actions, continueInPrivate(showing.appId, wording)], speak);
  }

  function whichTaps({ metierIds, rubrique }: Extract<Reply, { kind: 'which' }>): readonly CardElement[] {
    const key = `answers.related.${rubrique}`;
    const words = wording.say(showing.knows(key) ? key : 'answers.related.definition');
    return metierIds
      .slice(0, mostTitles)
      .map((metierId) => tap(wording.titleOf(library.getMetier(metierId)), 'ask', { words, metierId }));
  }
}

/** Teams draws six buttons: the last one leads to the private chat. */
const mostTitles = 5;

/** What comes back with a tap: the dialog is all that remembers the question. */
function tap(title: string, choice: 'ask' | 'insert', { words, metierId }: Asked): CardElement {
  return { type: 'Action.Submit', title, data: { choice, question: words.slice(0, mostAsked), metierId } };
}

function ficheLink({ answers }: Answered, showing: Showing): readonly CardElement[] {
  const metierId = answers.at(-1)?.metierIds[0];
  return metierId === undefined ? [] : [link(showing.wording.say('fiche.card.page'), ficheUrl(metierId, showing))];
}

function titleOf({ answers }: Answered, { wording, library }: Showing): string {
  const metierIds = [...new Set(answers.flatMap((answer) => answer.metierIds))];
  return metierIds.map((metierId) => wording.titleOf(library.getMetier(metierId))).join(', ');
}
