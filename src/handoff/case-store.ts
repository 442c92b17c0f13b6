import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CallBack, CaseReason, CaseWish, Dossier } from '../../guidance/dossier.ts';
import { StaleError } from '../storage/messages.ts';
import type { Schema } from '../storage/schema.ts';
import type { Case, CaseEventKind, CaseState } from './case.ts';

/** A database, or a transaction on it. */
export type Db = Kysely<Schema>;
type Write = Transaction<Schema>;

/** What a new case starts from. */
export interface NewCase {
  readonly caseId: string;
  readonly conversationId: string;
  readonly centreId: string;
  readonly reason: CaseReason;
  readonly wish: CaseWish;
  readonly dossier: Dossier;
  readonly callBack: CallBack | null;
  /** The counsellor who holds it from the start. */
  readonly heldBy: string | null;
  /** Whether an external hub is told of it. */
  readonly isForHub: boolean;
  /** The place in the log of the message that asks for it. */
  readonly position: number | null;
  readonly now: number;
}

/** What one change does to a case, and what is told of it. */
export interface CaseChange {
  readonly patch: CasePatch;
  /** When the person was called, where that is what was done. */
  readonly callBackDoneAt?: number;
  readonly kind: CaseEventKind;
  readonly madeBy: string;
  readonly detail?: Readonly<Record<string, string>>;
  /** Another case that must be live for it. */
  readonly goesOnIn?: string;
  /** The event tells the place of what its turn says first. */
  readonly isSaid?: boolean;
  /** The desk's own id of what was done: the same twice is one. */
  readonly clientId?: string;
}

type CasePatch = Partial<
  Pick<
    Case,
    | 'state'
    | 'wish'
    | 'counsellorId'
    | 'takenAt'
    | 'firstReplyAt'
    | 'closedAt'
    | 'lateAt'
    | 'personAt'
    | 'personGoneAt'
    | 'unread'
    | 'mergedInto'
    | 'dossier'
  >
>;

/** Writes a new case with its first event. */
export async function insertCase(db: Write, added: NewCase): Promise<void> {
  const { caseId, conversationId, centreId, callBack, now } = added;
  const row = {
    case_id: caseId,
    conversation_id: conversationId,
    centre_id: centreId,
    state: added.heldBy === null ? 'open' : 'assigned',
    reason: added.reason,
    wish: added.wish,
    dossier: JSON.stringify(added.dossier),
    counsellor_id: added.heldBy,
    opened_at: now,
    taken_at: added.heldBy === null ? null : now,
    first_reply_at: null,
    closed_at: null,
    changed_at: now,
    late_at: null,
    person_at: now,
    person_gone_at: null,
    merged_into: null,
    hub_position: added.isForHub ? 0 : null,
  };
  await db.insertInto('cases').values(row).execute();
  const opened = { kind: 'opened', madeBy: 'person', detail: placeIn(added.position), now } as const;
  await insertEvent(db, { caseId, conversationId, version: 0 }, opened);
  if (callBack !== null) await setCallBack(db, added, callBack);
}

/** As an event tells which message it is about. */
export function placeIn(position: number | null): Readonly<Record<string, string>> {
  return position === null ? {} : { position: String(position) };
}

/** Writes when and where the person wants to be called, instead of what stood there. */
export async function setCallBack(
  db: Write,
  { caseId, conversationId, centreId }: Pick<NewCase, 'caseId' | 'conversationId' | 'centreId'>,
  { day, half, contactKind, contact }: CallBack,
): Promise<void> {
  const values = { day, half, contact_kind: contactKind, contact, done_at: null };
  await db
    .insertInto('call_backs')
    .values({ case_id: caseId, conversation_id: conversationId, centre_id: centreId, ...values })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(values))
    .execute();
}

/** Changes a case as it was read, with its event; throws a StaleError where somebody else has changed it meanwhile. */
export async function changeCase(db: Write, before: Case, change: CaseChange, now: number): Promise<void> {
  const { caseId } = before;
  const { goesOnIn } = change;
  // Two cases are always written in the same order: nobody waits for whoever waits for them.
  if (goesOnIn !== undefined && goesOnIn < caseId) await keepLive(db, goesOnIn);
  await updateCase(db, before, change, now);
  if (goesOnIn !== undefined && goesOnIn > caseId) await keepLive(db, goesOnIn);
  const place = change.isSaid === true ? { detail: await placeOfNext(db, before.conversationId) } : {};
  await insertEvent(db, before, { ...change, ...place, now });
  if (change.callBackDoneAt === undefined) return;
  await db.updateTable('call_backs').set({ done_at: change.callBackDoneAt }).where('case_id', '=', caseId).execute();
}

