import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CentreLine } from '../../../src/desk/centre-wire.ts';
import { lille } from '../../fixtures/centres.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';
import type { PersonAtChat } from '../../fixtures/person-at-chat.ts';
import type { TestClock } from '../../fixtures/test-server.ts';
import { until } from '../../fixtures/until.ts';

const instead = 'Allez à la mission locale, 2 rue du Port.';
const day = 24 * 3600_000;

/** What a refusal says. */
async function read(response: Response) {
  return JSON.parse(await response.text());
}

describe.each(kinds)('the centres of a server, on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  let url: string;
  let clock: TestClock;
  let servers: OpenDeskServer[];
  let admin: AtDesk;
  let person: PersonAtChat;
  beforeAll(async () => {
    databases = await startDatabases();
    url = await databases.create();
    clock = { now: Date.UTC(2026, 10, 23, 9) };
    servers = [await startOpenDesk(url, clock)];
    if (kind === 'PostgreSQL') servers.push(await startOpenDesk(url, clock));
    admin = await first().hire('amelie', { role: 'admin' });
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await databases.stop();
  });

  function first(): OpenDeskServer {
    const [server] = servers;
    if (server === undefined) throw new Error('Nobody serves.');
    return server;
  }
  const call = (...asked: Parameters<AtDesk['browser']['call']>) => admin.browser.call(...asked);
  const enter = (server: OpenDeskServer, body: object) =>
    fetch(`${server.origin}/widget/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  async function lineOf(centreId: string): Promise<CentreLine> {
    const { body } = await call('GET', '/centres');
    return body.centres.find(({ centre }: CentreLine) => centre.centreId === centreId);
  }

  it('are for admins', async () => {
    const lead = await first().hire('lead', { role: 'responsable' });
    const version = 0;
    for (const [method, path, body] of [
      ['GET', '/centres', undefined],
      ['POST', '/centres', { version, centre: lille }],
      ['PUT', '/centres/demo', { version, centre: lille }],
      ['POST', '/centres/autre/close', { version, days: 1, instead }],
      ['POST', '/centres/autre/reopen', { version }],
    ] as const) {
      const answer = await lead.browser.call(method, path, body === undefined ? {} : { body });
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 403, 'NotAllowed']);
    }
    expect((await call('GET', '/centres')).body.centres).toHaveLength(2);
  });

  it('tells every field that is wrong, and makes nothing', async () => {
    const centre = { ...lille, phone: ' ', origins: ['port.example'], timetable: { ...lille.timetable, zone: 'Mars' } };
    const { status, body } = await call('POST', '/centres', { body: { version: 0, centre } });
    expect([status, body.error.code]).toEqual([400, 'CentreWrong']);
    expect(body.error.fields.split(',').sort()).toEqual(['origins', 'phone', 'timetable.zone']);
    expect(body.error.message).toMatch(/^Rien n’est enregistré/);
    expect((await enter(first(), { centre: 'lille' })).status).toBe(404);
  });

  it('is made, and people come in at every instance', async () => {
    const { status, body } = await call('POST', '/centres', { body: { version: 0, centre: lille } });
    expect([status, body]).toEqual([201, { version: 1, centre: lille, closing: null, isOwn: false }]);
    expect((await call('POST', '/centres', { body: { version: 0, centre: lille } })).body.error.code).toBe(
      'CentreTaken',
    );
    for (const server of servers) {
      await until(
        async () => (await enter(server, { centre: 'lille' })).status,
        (seen) => seen === 200,
        1,
      );
    }
    person = await first().visit('lille');
    const said = JSON.stringify(await person.say('parler à quelqu’un'));
    for (const own of [lille.name, lille.phone, ...lille.hours]) expect(said).toContain(own);
  });

  it('has desks of its own', async () => {
    const account = { login: 'lilloise', name: 'Lou', role: 'conseiller', centre: 'lille' };
    expect((await call('POST', '/accounts', { body: account })).body.account.centre.name).toBe(lille.name);
  });

  it('is changed by whoever has read the newest', async () => {
    const renamed = { ...lille, name: 'Le Port' };
    expect((await call('PUT', '/centres/lille', { body: { version: 1, centre: renamed } })).body.version).toBe(2);
    const stale = await call('PUT', '/centres/lille', { body: { version: 1, centre: lille } });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'CentreStale']);
    expect((await call('PUT', '/centres/nulle-part', { body: { version: 1, centre: lille } })).status).toBe(404);
    expect((await lineOf('lille')).centre.name).toBe('Le Port');
  });

  it('lets its own sites in, and those of no other centre', async () => {
    const at = (origin: string, centre: string) =>
      fetch(`${first().origin}/widget/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin },
        body: JSON.stringify({ centre }),
      });
    const [site = ''] = lille.origins;
    const own = await at(site, 'lille');
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, site]);
    expect((await at(site, 'demo')).status).toBe(403);
    expect((await at('https://ailleurs.example', 'lille')).status).toBe(403);
    const { token } = await first().visit('demo');
    const taken = await fetch(`${first().origin}/widget/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: site },
      body: JSON.stringify({ resume: token }),
    });
    expect(taken.status).toBe(403);
  });

  it('turns newcomers away once it is closed, and lets finish who is there', async () => {
    const closed = await call('POST', '/centres/lille/close', { body: { version: 2, days: 10, instead } });
    expect(closed.body.closing).toEqual({ leavesAt: clock.now + 10 * day, instead });
    for (const server of servers) {
      const refused = await until(
        () => enter(server, { centre: 'lille' }),
        ({ status }) => status === 410,
        1,
      );
      const { error } = await read(refused);
      expect([error.code, error.message]).toEqual(['CentreClosed', expect.stringContaining(instead)]);
    }
    expect(JSON.stringify(await person.say('c’est quoi un boulanger ?'))).toContain('Boulanger');
    expect((await enter(first(), { resume: person.token })).status).toBe(200);
    const asked = JSON.stringify(await person.say('parler à quelqu’un'));
    expect(asked).toContain(instead);
    expect(asked).not.toContain(lille.phone);
    const lou = await first().hire('encore', { centreId: 'lille' });
    const me = await lou.browser.call('GET', '/me');
    expect(me.body.centre).toEqual({ id: 'lille', name: 'Le Port', leavesAt: clock.now + 10 * day });
  });

  it('opens again as long as its data is there', async () => {
    const { version } = await lineOf('lille');
    expect((await call('POST', '/centres/lille/reopen', { body: { version } })).body.closing).toBeNull();
    expect((await enter(first(), { centre: 'lille' })).status).toBe(200);
    const again = { version: version + 1, days: 10, instead };
    expect((await call('POST', '/centres/lille/close', { body: again })).status).toBe(200);
  });

  it('is unknown once its data has left', async () => {
    clock.now += 10 * day;
    // What is too old is deleted at the start, too.
    servers.push(await startOpenDesk(url, clock));
    for (const server of servers) {
      await until(
        async () => (await enter(server, { centre: 'lille' })).status,
        (status) => status === 404,
      );
    }
    const { db } = first().state;
    for (const table of ['conversations', 'counsellors'] as const) {
      expect(await db.selectFrom(table).selectAll().where('centre_id', '=', 'lille').execute()).toEqual([]);
    }
    admin = await first().hire('autre-admin', { role: 'admin' });
    expect(await lineOf('lille')).toBeUndefined();
    const again = await call('POST', '/centres', { body: { version: 0, centre: lille } });
    expect([again.status, again.body.error.code]).toEqual([409, 'CentreLeft']);
  });

  it('never loses the last that is open', async () => {
    const close = (centreId: string) =>
      call('POST', `/centres/${centreId}/close`, { body: { version: 0, days: 1, instead } });
    expect((await close('autre')).status).toBe(200);
    expect((await close('demo')).body.error.code).toBe('LastCentre');
  });
});
