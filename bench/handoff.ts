import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../tests/fixtures/postgres.ts';
import { enterChat, type Person } from './handoff/chat.ts';
import { type Counsellor, openOffice } from './handoff/office.ts';
import { median } from './load/report.ts';
import { type Served, serve } from './turns/over-http.ts';

export const about = 'a counsellor’s reply and a person’s message until they arrive, beside an answer  [messages: 60]';

const main = join(import.meta.dirname, '..', 'src', 'main.ts');
const rounds = 5;
const held = { counsellors: 50, cases: 500 };

/** What each of the three took, in milliseconds from the request to the arrival on the other side's open socket. */
interface Times {
  readonly answer: number;
  readonly reply: number;
  readonly message: number;
}

/** Two processes on one PostgreSQL, with many desks open and many cases waiting; message by message in turn. */
export async function run([messages = '60']: readonly string[]): Promise<void> {
  const count = Number(messages);
  if (!(count > 0)) throw new Error(`"${messages}": expected how many messages a round takes.`);
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-handoff-'));
  const postgres = await startPostgres([]);
  const databaseUrl = await postgres.createDatabase();
  const settings = {
    DATA_DIR: folder,
    ADMIN_PORT: '0',
    DATABASE_URL: databaseUrl,
    TOKEN_KEY: 'a key of the bench, of thirty-two signs or more',
  };
  const servers: Served[] = [];
  try {
    for (let instance = 0; instance < 2; instance += 1) servers.push(await serve(main, settings));
    const [one = '', two = ''] = servers.map(({ origin }) => origin);
    const office = await openOffice(databaseUrl, [one, two], held);
    const [near, far] = office.counsellors;
    if (near === undefined || far === undefined) throw new Error('Nobody is at the office.');
    process.stdout.write(`\n${held.counsellors} desks open, ${held.cases} cases waiting; ${count} of each in turn\n`);
    process.stdout.write(formatTimes('on one instance', await measure(one, near, count)));
    process.stdout.write(formatTimes('across two', await measure(one, far, count)));
    await office.close();
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measure(origin: string, counsellor: Counsellor, count: number): Promise<readonly Times[]> {
  const measured: Times[] = [];
  // One round unmeasured: code is compiled and indexes are built at their first use.
  for (let round = -1; round < rounds; round += 1) {
    // Conversations of their own: one person may not say so much in a minute.
    const [alone, accompanied] = [await enterChat(origin), await enterChat(origin)];
    await accompanied.askForSomebody();
    const caseId = await counsellor.take(accompanied.conversationId);
    const times = await measureRound({ alone, accompanied, counsellor, caseId }, count);
    alone.leave();
    accompanied.leave();
    if (round >= 0) measured.push(times);
  }
  return measured;
}

interface Pair {
  readonly alone: Person;
  readonly accompanied: Person;
  readonly counsellor: Counsellor;
  readonly caseId: string;
}

/** In turn, so that whatever else the machine does meanwhile hits all alike. */
async function measureRound({ alone, accompanied, counsellor, caseId }: Pair, count: number): Promise<Times> {
  const times: Times[] = [];
  for (let index = 0; index < count; index += 1) {
    const reply = `réponse ${index}`;
    const words = `message ${index}`;
    times.push({
      answer: await time(
        alone.hears(({ isOfBot }) => isOfBot),
        () => alone.say('aide'),
      ),
      reply: await time(
        accompanied.hears(({ text }) => text === reply),
        () => counsellor.reply(caseId, reply),
      ),
      message: await time(counsellor.reads(words), () => accompanied.say(words)),
    });
  }
  const middle = (part: keyof Times): number => median(times.map((one) => one[part]));
  return { answer: middle('answer'), reply: middle('reply'), message: middle('message') };
}

/** Until it has arrived; that it was sent is waited for too. */
async function time(arrival: Promise<number>, send: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  const [arrivedAt] = await Promise.all([arrival, send()]);
  return arrivedAt - begun;
}

function formatTimes(where: string, measured: readonly Times[]): string {
  const middle = (part: keyof Times): string =>
    median(measured.map((one) => one[part]))
      .toFixed(2)
      .padStart(7);
  const line = (name: string, part: 'reply' | 'message'): string => {
    const ratios = measured.map((one) => one[part] / one.answer);
    const all = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
    return `  ${name.padEnd(32)}${middle(part)} ms   ratio ${median(ratios).toFixed(2)} (${all})\n`;
  };
  return [
    `${where}, medians of ${rounds} rounds\n`,
    `  ${'the bot’s own answer'.padEnd(32)}${middle('answer')} ms\n`,
    line('counsellor’s reply to the person', 'reply'),
    line('person’s message to the desk', 'message'),
  ].join('');
}
