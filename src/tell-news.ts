import { type Activity, ActivityTypes } from 'botbuilder-core';
import { type Message, message, option } from '../dialogs/dialog.ts';
import { dropDialog, type Held } from './conversation.ts';
import type { News } from './handoff/news.ts';
import type { TurnFloor } from './turn-floor.ts';

/** Tells a person what happened to their case, and keeps in mind who talks with them now. */
export function tellNews(news: News, floor: TurnFloor): void {
  const { handoff } = floor.conversation;
  if (handoff === null) return;
  switch (news.kind) {
    case 'late':
      return;
    case 'said':
      floor.keepOffer();
      return;
    case 'gone':
      floor.say([message('hand-over.gone', { name: news.name }, wayOut)]);
      return;
    case 'hub-failed':
      floor.change({ handoff: { ...handoff, phase: 'waiting', name: null } });
      floor.say([message('hand-over.hub-failed')]);
      return;
    default:
      // What was offered to whoever waited is over.
      floor.change({ ...dropDialog(floor.conversation, 'hand-over'), handoff: hold(handoff, news) });
      floor.say([wordNews(news)]);
  }
}

/** News of who holds the case. */
type Passed = Extract<News, { kind: 'taken' | 'transferred' | 'ended' }>;

/** Who holds the case after the news. */
function hold(handoff: Held, news: Passed): Held | null {
  if (news.kind === 'ended') return null;
  return { ...handoff, phase: news.name === null ? 'waiting' : 'held', name: news.name };
}

function wordNews(news: Passed): Message {
  const { name } = news;
  switch (news.kind) {
    case 'taken':
      return message('hand-over.taken', { name: news.name }, wayOut);
    case 'transferred':
      return name === null ? message('hand-over.released') : message('hand-over.transferred', { name }, wayOut);
    case 'ended':
      return news.summary === null
        ? message('hand-over.ended', { name: news.name })
        : message('hand-over.ended-with-summary', { name: news.name, summary: news.summary });
  }
}

const wayOut = { options: [option('leave-counsellor', 'hand-over.choice.leave')] };

/** A counsellor's own words, under their own name: plain text, whatever stands in it. */
export function toSpoken({ name, text }: Extract<News, { kind: 'said' }>): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain', locale: 'fr-FR', channelData: { counsellor: name } };
}
