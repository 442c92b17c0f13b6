import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder-core';
import { findTurnWork } from '../channels/bot.ts';
import { type Case, CaseError, checkHeld } from './case.ts';
import { changeCase, type Db, findCase, insertNote, isRunning, wasDone } from './case-store.ts';
import * as deeds from './deeds.ts';
import type { News } from './news.ts';

export type { Actor } from './deeds.ts';

type CreateDeed = (now: number) => deeds.Deed | Promise<deeds.Deed>;

type Actor = deeds.Actor;

interface Means {
  readonly db: Db;
  readonly clock: () => number;
  /** Runs a turn that the bot begins by itself. */
  readonly begin: (conversationId: string, turn: (context: TurnContext) => Promise<void>) => Promise<void>;
  /** Lets the bot tell the person, and keep in mind, what happened to their case. */
  readonly tell: (context: TurnContext, news: News) => Promise<void>;
  /** Lets the bot ask the person whether a counsellor may step in. */
  readonly offer: (context: TurnContext, by: { readonly counsellorId: string; readonly name: string }) => Promise<void>;
  /** Told when a case is changed, once that is written. */
  readonly onChanged: (conversationId: string) => void;
}

/**
 * What counsellors do with cases. Each deed rejects with a CaseError where it may not be; for whoever is of another
 * centre the case is not found.
 */
export class Handoff {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  /** One wins; the others are told who. */
  take(caseId: string, actor: Actor): Promise<void> {
    return this.#act(caseId, actor, (now) => deeds.take(actor, now));
  }

  /** Into the hands of somebody, whoever held it before. */
  assign(caseId: string, actor: Actor, to: Actor): Promise<void> {
    return this.#act(caseId, actor, (now) => deeds.assign(actor, to, now));
  }

  /** Back into the queue, with a word for whoever takes it. */
  release(caseId: string, actor: Actor, why: string): Promise<void> {
    return this.#act(caseId, actor, () => deeds.release(actor, why));
  }

  transfer(caseId: string, actor: Actor, to: Actor, why: string): Promise<void> {
    return this.#act(caseId, actor, (now) => deeds.transfer(actor, to, why, now));
  }

  /** Says something to the person; the same clientId twice is one. */
  async reply(caseId: string, actor: Actor, { clientId, text }: { clientId: string; text: string }): Promise<void> {
    if (await wasDone(this.#means.db, caseId, clientId)) return;
    await this.#act(caseId, actor, (now) => deeds.reply(actor, clientId, text, now));
  }

  /** The person is to answer first. */
  setWaiting(caseId: string, actor: Actor): Promise<void> {
    return this.#act(caseId, actor, () => deeds.setWaiting(actor));
  }

  close(caseId: string, actor: Actor, ending: deeds.Ending): Promise<void> {
    return this.#act(caseId, actor, (now) => deeds.close(actor, ending, now));
  }

  /** Two cases of one person: this one ends, the other goes on. */
  async merge(caseId: string, actor: Actor, intoCaseId: string): Promise<void> {
    await this.#act(caseId, actor, async (now) => {
      const into = await this.#getCase(intoCaseId, actor);
      return deeds.mergeInto(actor, into, now);
    });
  }

  completeCallBack(caseId: string, actor: Actor): Promise<void> {
    return this.#act(caseId, actor, (now) => deeds.completeCallBack(actor, now));
  }

  /** The conversation of a case that they hold. */
  async getHeldConversation(caseId: string, actor: Actor): Promise<string> {
    return checkHeld(await this.#getCase(caseId, actor), actor.counsellorId).conversationId;
  }

  /** Proposes help in a running conversation of the centre; the person decides, and is shown to nobody before. */
  async offer(conversationId: string, { counsellorId, centreId, name }: Actor): Promise<void> {
    const { db, begin, offer } = this.#means;
    if (!(await isRunning(db, conversationId, centreId))) throw new CaseError('not-found');
    await begin(conversationId, (context) => offer(context, { counsellorId, name }));
  }

  /** For counsellors alone; the same noteId twice is one. */
  async note(caseId: string, actor: Actor, note: string, noteId: string = randomUUID()): Promise<void> {
    const { db, clock, onChanged } = this.#means;
    const { conversationId } = await this.#getCase(caseId, actor);
    await insertNote(db, { caseId, conversationId, noteId, counsellorId: actor.counsellorId, note, at: clock() });
    onChanged(conversationId);
  }

  /** What the clock brings about; whoever of several instances comes first does it. */
  async elapse(caseId: string, createDeed: (now: number) => deeds.Deed): Promise<void> {
    const found = await findCase(this.#means.db, caseId);
    if (found !== undefined) await this.#change(found, () => findCase(this.#means.db, caseId), createDeed);
  }

  async #act(caseId: string, actor: Actor, createDeed: CreateDeed): Promise<void> {
    const find = async (): Promise<Case> => {
      const found = await this.#getCase(caseId, actor);
      if (actor.saw !== undefined && actor.saw !== found.version) throw new CaseError('stale');
      return found;
    };
    await this.#change(await this.#getCase(caseId, actor), find, createDeed);
  }

  /** Changes a case and tells the person, in one turn of its conversation: both are written, or neither. */
  async #change(
    { conversationId }: Case,
    find: () => Promise<Case | undefined>,
    createDeed: CreateDeed,
  ): Promise<void> {
    const { begin, tell, clock, onChanged } = this.#means;
    await begin(conversationId, async (context) => {
      const now = clock();
      // The turn may be run again: the case is what it is by then.
      const found = await find();
      const done = found === undefined ? null : (await createDeed(now))(found);
      const work = findTurnWork(context);
      if (found === undefined || done === null || work === undefined) return;
      if (done.news !== null) await tell(context, done.news);
      work.writeAlong((transaction) => changeCase(transaction, found, done.change, now));
      work.afterwards(() => onChanged(conversationId));
    });
  }

  async #getCase(caseId: string, { centreId }: Actor): Promise<Case> {
    const found = await findCase(this.#means.db, caseId);
    if (found === undefined || found.centreId !== centreId) throw new CaseError('not-found');
    return found;
  }
}
