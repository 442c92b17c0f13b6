import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder-core';
import { toActor } from '../desk/deed-route.ts';
import type { Db } from '../handoff/case-store.ts';
import type { Actor, Handoff } from '../handoff/handoff.ts';
import { type CaseCard, findCardOfThread, openThread } from './card-store.ts';
import { findEntrant, isOfTenant } from './entrance.ts';
import { fromTeams } from './next-line.ts';
import { findThread } from './place.ts';
import type { Say } from './say.ts';
import { hasFile, mentionsBot, readThreadWords, type ThreadWords } from './thread-words.ts';
import { findWhyNot } from './why-not.ts';

export interface ThreadMeans {
  readonly db: Db;
  readonly handoff: Handoff;
  readonly say: Say;
  readonly clock: () => number;
}

/**
 * Does what was written below the card of a case: says it to the person, keeps it as a note, or obeys. Gives what the
 * thread is told of it; null: nothing. Done twice, it is done once.
 */
export async function hearThread(means: ThreadMeans, activity: Activity): Promise<string | null> {
  const { db, say, clock } = means;
  const heard = readThreadWords(activity);
  if (heard.kind === 'nothing') return null;
  const thread = findThread(activity);
  const card = thread && (await findCardOfThread(db, thread));
  const { me } = await findEntrant(db, activity, clock());
  if (me === undefined) {
    // Others talk among themselves where the bot reads along.
    return mentionsBot(activity) ? say('teams-desk.answer.link-first-here') : null;
  }
  if (card === undefined || !isOfTenant(activity, card)) return refuse(say, say('teams-desk.answer.not-found'));
  const actor = toActor(me);
  // The ids of Teams are of its own posts only.
  const clientId = `${fromTeams}${digest(`${card.channel} ${activity.id ?? ''}`)}`;
  const answer = await obey(means, { card, actor, clientId }, heard);
  const lost = hasFile(activity) ? say('teams-desk.answer.attachment') : null;
  return [answer, lost].filter((part) => part !== null).join('\n') || null;
}

interface Doing {
  readonly card: CaseCard;
  readonly actor: Actor;
  /** The same twice is one. */
  readonly clientId: string;
}

async function obey(means: ThreadMeans, { card, actor, clientId }: Doing, heard: ThreadWords): Promise<string | null> {
  const { db, handoff, say } = means;
  const { caseId } = card;
  const attempt = async (work: () => Promise<unknown>): Promise<string | null> => {
    const why = await findWhyNot(means, work);
    return why === null ? null : refuse(say, why);
  };
  switch (heard.kind) {
    case 'words':
      return attempt(async () => {
        await handoff.reply(caseId, actor, { clientId, text: heard.text });
        await openThread(db, caseId);
      });
    case 'note': {
      const why = await findWhyNot(means, () => handoff.note(caseId, actor, heard.text, digest(clientId)));
      return why ?? say('teams-desk.answer.noted');
    }
    case 'take':
      return findWhyNot(means, () => takeHere(means, caseId, actor));
    case 'return':
    case 'close':
      return findWhyNot(means, () =>
        handoff.close(caseId, actor, { isReturned: heard.kind === 'return', summary: heard.text }),
      );
    case 'queue':
      return findWhyNot(means, () => handoff.release(caseId, actor, heard.text ?? ''));
    default:
      return describe(heard.kind, say);
  }
}

/** What is done with no case. */
function describe(kind: Exclude<ThreadWords, { text: unknown }>['kind'], say: Say): string | null {
  switch (kind) {
    case 'take':
    case 'nothing':
      return null;
    case 'help':
      return say('teams-desk.answer.help');
    case 'for-another':
      return say('teams-desk.answer.for-another');
    case 'empty':
      return say('teams-desk.answer.empty');
    case 'too-long':
      return say('teams-desk.answer.too-long');
    case 'edited':
      return say('teams-desk.answer.edited');
  }
}

/** Takes a case, and talks with the person from its thread. */
export async function takeHere({ db, handoff }: ThreadMeans, caseId: string, actor: Actor): Promise<void> {
  await handoff.take(caseId, actor);
  await openThread(db, caseId);
}

function refuse(say: Say, why: string): string {
  return say('teams-desk.answer.not-passed', { why });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}
