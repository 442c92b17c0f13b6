import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { CallBack } from '../../guidance/dossier.ts';
import { foldText } from '../../knowledge/fold-text.ts';
import type { Case } from '../handoff/case.ts';
import { parseCase } from '../handoff/case-store.ts';
import type { Schema } from '../storage/schema.ts';
import type { CaseCounts, CaseFilterView, CaseLine } from './case-wire.ts';

type Db = Kysely<Schema>;
type Cases = ExpressionBuilder<Schema, 'cases'>;

/** Closed cases shown at once; what is sought is looked for among more. */
const mostClosed = { shown: 100, sought: 2000 };

/** A page that is open is noted three times a minute. */
const thereMs = 60_000;

/** Who looks, and when. */
export interface Looker {
  readonly counsellorId: string;
  readonly centreId: string;
  readonly now: number;
}

export interface CaseFilter {
  readonly view: CaseFilterView;
  /** Words of the dossier, a first name, or a case's id. */
  readonly q?: string | undefined;
  readonly reason?: string | undefined;
  readonly wish?: string | undefined;
}

/** A case with what its line tells besides. */
export interface ListedCase {
  readonly found: Case;
  readonly line: CaseLine;
}

/** Cases of the looker's centre: those that wait the longest first, those that are over the newest first. */
export async function listCases(db: Db, looker: Looker, filter: CaseFilter): Promise<readonly ListedCase[]> {
  const { view, q = '', reason, wish } = filter;
  const isClosed = view === 'closed';
  const most = q === '' ? mostClosed.shown : mostClosed.sought;
  const all = selectLines(db)
    .where('cases.centre_id', '=', looker.centreId)
    .where((eb) => isInView(eb, view, looker))
    .$if(reason !== undefined, (some) => some.where('cases.reason', '=', reason ?? ''))
    .$if(wish !== undefined, (some) => some.where('cases.wish', '=', wish ?? ''));
  const rows = isClosed
    ? await all.orderBy('cases.changed_at', 'desc').limit(most).execute()
    : await all.orderBy('cases.opened_at').execute();
  const listed = rows.map((row) => toListed(row, looker.now));
  return listed.filter(({ found }) => isSought(found, q)).slice(0, isClosed ? mostClosed.shown : undefined);
}

/** These cases, as far as they are of the looker's centre. */
export async function findListed(db: Db, looker: Looker, caseIds: readonly string[]): Promise<readonly ListedCase[]> {
  if (caseIds.length === 0) return [];
  const rows = await selectLines(db)
    .where('cases.centre_id', '=', looker.centreId)
    .where('cases.case_id', 'in', caseIds)
    .execute();
  return rows.map((row) => toListed(row, looker.now));
}

/** `today`, such as 2026-11-23, is the centre's own. */
export async function countCases(db: Db, { counsellorId, centreId }: Looker, today: string): Promise<CaseCounts> {
  const one = (is: Expression<SqlBool>) => sql<number>`sum(case when ${is} then 1 else 0 end)`;
  const row = await db
    .selectFrom('cases')
    .select((eb) => [
      one(eb('state', '=', 'open')).as('queue'),
      one(eb('counsellor_id', '=', counsellorId)).as('mine'),
      one(eb.and([eb('state', '=', 'open'), eb('late_at', 'is not', null)])).as('late'),
    ])
    .where('centre_id', '=', centreId)
    .where('state', 'not in', over)
    .executeTakeFirst();
  const { due } = await db
    .selectFrom('call_backs')
    .innerJoin('cases', 'cases.case_id', 'call_backs.case_id')
    .select(({ fn }) => fn.countAll().as('due'))
    .where('call_backs.centre_id', '=', centreId)
    .where('day', '<=', today)
    .where('done_at', 'is', null)
    .where('state', 'not in', over)
    .executeTakeFirstOrThrow();
  return {
    queue: Number(row?.queue ?? 0),
    mine: Number(row?.mine ?? 0),
    late: Number(row?.late ?? 0),
    callBacks: Number(due),
  };
}

export const over = ['closed', 'returned'] as const;

type LineRow = Awaited<ReturnType<ReturnType<typeof selectLines>['executeTakeFirstOrThrow']>>;

function selectLines(db: Db) {
  return db
    .selectFrom('cases')
    .leftJoin('counsellors', 'counsellors.counsellor_id', 'cases.counsellor_id')
    .leftJoin('call_backs', 'call_backs.case_id', 'cases.case_id')
    .selectAll('cases')
    .select(['counsellors.name', 'day', 'half', 'done_at'])
    .select((eb) => isAlarmed(eb).as('is_alarm'));
}

/** The person has cried for help since a counsellor last answered. */
function isAlarmed({ exists, selectFrom }: Cases) {
  return exists(
    selectFrom('case_events as alarm')
      .select('alarm.position')
      .whereRef('alarm.case_id', '=', 'cases.case_id')
      .where('alarm.kind', '=', 'alarm')
      .where('alarm.position', '>', (eb) =>
        eb
          .selectFrom('case_events as answer')
          .select(({ fn, lit }) => fn.coalesce(fn.max('answer.position'), lit(-1)).as('last'))
          .whereRef('answer.case_id', '=', 'cases.case_id')
          .where('answer.kind', '=', 'replied'),
      ),
  );
}

function isInView(eb: Cases, view: CaseFilterView, { counsellorId }: Looker): Expression<SqlBool> {
  switch (view) {
    case 'queue':
      return eb('cases.state', '=', 'open');
    case 'mine':
      return eb.and([eb('cases.counsellor_id', '=', counsellorId), eb('cases.state', 'not in', over)]);
    case 'all':
      return eb('cases.state', 'not in', over);
    case 'closed':
      return eb('cases.state', 'in', over);
  }
}

function toListed(row: LineRow, now: number): ListedCase {
  const found = parseCase(row);
  const { counsellorId, dossier, personAt, personSeenAt, personGoneAt } = found;
  const { name, day, half, done_at } = row;
  const line: CaseLine = {
    caseId: found.caseId,
    state: found.state,
    reason: found.reason,
    wish: found.wish,
    firstName: dossier.firstName,
    firstWords: dossier.wishWords ?? dossier.said[0]?.text ?? null,
    openedAt: found.openedAt,
    changedAt: found.changedAt,
    counsellor: counsellorId === null ? null : { id: counsellorId, name: name ?? '' },
    isLate: found.lateAt !== null,
    isAlarm: Boolean(row.is_alarm),
    unread: found.unread,
    isPersonThere: personGoneAt === null && Math.max(personAt, personSeenAt) > now - thereMs,
    callBack: day === null ? null : { day, half: parseHalf(half), isDone: done_at !== null },
  };
  return { found, line };
}

/** A row is what the case store wrote. */
export function parseHalf(half: string | null): CallBack['half'] {
  return half as CallBack['half'];
}

function isSought({ caseId, dossier }: Case, q: string): boolean {
  if (q === '') return true;
  const { said, understood, pistes, openQuestions, wishWords, firstName } = dossier;
  const texts = [...said, ...understood, ...pistes, ...openQuestions].map(({ text }) => text);
  const words = foldText([caseId, wishWords ?? '', firstName ?? '', ...texts].join(' '));
  return foldText(q)
    .split(' ')
    .every((word) => words.includes(word));
}
