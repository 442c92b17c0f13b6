import type { TurnContext } from 'botbuilder-core';
import type { CallBack, CaseReason, CaseWish, Dossier, Reach } from '../../guidance/dossier.ts';
import type { Library } from '../../knowledge/library.ts';
import { findConversationId, findTurnWork } from '../channels/bot.ts';
import type { Case } from './case.ts';
import { createCaseId } from './case-id.ts';
import {
  type CaseChange,
  changeCase,
  type Db,
  findCase,
  findPlace,
  insertCase,
  placeIn,
  setCallBack,
} from './case-store.ts';
import { findReach } from './reach.ts';

/** What a person asks for, as they have read and corrected it. */
export interface CaseRequest {
  readonly centreId: string;
  readonly reason: CaseReason;
  readonly wish: CaseWish;
  readonly dossier: Dossier;
  readonly callBack: CallBack | null;
  /** The counsellor who proposed it and holds it from the start. */
  readonly heldBy: string | null;
}

/** What a person thought of the help. */
export interface Satisfaction {
  readonly rating: 'good' | 'middling' | 'bad';
  readonly words: string | null;
}

/** What the bot does about cases during a person's turn; all of it is written with that turn. */
export interface Reception {
  /** How somebody can be reached at a centre now; undefined where this channel keeps no conversations. */
  findReach(context: TurnContext, centreId: string): Promise<Reach | undefined>;
  /** Where a case stands in the queue, 1 for the first; null where it does not wait there for somebody now. */
  findPlace(caseId: string): Promise<number | null>;
  /** Opens a case; gives its id. */
  raise(context: TurnContext, request: CaseRequest): string;
  /** The person has written while the case is live; with an alarm, a cry for help. */
  hear(context: TurnContext, caseId: string, isAlarm: boolean): Promise<void>;
  /** The person goes back to the bot. */
  cancel(context: TurnContext, caseId: string): Promise<void>;
  /** The person who waits prefers another way, or tells more. */
  change(
    context: TurnContext,
    caseId: string,
    wanted: Pick<CaseRequest, 'wish' | 'dossier' | 'callBack'>,
  ): Promise<void>;
  /** The person who waits lets a counsellor who proposed it step in. */
  accept(context: TurnContext, caseId: string, counsellorId: string): Promise<void>;
  rate(context: TurnContext, caseId: string, satisfaction: Satisfaction): Promise<void>;
}

/** For channels that keep no conversations: nobody can be reached there but by phone. */
export const noReception: Reception = {
  findReach: async () => undefined,
  findPlace: async () => null,
  raise: () => {
    throw new Error('case: expected a channel that keeps conversations.');
  },
  hear: async () => undefined,
  cancel: async () => undefined,
  change: async () => undefined,
  accept: async () => undefined,
  rate: async () => undefined,
};

interface Means {
  readonly db: Db;
  readonly centres: Pick<Library, 'findCentre'>;
  readonly clock: () => number;
  /** Whether an external hub takes cases too. */
  readonly hasHub: boolean;
  /** Told when a case is changed, once that is written. */
  readonly onChanged: (conversationId: string) => void;
}

export function createReception({ db, centres, clock, hasHub, onChanged }: Means): Reception {
  /** Changes a live case with the turn; one that is over stays as it is. */
  const change = async (context: TurnContext, caseId: string, make: (found: Case) => CaseChange): Promise<void> => {
    const found = await findCase(db, caseId);
    const work = findTurnWork(context);
    if (found === undefined || work === undefined || found.closedAt !== null) return;
    const made = make(found);
    work.writeAlong((transaction) => changeCase(transaction, found, made, clock()));
    work.afterwards(() => onChanged(found.conversationId));
  };

  return {
    async findReach(context, centreId) {
      const centre = centres.findCentre(centreId);
      if (findTurnWork(context) === undefined || centre === undefined) return undefined;
      return findReach({ db, hasHub }, centre, clock());
    },

    findPlace: (caseId) => findPlace(db, caseId),
    raise(context, request) {
      const work = findTurnWork(context);
      if (work === undefined) throw new Error('case: expected a channel that keeps conversations.');
      const caseId = createCaseId();
      const conversationId = findConversationId(context);
      const { position } = work;
      const isForHub = hasHub && request.heldBy === null && request.wish !== 'call-back';
      const added = { ...request, caseId, conversationId, isForHub, position };
      work.writeAlong((transaction) => insertCase(transaction, { ...added, now: clock() }));
      work.afterwards(() => onChanged(conversationId));
      return caseId;
    },

    hear: (context, caseId, isAlarm) => {
      const position = findTurnWork(context)?.position ?? null;
      return change(context, caseId, (found) => noteHeard(found, { isAlarm, position, now: clock() }));
    },

    cancel: (context, caseId) =>
      change(context, caseId, () => ({
        patch: { state: 'returned', closedAt: clock() },
        kind: 'cancelled',
        madeBy: 'person',
      })),

    accept: (context, caseId, counsellorId) =>
      change(context, caseId, ({ takenAt }) => ({
        patch: { state: 'assigned', counsellorId, takenAt: takenAt ?? clock() },
        kind: 'taken',
        madeBy: counsellorId,
      })),

    async change(context, caseId, { wish, dossier, callBack }) {
      await change(context, caseId, () => ({
        patch: { wish, dossier, lateAt: null },
        kind: 'call-back-set',
        madeBy: 'person',
        detail: { wish },
      }));
      const found = await findCase(db, caseId);
      if (callBack === null || found === undefined) return;
      findTurnWork(context)?.writeAlong((transaction) => setCallBack(transaction, found, callBack));
    },

    async rate(context, caseId, given) {
      const found = await findCase(db, caseId);
      const at = clock();
      if (found === undefined) return;
      findTurnWork(context)?.writeAlong((transaction) => setSatisfaction(transaction, found, { ...given, at }));
    },
  };
}

/** The last one given counts. */
async function setSatisfaction(
  db: Db,
  { caseId, conversationId, centreId }: Case,
  { rating, words, at }: Satisfaction & { readonly at: number },
): Promise<void> {
  await db
    .insertInto('satisfactions')
    .values({ case_id: caseId, conversation_id: conversationId, centre_id: centreId, rating, words, at })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ rating, words, at }))
    .execute();
}

interface Heard {
  readonly isAlarm: boolean;
  readonly position: number | null;
  readonly now: number;
}

function noteHeard({ unread, state }: Case, { isAlarm, position, now }: Heard): CaseChange {
  return {
    patch: { personAt: now, unread: unread + 1, ...(state === 'waiting' ? { state: 'assigned' } : {}) },
    kind: isAlarm ? 'alarm' : 'person-wrote',
    madeBy: 'person',
    detail: placeIn(position),
  };
}
