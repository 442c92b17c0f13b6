import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Watch } from '../../../src/handoff/watch.ts';
import { createLog } from '../../../src/log.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, mondayAtTen, type OpenDeskServer, signIn, startOpenDesk } from '../../fixtures/open-desk.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { TestStream } from '../../fixtures/test-server.ts';

const minute = 60_000;

/** Two instances where the database allows it: what is due is done once. */
describe.each(kinds)('the watch over cases, on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  let server: OpenDeskServer;
  let second: OpenDeskServer;
  let amelie: AtDesk;
  const clock = { now: mondayAtTen };
  let weeks = 0;
  beforeAll(async () => {
    databases = await startDatabases();
    const url = await databases.create();
    server = await startOpenDesk(url, clock);
    second = kind === 'SQLite' ? server : await startOpenDesk(url, clock);
    amelie = await server.hire('amelie', { name: 'Amélie' });
  });
  afterAll(async () => {
    await server.close();
    if (second !== server) await second.close();
    await databases.stop();
  });
  beforeEach(async () => {
    // The Monday after, at ten: the instances have long run, and everybody signs in again.
    weeks += 1;
    clock.now = mondayAtTen + weeks * 7 * 24 * 60 * minute;
    await server.state.db.deleteFrom('cases').execute();
    amelie = await signIn(server.origin, 'amelie', amelie.counsellorId);
  });

  /** Amélie's desk shows a sign of life. */
  const beThere = (isAvailable = 1) =>
    server.state.db.updateTable('counsellors').set({ seen_at: clock.now, is_available: isAvailable }).execute();
  const rounds = () => Promise.all([server.desk.watch.round(), second.desk.watch.round()]);
  const kindsOf = async (caseId: string): Promise<readonly string[]> => {
    const { db } = server.state;
    const rows = await db
      .selectFrom('case_events')
      .select('kind')
      .where('case_id', '=', caseId)
      .orderBy('position')
      .execute();
    return rows.map((row) => row.kind);
  };

  it('says sorry once to whoever has waited ten minutes, and keeps them in the queue', async () => {
    const { person, caseId } = await server.queueUp();
    await person.read();
    clock.now += 9 * minute;
    await beThere();
    await rounds();
    expect(await person.read()).toEqual([]);
    clock.now += minute;
    await beThere();
    await rounds();
    await rounds();
    const [said, ...more] = await person.hear();
    expect(more).toEqual([]);
    expect(said?.text).toBe(
      'Pardon pour l’attente\u202f: personne n’a pu vous répondre à temps. Votre demande reste dans la file. Que préférez-vous\u202f?',
    );
    expect(said?.buttons).toEqual(['Qu’on me rappelle', 'Laisser un message', 'Attendre encore']);
    expect(await kindsOf(caseId)).toEqual(['opened', 'late']);
    const { body } = await amelie.browser.call('GET', '/cases?view=queue');
    expect(body).toMatchObject({ cases: [{ caseId, isLate: true }], counts: { queue: 1, late: 1 } });
    const answers = (await person.say('Laisser un message')).map(({ text }) => text);
    expect(answers.join()).toContain('Le centre a votre message');
    expect((await amelie.browser.call('GET', '/cases?view=queue&wish=message')).body.cases).toHaveLength(1);
  });

  it('says sorry again to whoever was given back to the queue, and waits again', async () => {
    const { caseId } = await server.queueUp();
    clock.now += 10 * minute;
    await beThere();
    await rounds();
    await amelie.act(caseId, 'take');
    await amelie.act(caseId, 'transfer', { to: 'queue', why: 'Je pars.' });
    clock.now += 10 * minute;
    await beThere();
    await rounds();
    expect(await kindsOf(caseId)).toEqual(['opened', 'late', 'taken', 'transferred', 'late']);
  });

  it('lets nobody wait longer for having cried for help', async () => {
    const { person, caseId } = await server.queueUp();
    clock.now += 9 * minute;
    await person.say('je veux mourir');
    clock.now += minute;
    await beThere();
    await rounds();
    expect(await kindsOf(caseId)).toEqual(['opened', 'alarm', 'late']);
  });

  it('says so at once when the last counsellor leaves', async () => {
    const { person } = await server.queueUp();
    await person.read();
    await amelie.browser.call('PUT', '/me/presence', { body: { isAvailable: false } });
    await rounds();
    const [said] = await person.hear();
    expect(said?.text).toBe(
      'Pardon\u202f: plus personne n’est là pour vous répondre. Votre demande reste dans la file. Que préférez-vous\u202f?',
    );
    expect((await person.say('Attendre encore'))[0]?.text).toBe('D’accord, votre demande reste dans la file.');
  });

  it('says so at once when the centre closes', async () => {
    clock.now += 115 * minute;
    await beThere();
    const { person } = await server.queueUp();
    await person.read();
    clock.now += 6 * minute;
    await beThere();
    await rounds();
    const [said] = await person.hear();
    expect(said?.text).toBe(
      'Pardon\u202f: le centre vient de fermer, et personne n’a pu vous répondre. Votre demande est gardée. Que préférez-vous\u202f?',
    );
  });

  it('gives a case back to the queue when its counsellor’s desk is silent for three minutes', async () => {
    const { person, caseId } = await server.queueUp();
    await amelie.act(caseId, 'take');
    await person.read();
    clock.now += minute;
    await rounds();
    expect(await kindsOf(caseId)).toEqual(['opened', 'taken']);
    clock.now += 3 * minute;
    await rounds();
    const [said] = await person.hear();
    expect(said?.text).toBe(
      'Votre demande attend maintenant une autre personne du centre. En attendant, je suis là pour vos questions.',
    );
    expect((await kindsOf(caseId)).slice(0, 3)).toEqual(['opened', 'taken', 'transferred']);
    expect((await amelie.browser.call('GET', `/cases/${caseId}`)).body).toMatchObject({
      state: 'open',
      counsellor: null,
    });
  });

  it('tells the desk when the person has left and when they are back, and leaves them a word', async () => {
    const { person, caseId } = await server.queueUp();
    await amelie.act(caseId, 'take');
    await person.read();
    clock.now += 3 * minute;
    await beThere();
    await rounds();
    await rounds();
    const [said, ...more] = await person.hear();
    expect(more).toEqual([]);
    expect(said?.text).toBe(
      'Je ne vous vois plus dans le chat. À votre retour, écrivez ici votre message pour Amélie.',
    );
    expect((await amelie.browser.call('GET', `/cases/${caseId}`)).body).toMatchObject({ isPersonThere: false });
    const stream = new TestStream(await person.findStreamUrl());
    await stream.until(1);
    clock.now += minute;
    await beThere();
    await rounds();
    await rounds();
    expect((await amelie.browser.call('GET', `/cases/${caseId}`)).body).toMatchObject({ isPersonThere: true });
    await stream.close();
    expect(await kindsOf(caseId)).toEqual(['opened', 'taken', 'person-gone', 'person-back']);
  });

  it('takes nobody for gone on a channel that does not tell', async () => {
    const { caseId } = await server.queueUp();
    await amelie.act(caseId, 'take');
    const { db } = server.state;
    const { handoff } = server.desk;
    const centres = await loadSmallLibrary();
    const log = createLog('silent');
    const means = { db, handoff, centres, log, patienceMinutes: 10, hasHub: false, clock: () => clock.now };
    const watch = new Watch({ ...means, isThere: () => undefined });
    clock.now += 3 * minute;
    await beThere();
    await watch.round();
    expect(await kindsOf(caseId)).toEqual(['opened', 'taken']);
  });
});
