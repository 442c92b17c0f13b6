import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import { isOver } from '../../card-action.ts';
import { findOffered } from '../../conversations.ts';
import type { TurnRecord } from '../turn-record.ts';
import { closeCard, findTapInPlace } from './tap.ts';
import type { TeamsWords } from './words.ts';

/** Shows on its card what was tapped, for whoever opens the chat again; gives whether the bot is to answer. */
export async function answerInPlace(
  heard: Activity,
  context: TurnContext,
  { record, words }: { readonly record: TurnRecord; readonly words: TeamsWords },
): Promise<boolean> {
  const tap = findTapInPlace(heard);
  if (tap === undefined) return true;
  const offered = findOffered(record.before);
  const isMeant = offered === undefined || !isOver(tap.action, offered);
  // Beside an opinion other cards stand in the same message.
  if (heard.replyToId !== undefined && tap.action.action !== 'rate') {
    const closed = closeCard(isMeant ? tap : undefined, tap.asked, words);
    const { id, type } = { id: heard.replyToId, type: ActivityTypes.Message };
    await context.updateActivity({ id, type, summary: tap.asked, attachments: [closed] });
  }
  if (!isMeant) record.hideWords();
  return isMeant;
}
