import { type Activity, ActivityTypes, RoleTypes } from 'botbuilder-core';
import { z } from 'zod';
import { toPlainMessage } from './plain-message.ts';

/** What somebody asks of the bot where others read along. */
export interface Asked {
  readonly words: string;
  /** The métier of the button that was tapped; null where words were typed. */
  readonly metierId: string | null;
}

const mentionsSchema = z.array(z.looseObject({ type: z.string() }));

const mentionSchema = z.looseObject({ type: z.literal('mention'), mentioned: z.looseObject({ id: z.string() }) });

const tapSchema = z.looseObject({
  action: z.literal('ask-in-thread'),
  question: z.string().min(1).max(500),
  metierId: z.string().max(200),
});

/**
 * What is asked of the bot in a channel or a group: by its name, or by a button under its answer. Undefined for all that
 * is not for it: talk among people, other bots, its own words, what was deleted or brought back.
 */
export function findAsked(activity: Activity, appId: string): Asked | undefined {
  const isSaid = activity.type === ActivityTypes.Message || isEdited(activity);
  if (!isSaid || isOfBot(activity, appId)) return undefined;
  const tap = tapSchema.safeParse(activity.value).data;
  if (tap !== undefined) return { words: tap.question, metierId: tap.metierId };
  if (!mentions(activity, appId)) return undefined;
  return { words: toPlainMessage(activity.text ?? ''), metierId: null };
}

function isEdited({ type, channelData }: Activity): boolean {
  return type === ActivityTypes.MessageUpdate && channelData?.eventType === 'editMessage';
}

/** Two bots that answer each other would never end. Teams’ ids of bots begin with 28. */
function isOfBot({ from, recipient }: Activity, appId: string): boolean {
  return from.role === RoleTypes.Bot || /^28:/.test(from.id) || isBot(from.id, recipient?.id, appId);
}

function mentions({ entities, recipient }: Activity, appId: string): boolean {
  const listed = mentionsSchema.safeParse(entities).data ?? [];
  return listed.some((entity) => {
    const mention = mentionSchema.safeParse(entity).data;
    return mention !== undefined && isBot(mention.mentioned.id, recipient?.id, appId);
  });
}

function isBot(id: string, ownId: string | undefined, appId: string): boolean {
  return id === ownId || id === `28:${appId}`;
}
