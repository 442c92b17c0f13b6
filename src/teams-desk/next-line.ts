import type { Line } from '../desk/case-wire.ts';
import { readLines } from '../desk/transcript.ts';
import type { CaseEventKind } from '../handoff/case.ts';
import type { Db } from '../handoff/case-store.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { CaseCard } from './card-store.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Say } from './say.ts';

/** What a thread is told of; a cry for help even where nobody talks with the person from it. */
const toldKinds: readonly CaseEventKind[] = [
  ...(['person-wrote', 'alarm', 'replied', 'taken', 'assigned', 'transferred'] as const),
  ...(['person-gone', 'person-back', 'closed', 'returned', 'cancelled', 'merged'] as const),
];

/** Replies that were written in the thread: whoever reads it has read them. */
export const fromTeams = 'teams ';

/** Longest line: Teams takes 28 kB, and a sign may be four bytes. */
const mostSigns = 6000;

/** The last things said while somebody waited; the desk has them all. */
const mostRecalled = 5;

interface Means {
  readonly db: Db;
  readonly store: Pick<ConversationStore, 'readLog'>;
  readonly say: Say;
}

/** One event as the thread is told of it. */
export interface NextLine {
  readonly event: number;
  /** Null: there is nothing to tell, or nothing any more. */
  readonly text: string | null;
}

interface Event {
  readonly position: number;
  readonly kind: string;
  readonly detail: string;
  readonly at: number;
  readonly name: string | null;
}

/** The next event that the thread has not been told of; undefined: it has been told of all. */
export async function findNextLine(means: Means, card: CaseCard, facts: CaseFacts): Promise<NextLine | undefined> {
  const { db } = means;
  const event = await db
    .selectFrom('case_events')
    .leftJoin('counsellors', 'counsellors.counsellor_id', 'made_by')
    .select(['position', 'kind', 'detail', 'at', 'name'])
    .where('case_id', '=', card.caseId)
    .where('position', '>=', card.nextEvent)
    .where('kind', 'in', card.isOpen ? toldKinds : ['alarm'])
    .where(({ or, eb }) => or([eb('client_id', 'is', null), eb('client_id', 'not like', `${fromTeams}%`)]))
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  if (event === undefined) return undefined;
  const text = card.isOpen ? await describe(means, card, facts, event) : means.say('teams-desk.line.alarm-unheard');
  return { event: event.position, text: text === null ? null : shorten(text) };
}

async function describe(means: Means, card: CaseCard, facts: CaseFacts, event: Event): Promise<string | null> {
  const { say } = means;
  const name = event.name ?? '';
  switch (event.kind) {
    case 'person-wrote':
    case 'alarm':
    case 'replied':
      return quote(means, card, facts, event);
    case 'taken':
      return [say('teams-desk.line.taken', { name }), ...(await recall(means, card, facts, event))].join('\n');
    case 'assigned':
    case 'transferred':
      return describePassing(means, event);
    case 'person-gone':
      return say('teams-desk.line.gone');
    case 'person-back':
      return say('teams-desk.line.back');
    case 'closed':
      return say('teams-desk.line.closed');
    case 'returned':
      return say('teams-desk.line.returned');
    case 'cancelled':
      return say('teams-desk.line.cancelled');
    default:
      return say('teams-desk.line.merged');
  }
}

/** What was said, as the log has it; null where that was blanked meanwhile. */
async function quote(
  { store, say }: Means,
  { conversationId }: CaseCard,
  { line }: CaseFacts,
  { kind, detail }: Event,
): Promise<string | null> {
  const said = await findSaid(store, conversationId, detail);
  if (said === undefined || said.text === '') return null;
  const { text } = said;
  if (kind === 'replied') return say('teams-desk.line.replied', { name: said.name ?? '', text });
  const name = line.firstName ?? say('teams-desk.line.person');
  return kind === 'alarm' ? say('teams-desk.line.alarm', { name, text }) : say('teams-desk.line.said', { name, text });
}

/** What the person went on to say to the bot while they waited, for whoever takes the case first. */
async function recall(
  { db, store, say }: Means,
  { caseId, conversationId }: CaseCard,
  { line }: CaseFacts,
  { position, at }: Event,
): Promise<readonly string[]> {
  const earlier = await db
    .selectFrom('case_events')
    .select(['kind', 'detail'])
    .where('case_id', '=', caseId)
    .where('position', '<', position)
    .where('kind', 'in', ['opened', 'taken', 'assigned'])
    .orderBy('position')
    .execute();
  const [opened, ...others] = earlier;
  const from = opened && parseDetail(opened.detail).position;
  if (from === undefined || others.length > 0) return [];
  const log = await store.readLog(conversationId, Number(from) + 1);
  const lines = readLines(log?.rows ?? [], Number(from) + 1);
  const said = lines.filter((each) => each.by === 'person' && each.at <= at && each.text !== '').slice(-mostRecalled);
  if (said.length === 0) return [];
  const name = line.firstName ?? say('teams-desk.line.person');
  return [say('teams-desk.line.meanwhile', { name }), ...said.map(({ text }) => `– ${text}`)];
}

async function findSaid(store: Means['store'], conversationId: string, detail: string): Promise<Line | undefined> {
  const { position } = parseDetail(detail);
  if (position === undefined) return undefined;
  const log = await store.readLog(conversationId, Number(position));
  return readLines(log?.rows.slice(0, 1) ?? [], Number(position))[0];
}

async function describePassing({ db, say }: Means, { detail }: Event): Promise<string> {
  const { to } = parseDetail(detail);
  if (to === undefined) return say('teams-desk.line.queued');
  const row = await db.selectFrom('counsellors').select('name').where('counsellor_id', '=', to).executeTakeFirst();
  return say('teams-desk.line.passed', { name: row?.name ?? '' });
}

/** What the case store wrote. */
function parseDetail(detail: string): { readonly position?: string; readonly to?: string } {
  return JSON.parse(detail) as { readonly position?: string; readonly to?: string };
}

function shorten(text: string): string {
  return text.length <= mostSigns ? text : `${text.slice(0, mostSigns - 1)}…`;
}
