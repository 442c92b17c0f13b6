import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../knowledge/load.ts';
import { createCentreOf } from '../../src/channels/teams/centre-of.ts';
import { createExtension } from '../../src/channels/teams/extension/extension.ts';
import { linkTeams } from '../../src/teams-desk/teams-accounts.ts';
import { createVoice } from '../../src/voice.ts';
import { BotFramework } from '../fixtures/bot-framework.ts';
import { startSqlite, type TestDatabases } from '../fixtures/databases.ts';
import { appId } from '../fixtures/loopback-cloud.ts';
import { type AtDesk, mondayAtTen, type OpenDeskServer, startOpenDesk } from '../fixtures/open-desk.ts';
import { TeamsChannel } from '../fixtures/teams-channel.ts';
import { startTeamsServer, type TeamsServer } from '../fixtures/teams-server.ts';
import { until } from '../fixtures/until.ts';
import { bothWays, nord, sud, teamOf, writeKnowledge } from './two-centres.ts';

const sides = { nord, sud };

/** Their ids in the directory; each is a responsable of their centre. */
const idOf = {
  nord: '00000000-0000-4000-8000-00000000000a',
  sud: '00000000-0000-4000-8000-00000000000b',
};

const dayMs = 24 * 3600_000;
const clock = { now: mondayAtTen };

let databases: TestDatabases;
let framework: BotFramework;
let server: OpenDeskServer;
let knowledge: string;
const channels = new Map<string, TeamsChannel>();
const people = new Map<string, AtDesk>();
beforeAll(async () => {
  databases = await startSqlite();
  framework = await BotFramework.start();
  knowledge = await writeKnowledge();
  server = await startOpenDesk(await databases.create(), clock, { KNOWLEDGE_DIR: knowledge }, framework.origin);
  for (const { centreId, mark } of [nord, sud]) {
    const channel = new TeamsChannel(framework, () => server.origin, placeOf(centreId));
    const at = await server.hire(centreId, { name: `Responsable ${mark}`, role: 'responsable', centreId });
    await linkTeams(server.state.db, { counsellorId: at.counsellorId, aadObjectId: idOf[centreId], now: 1 });
    channels.set(centreId, channel);
    people.set(centreId, at);
    await channel.write(idOf[centreId], 'dossiers ici');
    await chosenBy(centreId);
  }
});
afterAll(async () => {
  await server.close();
  await framework.pause();
  await databases.stop();
});

const placeOf = (centreId: 'nord' | 'sud') => ({
  channel: `19:dossiers-${centreId}@thread.tacv2`,
  teamId: teamOf[centreId],
});

const channelOf = (centreId: string): TeamsChannel => {
  const found = channels.get(centreId);
  if (found === undefined) throw new Error(`${centreId}: expected one of the two`);
  return found;
};

const findChosen = (centreId: string) =>
  server.state.db.selectFrom('case_channels').select('channel').where('centre_id', '=', centreId).executeTakeFirst();
const chosenBy = (centreId: string) =>
  until(
    () => findChosen(centreId),
    (chosen) => chosen !== undefined,
  );
const postOf = (centreId: string, caseId: string): Promise<string> =>
  until(
    () => channelOf(centreId).posts.find(({ card }) => JSON.stringify(card ?? '').includes(caseId)),
    (post) => post !== undefined,
  ).then((post) => post?.id ?? '');

/** All that was ever told in the channel of a centre, as it came. */
const toldIn = (centreId: string): string =>
  JSON.stringify(
    framework.delivered.filter(({ activity }) => activity.conversation?.id.includes(`dossiers-${centreId}`)),
  );

/** What deeds change; when the person was seen last changes by itself. */
const findCase = (caseId: string) =>
  server.state.db
    .selectFrom('cases')
    .select(['state', 'counsellor_id', 'version', 'unread', 'closed_at', 'dossier'])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();

