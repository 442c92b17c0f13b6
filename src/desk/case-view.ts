import type { Kysely } from 'kysely';
import { foldText } from '../../knowledge/fold-text.ts';
import type { CaseEventKind } from '../handoff/case.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { Schema } from '../storage/schema.ts';
import { findListed, type ListedCase, type Looker, listCases } from './case-lines.ts';
import type { CaseEvent, CaseLine, CaseNote, CaseView, Lines } from './case-wire.ts';
import { readLines } from './transcript.ts';

type Db = Kysely<Schema>;

interface Means {
  readonly db: Db;
  readonly store: Pick<ConversationStore, 'readLog'>;
}

/** Everything about a case of the looker's centre. */
export async function findCaseView(
  { db, store }: Means,
  looker: Looker,
  caseId: string,
): Promise<CaseView | undefined> {
  const [listed] = await findListed(db, looker, [caseId]);
  if (listed === undefined) return undefined;
  const { found, line } = listed;
  const [events, notes, contact, satisfaction, read, similar] = await Promise.all([
    listEvents(db, caseId),
    listNotes(db, caseId),
    findContact(db, caseId),
    findSatisfaction(db, caseId),
    readConversation(store, found.conversationId, 0),
    findSimilar(db, looker, listed),
  ]);
  const { version, mergedInto, dossier } = found;
  return { ...line, version, mergedInto, dossier, events, notes, contact, satisfaction, ...read, similar };
}

/** What was said from a place on. */
export async function readConversation(store: Means['store'], conversationId: string, from: number): Promise<Lines> {
  const part = await store.readLog(conversationId, from);
  return part === undefined ? { lines: [], next: from } : { lines: readLines(part.rows, part.first), next: part.next };
}

async function listEvents(db: Db, caseId: string): Promise<readonly CaseEvent[]> {
  const rows = await db
    .selectFrom('case_events')
    .leftJoin('counsellors', 'counsellors.counsellor_id', 'case_events.made_by')
    .select(['position', 'at', 'made_by', 'name', 'kind', 'detail'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  const events = rows.map(({ position, at, made_by, name, kind, detail }) => ({
    position,
    at,
    by: parseMaker(made_by),
    name,
    ...parseEvent(kind, detail),
  }));
  return nameReceivers(db, events);
}

/** A row is what the case store wrote. */
function parseEvent(kind: string, detail: string): Pick<CaseEvent, 'kind' | 'detail'> {
  return { kind: kind as CaseEventKind, detail: JSON.parse(detail) as CaseEvent['detail'] };
}

function parseMaker(madeBy: string): CaseEvent['by'] {
  return madeBy === 'person' || madeBy === 'bot' ? madeBy : 'counsellor';
}

/** To whom a case was given is told by name. */
async function nameReceivers(db: Db, events: readonly CaseEvent[]): Promise<readonly CaseEvent[]> {
  const ids = [...new Set(events.flatMap(({ detail: { to } }) => to ?? []))];
  if (ids.length === 0) return events;
  const rows = await db
    .selectFrom('counsellors')
    .select(['counsellor_id', 'name'])
    .where('counsellor_id', 'in', ids)
    .execute();
  const names = new Map(rows.map(({ counsellor_id, name }) => [counsellor_id, name]));
  return events.map((event) => {
    const { to } = event.detail;
    return to === undefined ? event : { ...event, detail: { ...event.detail, to: names.get(to) ?? '' } };
  });
}

async function listNotes(db: Db, caseId: string): Promise<readonly CaseNote[]> {
  const rows = await db
    .selectFrom('case_notes')
    .leftJoin('counsellors', 'counsellors.counsellor_id', 'case_notes.counsellor_id')
    .select(['note_id', 'at', 'name', 'note'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute();
  return rows.map(({ note_id, at, name, note }) => ({ noteId: note_id, at, name: name ?? '', note }));
}

async function findContact(db: Db, caseId: string): Promise<CaseView['contact']> {
  const row = await db
    .selectFrom('call_backs')
    .select(['contact_kind', 'contact'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row === undefined ? null : { kind: row.contact_kind === 'phone' ? 'phone' : 'email', contact: row.contact };
}

async function findSatisfaction(db: Db, caseId: string): Promise<CaseView['satisfaction']> {
  const row = await db
    .selectFrom('satisfactions')
    .select(['rating', 'words'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row === undefined ? null : { rating: parseRating(row.rating), words: row.words };
}

/** A row is what the reception wrote. */
export function parseRating(rating: string): NonNullable<CaseView['satisfaction']>['rating'] {
  return rating as NonNullable<CaseView['satisfaction']>['rating'];
}

/** Other live cases of the same conversation, to be called under the same contact, or under the same first name. */
async function findSimilar(db: Db, looker: Looker, { found, line }: ListedCase): Promise<readonly CaseLine[]> {
  const live = await listCases(db, looker, { view: 'all' });
  const others = live.filter((each) => each.found.caseId !== found.caseId);
  const sameContact = new Set(await listSameContact(db, found.caseId));
  const name = foldText(line.firstName ?? '').trim();
  return others
    .filter(
      (each) =>
        each.found.conversationId === found.conversationId ||
        sameContact.has(each.found.caseId) ||
        (name !== '' && foldText(each.line.firstName ?? '').trim() === name),
    )
    .map((each) => each.line);
}

async function listSameContact(db: Db, caseId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('call_backs as own')
    .innerJoin('call_backs as other', (join) =>
      join.onRef('other.centre_id', '=', 'own.centre_id').onRef('other.contact', '=', 'own.contact'),
    )
    .select('other.case_id')
    .where('own.case_id', '=', caseId)
    .execute();
  return rows.map(({ case_id }) => case_id);
}
