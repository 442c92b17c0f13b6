import type {
  DeleteQueryBuilder,
  DeleteResult,
  InsertQueryBuilder,
  InsertResult,
  QueryCreator,
  UpdateQueryBuilder,
  UpdateResult,
} from 'kysely';
import { type BlankFor, prepare } from './prepare.ts';
import type { Schema } from './schema.ts';

/** What a message and a turn write, for one statement each as for several in one. */

type Row = {
  readonly id: string;
  readonly position: number;
  readonly clientId: string | null;
  readonly row: string;
};

/** Adds a row to the log of a conversation; nothing where its place, or its client's own id, is taken. */
export const insertRow = prepare<Row>((db, blank) =>
  db
    .insertInto('log')
    .values({
      conversation_id: blank('id'),
      position: blank('position'),
      client_id: blank('clientId'),
      activity: blank('row'),
    })
    .onConflict((conflict) => conflict.doNothing()),
);

export type Claim = {
  readonly id: string;
  readonly owner: string;
  readonly now: number;
  readonly until: number;
};

export type Claimed = { next_position: number; lease_by: string | null };

/** Takes the next place in the log, and the lease where nobody else is to be believed to have it. */
export function buildClaim(
  db: QueryCreator<Schema>,
  blank: BlankFor<Claim>,
): UpdateQueryBuilder<Schema, 'conversations', 'conversations', Claimed> {
  return db
    .updateTable('conversations')
    .set((eb) => {
      const isTaken = eb.and([
        eb('lease_by', 'is not', null),
        eb('lease_by', '!=', blank('owner')),
        eb('lease_until', '>=', blank('now')),
      ]);
      return {
        next_position: eb('next_position', '+', 1),
        last_heard_at: blank('now'),
        lease_by: eb.case().when(isTaken).then(eb.ref('lease_by')).else(blank('owner')).end(),
        lease_until: eb.case().when(isTaken).then(eb.ref('lease_until')).else(blank('until')).end(),
      };
    })
    .where('conversation_id', '=', blank('id'))
    .returning(['next_position', 'lease_by']);
}

export type Answered = { readonly id: string; readonly position: number };

/** Takes a message out of the inbox, unless an earlier one waits. */
export function buildTakeFromInbox(
  db: QueryCreator<Schema>,
  blank: BlankFor<Answered>,
): DeleteQueryBuilder<Schema, 'inbox', DeleteResult> {
  return db
    .deleteFrom('inbox')
    .where('conversation_id', '=', blank('id'))
    .where('position', '=', blank('position'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inbox as earlier')
            .select('earlier.position')
            .where('earlier.conversation_id', '=', blank('id'))
            .where('earlier.position', '<', blank('position')),
        ),
      ),
    );
}

export type NewState = {
  readonly key: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
};

/** Keeps the first state of a conversation, unless there is one. */
export function buildInsertState(
  db: QueryCreator<Schema>,
  blank: BlankFor<NewState>,
): InsertQueryBuilder<Schema, 'states', InsertResult> {
  return db
    .insertInto('states')
    .values({ state_key: blank('key'), conversation_id: blank('id'), version: 1, state: blank('state') })
    .onConflict((conflict) => conflict.doNothing());
}

/** Keeps the next state, unless it is not the next any more. */
export function buildUpdateState(
  db: QueryCreator<Schema>,
  blank: BlankFor<NewState>,
): UpdateQueryBuilder<Schema, 'states', 'states', UpdateResult> {
  return db
    .updateTable('states')
    .set((eb) => ({ state: blank('state'), version: eb('version', '+', 1) }))
    .where('state_key', '=', blank('key'))
    .where('version', '=', blank('version'));
}

export type Advance = { readonly id: string; readonly count: number };

export type Advanced = { next_position: number };

/** Makes room in the log; unless more waits, whoever hears the next message may answer it. */
export function buildAdvance(
  db: QueryCreator<Schema>,
  blank: BlankFor<Advance>,
  isMoreWaiting: boolean,
): UpdateQueryBuilder<Schema, 'conversations', 'conversations', Advanced> {
  return db
    .updateTable('conversations')
    .set((eb) => ({
      next_position: eb('next_position', '+', blank('count')),
      ...(isMoreWaiting ? {} : { lease_by: null }),
    }))
    .where('conversation_id', '=', blank('id'))
    .returning('next_position');
}