describe.each(bothWays)('in Teams, from %s to %s', (own, other) => {
  it('a case has its card in the channel of its centre alone', async () => {
    const { caseId } = await server.queueUp(sides[other].mark, other);
    await postOf(other, caseId);
    expect(toldIn(own)).not.toContain(caseId);
    expect(JSON.stringify(channelOf(own).posts)).not.toContain(sides[other].mark);
  });

  it('a case is nobody’s of the other centre, be they in its channel', async () => {
    const { person, caseId } = await server.queueUp(sides[other].mark, other);
    const card = await postOf(other, caseId);
    const before = await findCase(caseId);
    const mine = channelOf(own);
    for (const verb of ['case-take', 'case-return', 'case-close', 'case-pass']) {
      const data = { caseId, to: people.get(own)?.counsellorId ?? '', why: 'a', summary: 'a' };
      const there = await channelOf(other).tap(idOf[own], card, verb, data);
      expect([verb, there.type]).toEqual([verb, 'application/vnd.microsoft.activity.message']);
      const here = await mine.tap(idOf[own], card, verb, data);
      expect([verb, here]).toEqual([verb, await mine.tap(idOf[own], card, verb, { ...data, caseId: 'K7QM2XPA' })]);
    }
    await channelOf(other).write(idOf[own], 'Bonjour', { below: card });
    await until(
      () => channelOf(other).linesBelow(card),
      (lines) => lines.length > 0,
    );
    expect(await findCase(caseId)).toEqual(before);
    expect((await person.read()).map(({ from }) => from)).not.toContain(`Responsable ${sides[own].mark}`);
  });

  it('a case goes to no colleague of the other centre', async () => {
    const { caseId } = await server.queueUp(sides[own].mark, own);
    const card = await postOf(own, caseId);
    await channelOf(own).tap(idOf[own], card, 'case-take', { caseId });
    const to = people.get(other)?.counsellorId ?? '';
    const passed = await channelOf(own).tap(idOf[own], card, 'case-pass', { caseId, to, why: 'a' });
    const nobody = await channelOf(own).tap(idOf[own], card, 'case-pass', { caseId, to: 'nobody', why: 'a' });
    expect(passed).toEqual(nobody);
    expect((await findCase(caseId)).counsellor_id).toBe(people.get(own)?.counsellorId);
  });

  it.each([
    ['in a team of theirs', teamOf[other]],
    ['wherever it is', '19:ailleurs@thread.tacv2'],
  ])('the channel of a centre becomes nobody else’s, %s', async (_case, teamId) => {
    const before = await findChosen(own);
    const there = new TeamsChannel(framework, () => server.origin, { channel: placeOf(other).channel, teamId });
    const id = `17${own}${teamId.length}`;
    await there.write(idOf[own], 'dossiers ici', { id });
    await until(
      () => there.linesBelow(id),
      (lines) => lines.some((line) => line.includes('autre centre')),
    );
    expect(await findChosen(own)).toEqual(before);
    const { caseId } = await server.queueUp(sides[own].mark, own);
    await postOf(own, caseId);
    expect(toldIn(other)).not.toContain(caseId);
  });

  it('call-backs of the day are told in the channel of their centre alone', async () => {
    const { person, caseId } = await server.queueUp(sides[other].mark, other);
    const when = { day: '2026-11-24', half: 'morning', contact_kind: 'phone', contact: '01 99 00 12 34' };
    const of = { case_id: caseId, conversation_id: person.conversationId, centre_id: other, done_at: null };
    const { db } = server.state;
    await db
      .insertInto('call_backs')
      .values({ ...of, ...when })
      .execute();
    const told = (centreId: string) =>
      channelOf(centreId).posts.filter(({ card }) => JSON.stringify(card ?? '').includes('Rappels du'));
    const before = told(own).length;
    clock.now = mondayAtTen + dayMs;
    await until(
      () => told(other),
      (posts) => posts.length > 0,
    );
    await until(
      () => db.selectFrom('case_channels').select('told_day').execute(),
      (chosen) => chosen.every(({ told_day }) => told_day === '2026-11-24'),
    );
    expect(told(own).length).toBe(before);
    expect(JSON.stringify(told(other))).toContain(sides[other].mark);
    clock.now = mondayAtTen;
    await db.updateTable('case_channels').set({ told_day: '' }).execute();
    await db.deleteFrom('call_backs').execute();
  });

  it('« dossiers stop » ends one’s own alone', async () => {
    await channelOf(other).write(idOf[own], 'dossiers stop');
    await until(
      () => findChosen(own),
      (chosen) => chosen === undefined,
    );
    expect(await findChosen(other)).toBeDefined();
    await channelOf(own).write(idOf[own], 'dossiers ici');
    await chosenBy(own);
  });
});

describe('the message extension and talks of two', () => {
  let talks: TeamsServer;
  beforeAll(async () => {
    const library = await loadLibrary(knowledge);
    const means = { library, voice: createVoice(), centreOf: createCentreOf(library), appId };
    const invokes = createExtension({ ...means, publicUrl: 'https://bot.example', today: () => new Date() });
    talks = await startTeamsServer(framework, { library, invokes });
  });
  afterAll(() => talks.close());

  const of = (centreId: 'nord' | 'sud') => ({ channelData: { team: { id: teamOf[centreId] }, tenant: { id: 't1' } } });
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, shapes), 'utf8'));

  it.each(bothWays)('find formations of %s where it is, and none of %s', async (own, other) => {
    const query = read('extension/activities/query.json');
    const ask = async (words: string): Promise<string> => {
      const value = { ...query.value, commandId: 'formations', parameters: [{ name: 'words', value: words }] };
      const { text } = await talks.post({ ...query, ...of(own), serviceUrl: framework.origin, value });
      // Without anything found, what was typed is told.
      return JSON.stringify(JSON.parse(text).composeExtension.attachments ?? []);
    };
    expect(await ask('boulanger')).toContain(`Cours du ${sides[own].mark}`);
    for (const words of ['boulanger', `Cours du ${sides[other].mark}`, sides[other].mark]) {
      expect([words, (await ask(words)).includes(`Cours du ${sides[other].mark}`)]).toEqual([words, false]);
    }
  });

  it.each(['nord', 'sud'] as const)('belong to %s where they are held', async (own) => {
    const message = read('conformance/shapes/message.json');
    const conversation = { ...message.conversation, id: `a:${own}` };
    const given = { ...of(own), conversation, serviceUrl: framework.origin, id: own };
    expect((await talks.post({ ...message, ...given })).status).toBe(200);
    const rows = await until(
      () =>
        talks.state.db
          .selectFrom('conversations')
          .select('centre_id')
          .where('conversation_id', '=', `azure/msteams/a:${own}`)
          .execute(),
      (found) => found.length > 0,
    );
    expect(rows).toEqual([{ centre_id: own }]);
  });
});

const shapes = new URL('../src/channels/teams/', import.meta.url);
