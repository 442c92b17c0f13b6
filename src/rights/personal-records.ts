import { z } from 'zod';
import type { Conversation } from '../conversation.ts';
import { stateKeyOf } from '../storage/conversation-id.ts';
import type { PersonalData } from '../storage/personal-data.ts';

/** What is kept of one conversation, apart from what only machines use. */
export interface PersonalRecords {
  readonly centreId: string;
  readonly beganAt: number;
  readonly lastHeardAt: number;
  /** What the bot understood; null before its first answer is written. */
  readonly conversation: Conversation | null;
  /** Rows as they stand: JSON. */
  readonly log: readonly string[];
  /** When the codes for another device end. */
  readonly codesUntil: readonly number[];
  /** Tables with something in them that the page does not show whole. */
  readonly counts: readonly { readonly table: CountedTable; readonly count: number }[];
}

const countedTables = [
  'inbox',
  'outbox',
  'cases',
  'case_events',
  'case_notes',
  'case_cards',
  'call_backs',
  'satisfactions',
  'follow_ups',
  'counted_conversations',
] as const;
type CountedTable = (typeof countedTables)[number];

const conversationSchema = z.object({ centre_id: z.string(), born_at: z.number(), last_heard_at: z.number() });
const stateSchema = z.object({ state_key: z.string(), state: z.string() });
const rowSchema = z.object({ position: z.number(), activity: z.string() });
const codeSchema = z.object({ expires_at: z.number() });

/** Undefined where nothing is kept: it was deleted, or nobody has said anything yet. */
export function readPersonalRecords(conversationId: string, data: PersonalData): PersonalRecords | undefined {
  const [kept] = data.conversations.map((row) => conversationSchema.parse(row));
  if (kept === undefined) return undefined;
  const states = data.states.map((row) => stateSchema.parse(row));
  const state = states.find(({ state_key }) => state_key === stateKeyOf(conversationId))?.state;
  const rows = data.log.map((row) => rowSchema.parse(row)).toSorted((one, other) => one.position - other.position);
  return {
    centreId: kept.centre_id,
    beganAt: kept.born_at,
    lastHeardAt: kept.last_heard_at,
    conversation: state === undefined ? null : parseState(state).conversation,
    log: rows.map(({ activity }) => activity),
    codesUntil: data.resume_codes.map((row) => codeSchema.parse(row).expires_at),
    counts: countedTables.map((table) => ({ table, count: data[table].length })).filter(({ count }) => count > 0),
  };
}

/** Every row of every table, with the JSON inside them opened. */
export function formatAsFile(conversationId: string, data: PersonalData, exportedAt: string): string {
  const opened = Object.entries(data).map(([table, rows]) => [
    table,
    rows.map((row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, openJson(value)]))),
  ]);
  return `${JSON.stringify({ exportedAt, conversationId, ...Object.fromEntries(opened) }, null, 2)}\n`;
}

/** Columns of JSON begin like an object or a list; words of people that begin so and are none stay as they are. */
function openJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** What the bot has kept under a conversation's key. */
function parseState(state: string): { readonly conversation: Conversation } {
  return JSON.parse(state) as { readonly conversation: Conversation };
}
