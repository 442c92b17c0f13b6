import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLines } from '../../../src/desk/transcript.ts';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';
import { type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';
import { runs } from '../../fixtures/runs.ts';
import { Colleague } from '../../fixtures/simulation/colleague.ts';
import { createDice } from '../../fixtures/simulation/dice.ts';
import { inspect } from '../../fixtures/simulation/inspect.ts';
import { Visitor } from '../../fixtures/simulation/visitor.ts';

const seed = runs.seed ?? 1;
const isWhole = runs.numRuns !== undefined;
const { minutes, people, counsellors } = isWhole
  ? { minutes: 60, people: 60, counsellors: 5 }
  : { minutes: 12, people: 6, counsellors: 2 };
const stepMs = isWhole ? 10_000 : 30_000;
/** Whoever came before has left for good. */
const mostPresent = 20;
const steps = (minutes * 60_000) / stepMs;

let databases: TestDatabases;
let server: OpenDeskServer;
beforeAll(async () => {
  databases = await startSqlite();
  server = await startOpenDesk(await databases.create());
});
afterAll(async () => {
  await server.close();
  await databases.stop();
});

describe('a simulated centre', () => {
  it(
    `forgets no case in ${minutes} minutes`,
    async () => {
      const dice = createDice(seed);
      const colleagues: Colleague[] = [];
      for (let index = 0; index < counsellors; index += 1) {
        const login = `c${index}`;
        colleagues.push(new Colleague(server, await server.hire(login), login, dice));
      }
      const observer = new Colleague(server, await server.hire('temoin'), 'temoin', dice);
      await observer.setAvailable(false);
      const visitors: Visitor[] = [];
      const faults: string[] = [];
      const look = async (when: string): Promise<void> => {
        await server.desk.watch.round();
        const found = await inspect(server.state.db, server.clock.now, await observer.list('all'));
        for (const each of [...visitors, ...colleagues]) found.push(...each.faults.splice(0));
        faults.push(...found.map((fault) => `${when}: ${fault}`));
      };

      for (let step = 0; step < steps; step += 1) {
        server.clock.now += stepMs;
        const arrived = Math.ceil((people * (step + 1)) / steps);
        if (visitors.length < Math.min(people, arrived)) visitors.push(new Visitor(server, await server.visit(), dice));
        const present = visitors.slice(-mostPresent);
        for (const each of present) await each.act();
        for (const each of colleagues) await each.act(colleagues);
        await look(`step ${step}`);
        if (faults.length > 0) break;
      }
      expect({ seed, faults }).toEqual({ seed, faults: [] });

      // Everybody leaves the desk without a word: whoever waits is told, and nothing is held.
      server.clock.now += 5 * 60_000;
      await look('alone');
      await look('alone');
      const left = await server.state.db.selectFrom('cases').selectAll().where('closed_at', 'is', null).execute();
      expect(left.filter(({ state }) => state !== 'open')).toEqual([]);
      expect(left.filter(({ wish, late_at }) => wish === 'now' && late_at === null)).toEqual([]);
      // They come back, and find every case.
      const [first] = colleagues;
      await first?.comeBack();
      for (const caseId of (await first?.list('queue')) ?? []) await first?.takeAndClose(caseId);
      await look('at the end');
      expect(await observer.list('all')).toEqual([]);
      for (const visitor of visitors) faults.push(...(await checkLog(visitor, colleagues)));
      expect({ seed, faults }).toEqual({ seed, faults: [] });
    },
    isWhole ? 3_600_000 : 60_000,
  );
});

/** What is wrong with a conversation's log, beside what the person and the counsellors said and saw. */
async function checkLog({ person, said, seen }: Visitor, colleagues: readonly Colleague[]): Promise<readonly string[]> {
  const { db } = server.state;
  const { conversationId } = person;
  const rows = await db
    .selectFrom('log')
    .select('activity')
    .where('conversation_id', '=', conversationId)
    .orderBy('position')
    .execute();
  const logged = rows.map(({ activity }) => activity);
  const lines = readLines(logged, 0);
  const faults: string[] = [];
  // A number for a call is blanked: what stands in its place is nobody's message.
  const heard = logged.flatMap((row) => (row.includes('"name":"erased"') ? [blank] : readPerson(row)));
  if (heard.length !== said.length || said.some((text, index) => ![text, blank].includes(heard[index] ?? ''))) {
    faults.push(`said ${said.join(' / ')}, in the log ${heard.join(' / ')}`);
  }
  // The welcome stands before the first word.
  const since = lines.findIndex(({ by }) => by === 'person');
  const others = lines.filter(({ by }, index) => index > since && by !== 'person').map(({ text }) => text);
  const strange = seen.findIndex((text, index) => others[index] !== text);
  if (strange >= 0) faults.push(`« ${seen[strange]} » was seen, « ${others[strange]} » was said`);
  const cases = await db.selectFrom('cases').select('case_id').where('conversation_id', '=', conversationId).execute();
  const replies = lines.filter(({ by }) => by === 'counsellor').map(({ text }) => text);
  const meant = colleagues
    .flatMap((each) => each.replies)
    .filter(({ caseId }) => cases.some(({ case_id }) => case_id === caseId));
  for (const { login } of colleagues) {
    const [ofMeant, ofLog] = [meant.map(({ text }) => text), replies].map((texts) =>
      texts.filter((text) => text.startsWith(`${login} dit`)),
    );
    if (JSON.stringify(ofMeant) !== JSON.stringify(ofLog)) faults.push(`of ${login}: ${ofMeant}, in the log ${ofLog}`);
  }
  return faults.map((fault) => `${conversationId}: ${fault}`);
}

const blank = '(blanked)';

function readPerson(row: string): readonly string[] {
  return readLines([row], 0).flatMap(({ by, text }) => (by === 'person' ? [text] : []));
}
