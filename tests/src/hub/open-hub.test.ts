import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventFactory } from 'botbuilder';
import { createHandoff } from '../../../src/handoff/create-handoff.ts';
import { sign } from '../../../src/hub/signature.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { hubSecret, LoopbackHub } from '../../fixtures/loopback-hub.ts';
import { type AtDesk, mondayAtTen, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';
import type { PersonAtChat } from '../../fixtures/person-at-chat.ts';
import { until } from '../../fixtures/until.ts';

const clock = { now: mondayAtTen };
const status = (state: string, message?: string) => {
  const { type, name, value } = EventFactory.createHandoffStatus({ id: 'x' } as never, state, message);
  return { type, name, value };
};

describe.each(kinds)('an external hub, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let hub: LoopbackHub;
  let server: OpenDeskServer;
  let atDesk: AtDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    hub = await LoopbackHub.start(clock);
    const settings = { HANDOFF_HUB_URL: hub.url, HANDOFF_HUB_SECRET: hubSecret };
    server = await startOpenDesk(await databases.create(), clock, settings);
    atDesk = await server.hire('karim');
  });
  afterAll(async () => {
    await server.close();
    await hub.close();
    await databases.stop();
  });
  beforeEach(() => {
    hub.mood = 'well';
  });

  const told = (caseId: string, count: number) =>
    until(
      () => hub.of(caseId),
      (activities) => activities.length >= count,
    );
  const tell = (caseId: string, said: object) => hub.tell(server.origin, caseId, said);
  const getCase = (caseId: string) =>
    server.state.db.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow();
  const textsOf = async (person: PersonAtChat) => (await person.read()).map(({ text }) => text).join('\n');

  it('is given the case with dossier and transcript, and nothing of the channel', async () => {
    const { person, caseId } = await server.queueUp();
    const [initiation] = await told(caseId, 1);
    expect(initiation).toMatchObject({
      type: 'event',
      name: 'handoff.initiate',
      id: `${caseId}-0`,
      conversation: { id: caseId },
      value: { caseId, centre: { centreId: 'demo' }, reason: 'asked', wish: 'now', dossier: { firstName: 'Lina' } },
    });
    const [{ name, content }] = initiation.attachments;
    expect(name).toBe('Transcript');
    const said = content.activities.map(({ from, text }: { from: { id: string }; text: string }) => [from.id, text]);
    expect(said).toContainEqual(['person', 'j’aime renseigner les gens au téléphone']);
    expect(said.some(([id]: string[]) => id === 'aiguilleur')).toBe(true);
    expect(JSON.stringify(initiation)).not.toContain(person.conversationId.split('/')[1]);
  });

  it('takes the case, talks and gives it back, as a counsellor does', async () => {
    const { person, caseId } = await server.queueUp();
    await told(caseId, 1);
    expect(await tell(caseId, status('accepted'))).toBe(200);
    expect(await textsOf(person)).toContain('Inès du centre a pris votre demande');
    expect(await getCase(caseId)).toMatchObject({ state: 'assigned', counsellor_id: 'hub' });
    const { status: refused, body } = await atDesk.act(caseId, 'take');
    expect([refused, body.error.code]).toEqual([409, 'CaseAtHub']);
    const said = { id: 'said-1', type: 'message', text: 'Bonjour **Lina** !' };
    expect([await tell(caseId, said), await tell(caseId, said)]).toEqual([200, 200]);
    expect(await person.read()).toMatchObject([{ from: 'Inès', text: 'Bonjour **Lina** !' }]);
    expect(await person.say('Bonjour, je cherche une formation')).toEqual([]);
    expect((await told(caseId, 2))[1]).toMatchObject({ type: 'message', text: 'Bonjour, je cherche une formation' });
    expect(await tell(caseId, status('completed', 'Nous avons parlé des aides.'))).toBe(200);
    expect(await textsOf(person)).toContain('Nous avons parlé des aides.');
    expect(await getCase(caseId)).toMatchObject({ state: 'returned', hub_position: null });
    expect(await tell(caseId, said)).toBe(404);
    const all = JSON.stringify((await person.readAll()).map(({ activity }) => activity));
    expect(all).not.toContain('handoff.');
    expect(all).not.toContain('Transcript');
  });

  it('is told all of it, in order, once it is back', async () => {
    hub.mood = 'failing';
    const seen = hub.requests;
    const { person, caseId } = await server.queueUp();
    await until(
      () => hub.requests,
      (requests) => requests > seen,
    );
    await tell(caseId, status('accepted'));
    await person.say('Vous êtes là ?');
    expect(hub.of(caseId)).toEqual([]);
    hub.mood = 'well';
    clock.now += 10_000;
    const [first, second] = await told(caseId, 2);
    expect([first.name, second.text]).toEqual(['handoff.initiate', 'Vous êtes là ?']);
    // A pause in minutes would be the next attempt's: both came once.
    expect(hub.of(caseId)).toHaveLength(2);
  });

  it('fails: the case is in our own queue, and the person is told so', async () => {
    const { person, caseId } = await server.queueUp();
    await told(caseId, 1);
    await person.read();
    await tell(caseId, status('accepted'));
    expect(await tell(caseId, status('failed', 'Plus personne'))).toBe(200);
    expect(await textsOf(person)).toContain('Votre demande reste dans la file d’attente du centre.');
    expect(await getCase(caseId)).toMatchObject({ state: 'open', counsellor_id: null, hub_position: null });
    expect((await person.say('aide')).length).toBeGreaterThan(0);
  });

  it('is told when the person goes back to the bot, and may then do nothing more', async () => {
    const { person, caseId } = await server.queueUp();
    await told(caseId, 1);
    await tell(caseId, status('accepted'));
    await person.say('revenir au bot');
    expect((await told(caseId, 2))[1]).toMatchObject({ type: 'endOfConversation', value: { why: 'cancelled' } });
    await until(
      () => getCase(caseId),
      ({ hub_position }) => hub_position === null,
    );
    expect(await tell(caseId, { type: 'message', text: 'Encore là ?' })).toBe(404);
  });

  it('does not keep a case that it leaves without an answer', async () => {
    const { person, caseId } = await server.queueUp();
    await told(caseId, 1);
    await tell(caseId, status('accepted'));
    await person.say('Vous êtes là ?');
    await person.read();
    await told(caseId, 2);
    clock.now += 10 * 60_000;
    await server.desk.watch.round();
    expect(await getCase(caseId)).toMatchObject({ state: 'open', counsellor_id: null });
    expect(await textsOf(person)).toContain('Votre demande attend maintenant une autre personne du centre.');
    expect((await told(caseId, 3))[2]).toMatchObject({ type: 'endOfConversation' });
  });

  it('finds a case taken that a counsellor of the desk has taken first', async () => {
    const { caseId } = await server.queueUp();
    await told(caseId, 1);
    const { db } = server.state;
    hub.mood = 'failing';
    const handoff = createHandoff({ state: server.state, bot: server.bot, clock: () => clock.now });
    await handoff.take(caseId, { counsellorId: 'amelie', centreId: 'demo', name: 'Amélie' });
    expect(await tell(caseId, status('accepted'))).toBe(409);
    expect(await db.selectFrom('hub_nonces').selectAll().execute()).not.toEqual([]);
  });

  it('is refused without its signature, with one of before, or twice with the same', async () => {
    const { caseId } = await server.queueUp();
    await told(caseId, 1);
    const body = JSON.stringify({
      id: 'a',
      conversation: { id: caseId },
      from: { name: 'Inès' },
      ...status('accepted'),
    });
    const post = (signature: string, posted = body) => hub.post(server.origin, posted, signature);
    const signed = sign(hubSecret, 'hub', body, clock.now);
    expect(await post('')).toBe(401);
    expect(await post('nothing')).toBe(401);
    expect(await post(sign('un autre secret de trente-deux signes', 'hub', body, clock.now))).toBe(401);
    expect(await post(sign(hubSecret, 'aiguilleur', body, clock.now))).toBe(401);
    expect(await post(sign(hubSecret, 'hub', body, clock.now - 301_000))).toBe(401);
    expect(await post(signed, body.replace('accepted', 'completed'))).toBe(401);
    expect(await getCase(caseId)).toMatchObject({ state: 'open' });
    expect([await post(signed), await post(signed)]).toEqual([200, 401]);
  });

  it.each([
    ['an unknown case', 'ZZZZZZZZ', status('accepted'), 404],
    ['an unknown state', 'ZZZZZZZZ', status('transferred'), 400],
    ['another event', 'ZZZZZZZZ', { type: 'event', name: 'handoff.initiate', value: {} }, 400],
    ['an empty message', 'ZZZZZZZZ', { type: 'message', text: ' ' }, 400],
    ['a name of two lines', 'ZZZZZZZZ', { type: 'message', text: 'Bonjour', from: { name: 'a\nb' } }, 400],
  ])('is refused %s', async (_what, caseId, said, expected) => {
    expect(await tell(caseId, said)).toBe(expected);
  });
});
