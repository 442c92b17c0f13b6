import { type Activity, type MessagingExtensionActionResponse, StatusCodes } from 'botbuilder-core';
import { createProfile } from '../../../../guidance/profile.ts';
import type { Library } from '../../../../knowledge/library.ts';
import { createWording } from '../../../exhibits/wording.ts';
import { HttpError } from '../../../http/http-error.ts';
import type { Voice } from '../../../voice.ts';
import type { CentreOf } from '../centre-of.ts';
import type { AnswerInvoke, Invokes } from '../invokes.ts';
import type { Showing } from '../public/showing.ts';
import { insertAnswer, openDialog, tell } from './ask-dialog.ts';
import { commandIds } from './commands.ts';
import { findLinkedMetier } from './fiche-link.ts';
import { findTypedFormations, findTypedMetiers } from './find-typed.ts';
import { readMessage } from './message-words.ts';
import { type Showing as CardShowing, insertFiche, insertFormation, messageOf, resultOf } from './results.ts';
import { parseLinkQuery, parseQuery, parseShown, parseTapped, type Query, type Shown, type Tapped } from './wire.ts';

interface Parts {
  readonly library: Library;
  readonly voice: Voice;
  readonly centreOf: CentreOf;
  /** Where `/fiches/…` stands. */
  readonly publicUrl: string;
  readonly appId: string;
  readonly today: () => Date;
}

/** What is drawn with. */
type Drawing = Showing & CardShowing;

/** What the compose box and the messages of Teams ask: answered from the library alone, nothing kept. */
export function createExtension(parts: Parts): Invokes {
  const draw = (activity: Activity): Drawing => createDrawing(parts, activity);
  const unfurl = answer((activity) => unfurlLink(parseLinkQuery(activity.value), draw(activity)));
  return {
    'composeExtension/query': answer((activity) => search(parseQuery(activity.value), draw(activity))),
    'composeExtension/queryLink': unfurl,
    'composeExtension/anonymousQueryLink': unfurl,
    'composeExtension/fetchTask': answer((activity) => open(parseShown(activity.value), draw(activity), parts.today())),
    'composeExtension/submitAction': answer((activity) =>
      obey(parseTapped(activity.value), draw(activity), parts.today()),
    ),
  };
}

function createDrawing({ library, voice, centreOf, publicUrl, appId, today }: Parts, activity: Activity): Drawing {
  const centre = centreOf(activity);
  // Whoever reads the message that a card is inserted into is not known.
  const profile = createProfile(centre.centreId);
  const wording = createWording(voice, library, profile, today);
  return { library, profile, publicUrl, appId, centre, wording, knows: voice.knows };
}

/** What Teams never sends is refused in the answer itself: a bad request, and no fault of ours. */
function answer(find: (activity: Activity) => MessagingExtensionActionResponse): AnswerInvoke {
  return async (activity) => {
    try {
      return { status: StatusCodes.OK, body: find(activity) };
    } catch (error) {
      if (error instanceof HttpError) return { status: error.status, body: error.toBody() };
      throw error;
    }
  };
}

function search({ commandId, typed }: Query, drawing: Drawing): MessagingExtensionActionResponse {
  const { wording, library } = drawing;
  const results = find();
  if (results === undefined) return messageOf(wording.say('extension.search.unknown'));
  return results.length > 0 ? resultOf(results) : messageOf(wording.say('extension.search.none', { words: typed }));

  function find() {
    switch (commandId) {
      case commandIds.metiers:
        return findTypedMetiers(typed, library).map((metier) => insertFiche(metier, drawing));
      case commandIds.formations:
        return findTypedFormations(typed, library, drawing.centre.centreId).map((formation) =>
          insertFormation(formation, drawing),
        );
      default:
        return undefined;
    }
  }
}

/** Links of others, and to a métier that is gone, stay as they are. */
function unfurlLink(url: string, drawing: Drawing): MessagingExtensionActionResponse {
  const { library, publicUrl } = drawing;
  const metierId = findLinkedMetier(url, publicUrl);
  const metier = metierId === undefined ? undefined : library.findMetier(metierId);
  return resultOf(metier === undefined ? [] : [insertFiche(metier, drawing)]);
}

function open(shown: Shown, drawing: Drawing, today: Date): MessagingExtensionActionResponse {
  if (shown.commandId !== commandIds.ask) return tell(drawing.wording.say('extension.search.unknown'));
  return openDialog({ words: readMessage(shown), metierId: null }, drawing, today);
}

function obey(
  { commandId, choice, question, metierId }: Tapped,
  drawing: Drawing,
  today: Date,
): MessagingExtensionActionResponse {
  if (commandId !== commandIds.ask) return tell(drawing.wording.say('extension.search.unknown'));
  const asked = { words: question, metierId };
  return choice === 'insert' ? insertAnswer(asked, drawing, today) : openDialog(asked, drawing, today);
}
