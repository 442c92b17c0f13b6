import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { insertCounsellor } from '../../src/desk/counsellor-store.ts';
import { Sessions } from '../../src/desk/sessions.ts';
import { createLog } from '../../src/log.ts';
import { openDatabase } from '../../src/storage/database.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { postWith } from '../load/post.ts';

const frame = z.object({ kind: z.string(), lines: z.array(z.object({ text: z.string() })).default([]) });

/** A counsellor at an open desk. */
export interface Counsellor {
  /** Takes the case of a conversation, and opens it; gives its id. */
  take(conversationId: string): Promise<string>;
  reply(caseId: string, text: string): Promise<void>;
  /** When a line with these words has arrived. */
  reads(text: string): Promise<number>;
  close(): void;
}

interface Office {
  /** One at the first instance, one at the second. */
  readonly counsellors: readonly Counsellor[];
  close(): Promise<void>;
}

/** Desks open at each of the instances in turn, and cases that wait in the queue. */
export async function openOffice(
  databaseUrl: string,
  origins: readonly string[],
  { counsellors, cases }: { readonly counsellors: number; readonly cases: number },
): Promise<Office> {
  const log = createLog('silent');
  const { db, close } = await openDatabase(databaseUrl, log);
  const sessions = new Sessions({ db, clock: Date.now, log });
  const open: Counsellor[] = [];
  for (let index = 0; index < counsellors; index += 1) {
    const counsellorId = randomUUID();
    const account = { centreId: 'demo', login: `c${index}`, name: `Conseil ${index}`, role: 'conseiller' } as const;
    await insertCounsellor(db, { ...account, counsellorId, createdAt: Date.now() }, { password: '' });
    const cookie = `desk=${await sessions.begin(counsellorId)}`;
    open.push(await sitDown(db, origins[index % origins.length] ?? '', cookie));
  }
  for (let index = 0; index < cases; index += 1) await addWaiting(db, index);
  return {
    counsellors: open.slice(0, 2),
    close: async () => {
      for (const each of open) each.close();
      sessions.close();
      await close();
    },
  };
}

async function sitDown(db: Kysely<Schema>, origin: string, cookie: string): Promise<Counsellor> {
  const api = `${origin}/conseillers/api`;
  const headers = { Cookie: cookie, Origin: origin };
  const socket = new WebSocket(`${api.replace('http', 'ws')}/live`, { headers });
  let onRead: (text: string) => void = () => undefined;
  socket.on('message', (data) => {
    for (const { text } of frame.parse(JSON.parse(data.toString())).lines) onRead(text);
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const act = async (caseId: string, deed: string, body: object): Promise<void> => {
    await postWith({ 'X-Desk': '1', ...headers }, `${api}/cases/${caseId}/${deed}`, body);
  };
  return {
    take: async (id) => {
      const row = await db
        .selectFrom('cases')
        .select('case_id')
        .where('conversation_id', '=', `directline/${id}`)
        .executeTakeFirstOrThrow();
      await act(row.case_id, 'take', {});
      const read = new Promise((resolve) => {
        onRead = resolve;
      });
      socket.send(JSON.stringify({ kind: 'open', caseId: row.case_id, from: 0 }));
      await read;
      return row.case_id;
    },
    reply: (caseId, text) => act(caseId, 'messages', { clientId: randomUUID(), text }),
    reads: (words) =>
      new Promise((resolve) => {
        onRead = (text) => {
          if (text === words) resolve(performance.now());
        };
      }),
    close: () => socket.close(),
  };
}

/** A message in the queue: nobody is told that it is late. */
async function addWaiting(db: Kysely<Schema>, index: number): Promise<void> {
  const now = Date.now();
  const of = { conversation_id: `directline/waiting-${index}`, centre_id: 'demo' };
  const opening = { channel_id: 'directline', user_id: 'bench', born_at: now, last_heard_at: now };
  const conversation = { ...of, ...opening, next_position: 0, lease_by: null, lease_until: 0 };
  await db.insertInto('conversations').values(conversation).execute();
  const said = Array.from({ length: 6 }, (_, line) => ({ id: String(line), text: 'J’aime renseigner les gens.' }));
  const dossier = { said, understood: [], pistes: [], openQuestions: [], wishWords: 'Une aide ?', firstName: null };
  const times = {
    opened_at: now,
    taken_at: null,
    first_reply_at: null,
    closed_at: null,
    changed_at: now,
    person_at: now,
  };
  const open = { late_at: null, person_gone_at: null, merged_into: null, counsellor_id: null };
  await db
    .insertInto('cases')
    .values({
      case_id: `waiting-${index}`,
      ...of,
      state: 'open',
      reason: 'asked',
      wish: 'message',
      dossier: JSON.stringify(dossier),
      ...times,
      ...open,
    })
    .execute();
}
