import { type Kysely, sql } from 'kysely';
import { stateKeyOf } from './conversation-id.ts';
import type { Committed, FinishedTurn } from './messages.ts';
import { isPostgresError } from './postgres-error.ts';
import { prepare } from './prepare.ts';
import type { Schema } from './schema.ts';
import {
  type Advance,
  type Advanced,
  type Answered,
  buildAdvance,
  buildInsertState,
  buildTakeFromInbox,
  buildUpdateState,
  type NewState,
} from './statements.ts';

/** An answer to a message that changes the state, with nothing written along: nearly every turn. */
interface OrdinaryTurn extends FinishedTurn {
  readonly position: number;
  readonly state: string;
}

export function isOrdinary(turn: FinishedTurn): turn is OrdinaryTurn {
  const { position, state, along, hiddenRow, erasedRow, outgoing } = turn;
  const isPlain = hiddenRow === undefined && erasedRow === undefined;
  return position !== null && state !== undefined && isPlain && along.length === 0 && outgoing.length === 0;
}

/** What `commitTurn` does, in one statement, which PostgreSQL can: one wait for it instead of seven. */
export async function commitAtOnce(db: Kysely<Schema>, turn: OrdinaryTurn): Promise<Committed> {
  const { conversationId: id, position, version, state, said, isMoreWaiting } = turn;
  const write = writes[version === 0 ? 'first' : 'next'][isMoreWaiting ? 'stay' : 'leave'];
  const values = { id, key: stateKeyOf(id), position, version, state, said, count: said.length };
  try {
    const { rows } = await write(db, values);
    const [moved] = rows;
    if (moved === undefined) throw new Error(`conversation ${id}: expected one row of its turn's statement.`);
    return { kind: 'committed', first: moved.next_position - said.length, isOursToDeliver: false };
  } catch (error) {
    if (isPostgresError(error, divisionByZero)) return { kind: 'stale' };
    throw error;
  }
}

/** PostgreSQL's own name of it. */
const divisionByZero = '22012';

type Values = Answered & NewState & Advance & { readonly said: readonly string[] };

const writes = {
  first: { stay: prepareWrite('first', true), leave: prepareWrite('first', false) },
  next: { stay: prepareWrite('next', true), leave: prepareWrite('next', false) },
};

/**
 * The parts run in the order in which the last asks for them, which is that of `commitTurn`. Only a statement that fails
 * is taken back: the division sees to that where the message is answered already, an earlier one waits, or the state is
 * not the newest.
 */
function prepareWrite(which: 'first' | 'next', isMoreWaiting: boolean) {
  return prepare<Values, Advanced>((db, blank) => {
    const answered = buildTakeFromInbox(db, blank).returning('position');
    const kept =
      which === 'first'
        ? buildInsertState(db, blank).returning('version')
        : buildUpdateState(db, blank).returning('version');
    const moved = buildAdvance(db, blank, isMoreWaiting);
    const logged = sql`insert into log (conversation_id, position, activity)
      select ${blank('id')}, moved.next_position - ${blank('count')} + answer.place - 1, answer.activity
      from moved, unnest(${blank('said')}::text[]) with ordinality as answer (activity, place)`;
    const whole = sql<Advanced>`with answered as (${answered}), kept as (${kept}), moved as (${moved}), logged as (${logged})
      select 1 / least((select count(*) from answered), (select count(*) from kept), (select count(*) from moved))
        as is_newest, (select next_position from moved) as next_position`;
    return { compile: () => whole.compile(db) };
  });
}