/** Until the turn is written nobody else takes the place that it begins at. */
async function placeOfNext(db: Write, conversationId: string): Promise<Readonly<Record<string, string>>> {
  const row = await db
    .updateTable('conversations')
    .set(({ ref }) => ({ next_position: ref('next_position') }))
    .where('conversation_id', '=', conversationId)
    .returning('next_position')
    .executeTakeFirst();
  return placeIn(row?.next_position ?? null);
}

async function updateCase(db: Write, { caseId, version }: Case, change: CaseChange, now: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('cases')
    .set({ ...toColumns(change.patch), changed_at: now, version: version + 1 })
    .where('case_id', '=', caseId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new StaleError();
}

/** Until the transaction ends nobody ends this case. */
async function keepLive(db: Write, caseId: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('cases')
    .set(({ ref }) => ({ version: ref('version') }))
    .where('case_id', '=', caseId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new StaleError();
}

/** What a counsellor writes for the others. */
export interface NewNote {
  readonly noteId: string;
  readonly caseId: string;
  readonly conversationId: string;
  readonly counsellorId: string;
  readonly note: string;
  readonly at: number;
}

/** The same noteId twice is one. */
export async function insertNote(db: Db, added: NewNote): Promise<void> {
  const { noteId, caseId, conversationId, counsellorId, note, at } = added;
  const of = { case_id: caseId, conversation_id: conversationId, counsellor_id: counsellorId };
  await db
    .insertInto('case_notes')
    .values({ ...of, note_id: noteId, note, at })
    .onConflict((conflict) => conflict.column('note_id').doNothing())
    .execute();
}

/** The position of an event is the version of the case before it: each change has one. */
async function insertEvent(
  db: Write,
  { caseId, conversationId, version }: Pick<Case, 'caseId' | 'conversationId' | 'version'>,
  {
    kind,
    madeBy,
    detail,
    clientId,
    now,
  }: Pick<CaseChange, 'kind' | 'madeBy' | 'detail' | 'clientId'> & { readonly now: number },
): Promise<void> {
  await db
    .insertInto('case_events')
    .values({
      case_id: caseId,
      position: version,
      conversation_id: conversationId,
      at: now,
      made_by: madeBy,
      kind,
      detail: JSON.stringify(detail ?? {}),
      client_id: clientId ?? null,
    })
    .execute();
}

export async function findCase(db: Db, caseId: string): Promise<Case | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  return row && parseCase(row);
}

/** Whether somebody talks with the bot of a centre there, and has no case. */
export async function isRunning(db: Db, conversationId: string, centreId: string): Promise<boolean> {
  const found = await db
    .selectFrom('conversations')
    .select('conversation_id')
    .where('conversation_id', '=', conversationId)
    .where('centre_id', '=', centreId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cases')
            .select('case_id')
            .where('cases.conversation_id', '=', conversationId)
            .where('state', 'in', ['open', 'assigned', 'waiting']),
        ),
      ),
    )
    .executeTakeFirst();
  return found !== undefined;
}

/** Where a case stands among those of its centre that wait for somebody now, 1 for the first; null: it does not. */
export async function findPlace(db: Db, caseId: string): Promise<number | null> {
  const found = await findCase(db, caseId);
  if (found === undefined || found.state !== 'open' || found.wish !== 'now') return null;
  const { before } = await db
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<number>().as('before'))
    .where('centre_id', '=', found.centreId)
    .where('state', '=', 'open')
    .where('wish', '=', 'now')
    .where('opened_at', '<', found.openedAt)
    .executeTakeFirstOrThrow();
  return Number(before) + 1;
}

/** Whether the desk has sent this before. */
export async function wasDone(db: Db, caseId: string, clientId: string): Promise<boolean> {
  const found = await db
    .selectFrom('case_events')
    .select('position')
    .where('case_id', '=', caseId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return found !== undefined;
}

function toColumns({ dossier, ...patch }: CasePatch): Record<string, string | number | null> {
  const columns: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(patch)) {
    columns[name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)] = value;
  }
  return dossier === undefined ? columns : { ...columns, dossier: JSON.stringify(dossier) };
}

/** A row is what this file wrote. */
export function parseCase(row: Selectable<Schema['cases']>): Case {
  return {
    caseId: row.case_id,
    conversationId: row.conversation_id,
    centreId: row.centre_id,
    state: row.state as CaseState,
    reason: row.reason as CaseReason,
    wish: row.wish as CaseWish,
    dossier: JSON.parse(row.dossier) as Dossier,
    counsellorId: row.counsellor_id,
    openedAt: row.opened_at,
    takenAt: row.taken_at,
    firstReplyAt: row.first_reply_at,
    closedAt: row.closed_at,
    changedAt: row.changed_at,
    lateAt: row.late_at,
    personAt: row.person_at,
    personSeenAt: row.person_seen_at,
    personGoneAt: row.person_gone_at,
    unread: row.unread,
    mergedInto: row.merged_into,
    version: row.version,
  };
}
