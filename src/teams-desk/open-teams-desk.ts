import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder-core';
import { findTurnWork } from '../channels/bot.ts';
import { Delivery, type OutsideChannel } from '../channels/delivery.ts';
import { conversationIdOf } from '../channels/teams/activities.ts';
import type { Aside } from '../channels/teams/aside.ts';
import type { Invokes } from '../channels/teams/invokes.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { Log } from '../log.ts';
import type { State } from '../state.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { Voice } from '../voice.ts';
import { callBacksPrefix, createCallBacksOutbox } from './call-backs-outbox.ts';
import { findCardOfThread } from './card-store.ts';
import { forgetTeam } from './case-channels.ts';
import { casePrefix, createCaseOutbox, listCaseKeys } from './case-outbox.ts';
import { caseTaps, type TapMeans } from './case-taps.ts';
import { type ChannelMeans, obeyInChannel, readChannelCommand } from './hear-channel.ts';
import { hearThread } from './hear-thread.ts';
import { joinOutboxes } from './join-outboxes.ts';
import { findThread } from './place.ts';
import { createRemainsOutbox, remainsPrefix } from './remains-outbox.ts';
import { createSay } from './say.ts';
import { parseTelling, words } from './telling.ts';

interface Parts {
  readonly state: Pick<State, 'db' | 'store' | 'caseChanges'>;
  readonly handoff: Handoff;
  readonly library: ChannelMeans['centres'];
  readonly voice: Voice;
  /** Where the desk stands, without a slash at its end. */
  readonly publicUrl: string;
  readonly log: Log;
  readonly clock: () => number;
  /** No other process shares the database: whoever told Teams before is gone. */
  readonly isAlone: boolean;
}

/** Counsellors who work in Teams, beside the desk. */
export interface TeamsDesk {
  /** What they write. */
  readonly aside: Aside;
  /** What they tap. */
  readonly invokes: Invokes;
  /** Tells Teams what waits, now and ever after. */
  start(teams: OutsideChannel): Promise<void>;
  close(): Promise<void>;
}

export function openTeamsDesk({ state, handoff, library, voice, publicUrl, log, clock, isAlone }: Parts): TeamsDesk {
  const { db, store, caseChanges } = state;
  const deskUrl = `${publicUrl}/conseillers`;
  const means: Means = { db, store, handoff, centres: library, say: createSay(voice), deskUrl, clock };
  const owner = randomUUID();
  const outbox = joinOutboxes({
    [casePrefix]: createCaseOutbox(means, owner),
    [callBacksPrefix]: createCallBacksOutbox(means, owner),
    [remainsPrefix]: createRemainsOutbox(db, owner),
  });
  const delivery = new Delivery({ outbox, log, clock, isAlone });
  let unlisten = (): void => undefined;

  const tell = async (conversationId: string): Promise<void> => {
    for (const key of await listCaseKeys(db, conversationId)) {
      if (await outbox.claim(key, clock())) delivery.deliver(key);
    }
  };

  return {
    aside: createAside(means, store),
    invokes: caseTaps(means),
    start: async (teams) => {
      const channel: OutsideChannel = {
        post: (telling, key) => teams.post(JSON.stringify(parseTelling(telling).activity), key),
      };
      for (const prefix of [casePrefix, callBacksPrefix, remainsPrefix]) delivery.addChannel(prefix, channel);
      unlisten = caseChanges.listen((conversationId) => {
        tell(conversationId).catch((error: unknown) => log.warn({ err: error }, 'Teams is told in the next round'));
      });
      await delivery.start();
    },
    close: async () => {
      unlisten();
      await delivery.close();
    },
  };
}

type Means = TapMeans & ChannelMeans;

function createAside(means: Means, store: Pick<ConversationStore, 'findUnanswered'>): Aside {
  return {
    isTheirs: async (activity) => {
      if (readChannelCommand(activity) !== undefined) return true;
      const thread = activity.type === ActivityTypes.Invoke ? undefined : findThread(activity);
      return thread !== undefined && (await findCardOfThread(means.db, thread)) !== undefined;
    },
    forget: async ({ channelData }) => {
      const teamId: unknown = channelData?.team?.id;
      if (typeof teamId === 'string') await forgetTeam(means.db, teamId);
    },
    run: async (context: TurnContext) => {
      // What it does is done in another conversation, and stays done where this turn is run again: it waits for its own.
      const next = await store.findUnanswered(conversationIdOf(context.activity));
      if (next === undefined || next.position !== findTurnWork(context)?.position) return;
      const answer = await answerAside(means, context.activity);
      if (answer !== null) await context.sendActivity(words(answer));
    },
  };
}

function answerAside(means: Means, activity: Activity): Promise<string | null> {
  const command = readChannelCommand(activity);
  return command === undefined ? hearThread(means, activity) : obeyInChannel(means, command, activity);
}
