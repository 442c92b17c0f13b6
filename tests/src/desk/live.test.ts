import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { knock } from '../../fixtures/live-page.ts';
import { type AtDesk, mondayAtTen, type OpenDeskServer, signIn, startOpenDesk } from '../../fixtures/open-desk.ts';
import { TestStream } from '../../fixtures/test-server.ts';

const typing = ({ type }: { readonly type: string }): boolean => type === 'typing';

/** People are at one instance and counsellors at another, where there are two. */
describe.each(kinds)('the live desk, on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  let chat: OpenDeskServer;
  let office: OpenDeskServer;
  let amelie: AtDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    const url = await databases.create();
    const clock = { now: mondayAtTen };
    chat = await startOpenDesk(url, clock);
    office = kind === 'SQLite' ? chat : await startOpenDesk(url, clock);
    amelie = await office.hire('amelie', { name: 'Amélie' });
  });
  afterAll(async () => {
    await chat.close();
    if (office !== chat) await office.close();
    await databases.stop();
  });

  it('tells of new and changed cases of its centre, and of no other', async () => {
    const lea = await office.hire('lea', { centreId: 'autre' });
    const [page, foreign] = [await amelie.openLive(), await lea.openLive()];
    const { caseId } = await chat.queueUp();
    await page.until((one) => one.kind === 'case' && one.caseId === caseId);
    foreign.send({ kind: 'open', caseId, from: 0 });
    await amelie.act(caseId, 'take');
    await amelie.act(caseId, 'messages', { clientId: '1', text: 'Bonjour' });
    await page.until((one) => one.kind === 'case');
    await Promise.all([page.close(), foreign.close()]);
    expect(foreign.received.filter((one) => one.kind !== 'presence')).toEqual([]);
  });

  it('sends the lines of the opened case as they are written, each once and in order', async () => {
    const { person, caseId } = await chat.queueUp();
    await amelie.act(caseId, 'take');
    const { body } = await amelie.browser.call('GET', `/cases/${caseId}`);
    const page = await amelie.openLive();
    page.send({ kind: 'open', caseId, from: body.next });
    await person.say('un');
    await amelie.act(caseId, 'messages', { clientId: '1', text: 'deux' });
    await person.say('trois');
    expect(await page.untilLine('trois')).toEqual(['un', 'deux', 'trois']);
    await page.close();
    const later = await amelie.openLive();
    later.send({ kind: 'open', caseId, from: body.next + 1 });
    expect(await later.untilLine('trois')).toEqual(['deux', 'trois']);
    await later.close();
  });

  it('shows each side that the other types, and keeps nothing of it', async () => {
    const { person, caseId } = await chat.queueUp();
    const stream = new TestStream(await person.findStreamUrl());
    await amelie.act(caseId, 'take');
    const page = await amelie.openLive();
    page.send({ kind: 'open', caseId, from: 0 });
    await page.until((one) => one.kind === 'lines');
    await person.type();
    await page.until((one) => one.kind === 'typing' && one.caseId === caseId);
    await amelie.act(caseId, 'typing');
    while (!stream.activities.some(typing)) await stream.until(stream.activities.length + 1);
    expect(stream.activities.find(typing)).toMatchObject({ from: { id: 'conseiller', name: 'Amélie', role: 'bot' } });
    await Promise.all([stream.close(), page.close()]);
    expect((await person.readAll()).map(({ activity }) => activity).some(typing)).toBe(false);
  });

  it('has the desk look again when the person erases everything', async () => {
    const { person, caseId } = await chat.queueUp();
    await amelie.act(caseId, 'take');
    const page = await amelie.openLive();
    page.send({ kind: 'open', caseId, from: 0 });
    await page.until((one) => one.kind === 'lines');
    await person.say('effacer mes données');
    await person.say('oui');
    await page.until((one) => one.kind === 'reload');
    expect((await amelie.browser.call('GET', `/cases/${caseId}`)).status).toBe(404);
    await page.close();
  });

  it('does not tell the desk who types where nobody has taken the case', async () => {
    const { person, caseId } = await chat.queueUp();
    const page = await amelie.openLive();
    page.send({ kind: 'open', caseId, from: 0 });
    await person.type();
    await person.say('bonjour');
    await page.untilLine('bonjour');
    await page.close();
    expect(page.received.some((one) => one.kind === 'typing')).toBe(false);
  });

  it('closes when the session ends, wherever it is ended', async () => {
    const karim = await office.hire('karim');
    const page = await karim.openLive();
    const elsewhere = await signIn(chat.origin, 'karim', karim.counsellorId);
    const closed = page.closed();
    await elsewhere.browser.call('DELETE', '/sessions');
    expect(await closed).toBe(4401);
    expect(await knock(office.origin, { Cookie: karim.browser.cookie, Origin: office.origin })).toBe(401);
  });

  it('opens to nobody without a session, and to no foreign page', async () => {
    const { cookie } = amelie.browser;
    expect([
      await knock(office.origin, { Origin: office.origin }),
      await knock(office.origin, { Cookie: cookie, Origin: 'https://ailleurs.example' }),
      await knock(office.origin, { Cookie: cookie }),
    ]).toEqual([401, 403, 403]);
  });

  it('closes on what no page of ours sends', async () => {
    const page = await amelie.openLive();
    // @ts-expect-error: not a frame of the desk
    page.send({ kind: 'take', caseId: 'x' });
    expect(await page.closed()).toBe(1008);
  });

  it('leaves an old token as it is: the page could not be given another', async () => {
    const noor = await office.hire('noor');
    office.clock.now += 61 * 60_000 * 0.45;
    await noor.browser.call('GET', '/me');
    office.clock.now += 61 * 60_000 * 0.45;
    await noor.browser.call('GET', '/me');
    office.clock.now += 61 * 60_000 * 0.2;
    const { cookie } = noor.browser;
    const page = await noor.openLive();
    await page.close();
    const status = await noor.browser.call('GET', '/me');
    expect([status.status, noor.browser.cookie === cookie]).toEqual([200, false]);
  });
});
