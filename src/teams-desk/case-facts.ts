import type { Kysely } from 'kysely';
import type { Centre } from '../../knowledge/centre.ts';
import type { Library } from '../../knowledge/library.ts';
import { findListed } from '../desk/case-lines.ts';
import type { CaseLine } from '../desk/case-wire.ts';
import type { Counsellor } from '../desk/counsellor.ts';
import { listCounsellors } from '../desk/counsellor-store.ts';
import { type Case, isLive } from '../handoff/case.ts';
import { findCase } from '../handoff/case-store.ts';
import type { Schema } from '../storage/schema.ts';

type Db = Kysely<Schema>;

/** What a card tells of a case: no more than the desk shows. */
export interface CaseFacts {
  readonly found: Case;
  readonly line: CaseLine;
  readonly centre: Centre;
  /** Who ended it; null: nobody has, or the person did. */
  readonly endedBy: string | null;
  /** To whom it can be passed. */
  readonly colleagues: readonly Counsellor[];
}

interface Means {
  readonly db: Db;
  readonly centres: Pick<Library, 'findCentre'>;
  readonly clock: () => number;
}

/** Undefined for a case that was deleted. */
export async function findCaseFacts({ db, centres, clock }: Means, caseId: string): Promise<CaseFacts | undefined> {
  const centreId = (await findCase(db, caseId))?.centreId ?? '';
  const centre = centres.findCentre(centreId);
  const [listed] = await findListed(db, { counsellorId: '', centreId, now: clock() }, [caseId]);
  if (listed === undefined || centre === undefined) return undefined;
  const { found } = listed;
  if (!isLive(found)) return { ...listed, centre, endedBy: await findEnder(db, caseId), colleagues: [] };
  const all = found.counsellorId === null ? [] : await listCounsellors(db, centreId);
  const colleagues = all.filter(({ isActive, counsellorId }) => isActive && counsellorId !== found.counsellorId);
  return { ...listed, centre, endedBy: null, colleagues };
}

async function findEnder(db: Db, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('case_events')
    .innerJoin('counsellors', 'counsellors.counsellor_id', 'made_by')
    .select('name')
    .where('case_id', '=', caseId)
    .where('kind', 'in', ['closed', 'returned', 'merged'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
}
