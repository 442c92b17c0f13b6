import type { Database } from '../../src/storage/database.ts';
import type { Kept } from './fill-centre.ts';

const ofCentre = [
  'conversations',
  'cases',
  'call_backs',
  'satisfactions',
  'canned_replies',
  'centre_answers',
  'centre_answer_versions',
  'figure_counts',
  'follow_up_counts',
] as const;

const ofConversation = ['log', 'states', 'case_events', 'case_notes'] as const;

/** All rows of a centre, in one order, to be compared. */
export async function readKept({ db }: Database, { side }: Pick<Kept, 'side'>): Promise<readonly string[]> {
  const { centreId } = side;
  const own = db.selectFrom('conversations').select('conversation_id').where('centre_id', '=', centreId);
  const rows: object[] = [];
  for (const table of ofCentre) {
    rows.push(...(await db.selectFrom(table).selectAll().where('centre_id', '=', centreId).execute()));
  }
  for (const table of ofConversation) {
    rows.push(...(await db.selectFrom(table).selectAll().where('conversation_id', 'in', own).execute()));
  }
  const people = await db
    .selectFrom('counsellors')
    .select(['counsellor_id', 'login', 'name', 'role', 'password', 'is_active', 'is_available'])
    .where('centre_id', '=', centreId)
    .execute();
  return [...rows, ...people].map(tellRow).sort();
}

/** What the server notes of itself, and of who has a page open, changes by itself. */
const moving = /^(lease|delivery)_|^person_seen_at$/;

function tellRow(row: object): string {
  return JSON.stringify(Object.entries(row).filter(([column]) => !moving.test(column)));
}
