import type { TurnContext } from 'botbuilder-core';
import type { Library } from '../../../../knowledge/library.ts';
import { createWording } from '../../../exhibits/wording.ts';
import type { Log } from '../../../log.ts';
import type { TurnOutcome } from '../../../turn-outcome.ts';
import type { Voice } from '../../../voice.ts';
import { type Bot, findTurnWork } from '../../bot.ts';
import type { CentreOf } from '../centre-of.ts';
import { isAdded } from '../installation.ts';
import { findScope } from '../scope.ts';
import { findAsked } from './find-asked.ts';
import { hearAsked, type Reply } from './hear-asked.ts';
import { showReply } from './show-reply.ts';
import { newThread, parseThread, type Thread, toStored } from './thread.ts';

interface Parts {
  readonly library: Library;
  readonly voice: Voice;
  readonly log: Log;
  readonly appId: string;
  /** Where the fiches stand. */
  readonly publicUrl: string;
  readonly centreOf: CentreOf;
  readonly today: () => Date;
}

/**
 * The bot where others read along: a channel of a training centre, a group. It answers questions about métiers and
 * formations, and knows nothing of what a person told it in private: it has neither dialogs nor profiles.
 */
export function createPublicBot(parts: Parts): Bot {
  return {
    async run(context) {
      const before = parseThread(findTurnWork(context)?.before);
      try {
        await answer(context, before, parts);
      } catch (error) {
        parts.log.error({ err: error }, 'a turn failed and was dropped');
        await tell({ kind: 'error' }, before, context, parts);
        findTurnWork(context)?.conclude('failed');
      }
    },
  };
}

async function answer(context: TurnContext, before: Thread, parts: Parts): Promise<void> {
  const { activity } = context;
  const work = findTurnWork(context);
  if (isAdded(activity, parts.appId)) {
    const place = findScope(activity) === 'channel' ? 'team' : 'group';
    return tell({ kind: 'welcome', place }, newThread, context, parts);
  }
  const asked = findAsked(activity, parts.appId);
  if (asked === undefined) return;
  const { reply, thread } = hearAsked(asked, before, {
    library: parts.library,
    centreId: parts.centreOf(activity).centreId,
    today: parts.today(),
  });
  work?.conclude(outcomeOf(reply));
  work?.keep(toStored(thread));
  await tell(reply, thread, context, parts);
}

async function tell(reply: Reply, { country }: Thread, context: TurnContext, parts: Parts): Promise<void> {
  const { library, voice, appId, publicUrl, centreOf, today } = parts;
  const centre = centreOf(context.activity);
  const wording = createWording(voice, library, { register: 'vous', titles: 'both', country }, today);
  const showing = { wording, knows: (key: string) => voice.knows(key), library, centre, publicUrl, appId };
  await context.sendActivities([showReply(reply, showing)]);
}

function outcomeOf(reply: Reply): TurnOutcome {
  switch (reply.kind) {
    case 'answer':
      return 'question-answered';
    case 'which':
      return 'question-unclear';
    case 'unanswered':
      return reply.isUnderstood ? 'question-not-known' : 'not-understood';
    case 'help':
    case 'about':
    case 'country':
      return 'command';
    default:
      return 'aside';
  }
}
