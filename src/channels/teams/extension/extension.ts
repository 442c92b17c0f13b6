import { type Activity, type MessagingExtensionResponse, StatusCodes } from 'botbuilder';
import { createProfile } from '../../../../guidance/profile.ts';
import type { Library } from '../../../../knowledge/library.ts';
import { createWording } from '../../../exhibits/wording.ts';
import { HttpError } from '../../../http/http-error.ts';
import type { Voice } from '../../../voice.ts';
import type { AnswerInvoke, Invokes } from '../invokes.ts';
import { commandIds } from './commands.ts';
import { findLinkedMetier } from './fiche-link.ts';
import { findTypedFormations, findTypedMetiers } from './find-typed.ts';
import { insertFiche, insertFormation, messageOf, resultOf, type Showing } from './results.ts';
import { parseLinkQuery, parseQuery, type Query } from './wire.ts';

interface Parts {
  readonly library: Library;
  readonly voice: Voice;
  /** The centre for which the bot speaks. */
  readonly centreId: string;
  /** Where `/fiches/…` stands. */
  readonly publicUrl: string;
}

/** What the compose box of Teams asks: from the library alone, nothing kept. */
export function createExtension({ library, voice, centreId, publicUrl }: Parts): Invokes {
  // Whoever reads the message that a card is inserted into is not known.
  const profile = createProfile(centreId);
  const show = (): Showing => ({ library, profile, publicUrl, wording: createWording(voice, library, profile) });
  const unfurl = answer(({ value }) => unfurlLink(parseLinkQuery(value), show()));
  return {
    'composeExtension/query': answer(({ value }) => search(parseQuery(value), show())),
    'composeExtension/queryLink': unfurl,
    'composeExtension/anonymousQueryLink': unfurl,
  };
}

/** What Teams never sends is refused in the answer itself: a bad request, and no fault of ours. */
function answer(find: (activity: Activity) => MessagingExtensionResponse): AnswerInvoke {
  return async (activity) => {
    try {
      return { status: StatusCodes.OK, body: find(activity) };
    } catch (error) {
      if (error instanceof HttpError) return { status: error.status, body: error.toBody() };
      throw error;
    }
  };
}

function search({ commandId, typed }: Query, showing: Showing): MessagingExtensionResponse {
  const { wording, library } = showing;
  const results = find();
  if (results === undefined) return messageOf(wording.say('extension.search.unknown'));
  return results.length > 0 ? resultOf(results) : messageOf(wording.say('extension.search.none', { words: typed }));

  function find() {
    switch (commandId) {
      case commandIds.metiers:
        return findTypedMetiers(typed, library).map((metier) => insertFiche(metier, showing));
      case commandIds.formations:
        return findTypedFormations(typed, library).map((formation) => insertFormation(formation, showing));
      default:
        return undefined;
    }
  }
}

/** Links of others, and to a métier that is gone, stay as they are. */
function unfurlLink(url: string, showing: Showing): MessagingExtensionResponse {
  const { library, publicUrl } = showing;
  const metierId = findLinkedMetier(url, publicUrl);
  const metier = metierId === undefined ? undefined : library.findMetier(metierId);
  return resultOf(metier === undefined ? [] : [insertFiche(metier, showing)]);
}
