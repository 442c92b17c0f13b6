import { type Activity, type MessagingExtensionActionResponse, StatusCodes } from 'botbuilder-core';
import { createProfile } from '../../../../guidance/profile.ts';
import type { Library } from '../../../../knowledge/library.ts';
import { createWording } from '../../../exhibits/wording.ts';
import { HttpError } from '../../../http/http-error.ts';
import type { Voice } from '../../../voice.ts';
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
  /** The centre for which the bot speaks. */
  readonly centreId: string;
  /** Where `/fiches/…` stands. */
  readonly publicUrl: string;
  readonly appId: string;
  readonly today: () => Date;
}

/** What is drawn with. */
type Drawing = Showing & CardShowing;

/** What the compose box and the messages of Teams ask: answered from the library alone, nothing kept. */
export function createExtension(parts: Parts): Invokes {
  const draw = (): Drawing => createDrawing(parts);
  const unfurl = answer(({ value }) => unfurlLink(parseLinkQuery(value), draw()));
  return {
    'composeExtension/query': answer(({ value }) => search(parseQuery(value), draw())),
    'composeExtension/queryLink': unfurl,
    'composeExtension/anonymousQueryLink': unfurl,
    'composeExtension/fetchTask': answer(({ value }) => open(parseShown(value), draw(), parts.today())),
    'composeExtension/submitAction': answer(({ value }) => obey(parseTapped(value), draw(), parts.today())),
  };
}

function createDrawing({ library, voice, centreId, publicUrl, appId, today }: Parts): Drawing {
  const centre = library.findCentre(centreId) ?? library.centres[0];
  if (centre === undefined) throw new Error('The library holds no centre');
  // Whoever reads the message that a card is inserted into is not known.
  const profile = createProfile(centreId);
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
