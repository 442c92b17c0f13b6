import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { formatCookie, sessionCookie } from '../../../src/desk/cookie.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { deskPassword, startDesk, type TestBrowser, type TestDesk } from '../../fixtures/desk.ts';

describe.each(kinds)('accounts on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let desk: TestDesk;
  let responsable: TestBrowser;
  let admin: TestBrowser;
  beforeAll(async () => {
    databases = await startDatabases();
    desk = await startDesk(await databases.create());
  });
  beforeEach(async () => {
    await desk.empty();
    await desk.addCounsellor('responsable', { role: 'responsable' });
    await desk.addCounsellor('admin', { role: 'admin', centreId: 'autre' });
    [responsable, admin] = [await desk.signIn('responsable'), await desk.signIn('admin')];
  });
  afterAll(async () => {
    await desk.close();
    await databases.stop();
  });

  it('are opened with a password that is told once', async () => {
    const body = { login: 'Amelie@centre.example', name: ' Amélie Durand ', role: 'conseiller' };
    const opened = await responsable.call('POST', '/accounts', { body });
    expect(opened).toMatchObject({
      status: 201,
      body: { account: { login: 'amelie@centre.example', name: 'Amélie Durand', centre: { id: 'demo' }, seenAt: 0 } },
    });
    const { password } = opened.body;
    const signIn = { body: { login: body.login, password } };
    expect((await desk.openBrowser().call('POST', '/session', signIn)).status).toBe(200);
    expect(JSON.stringify((await responsable.call('GET', '/accounts')).body)).not.toContain(password);
  });

  it('are listed for the centre by its responsable, for all centres by an admin', async () => {
    const loginsOf = async (browser: TestBrowser): Promise<string[]> => {
      const { body } = await browser.call('GET', '/accounts');
      return body.accounts.map(({ login }: { login: string }) => login);
    };
    expect(await loginsOf(responsable)).toEqual(['responsable']);
    expect(await loginsOf(admin)).toEqual(['admin', 'responsable']);
  });

  it('show colleagues of the centre who may come in, to everyone in it', async () => {
    await desk.addCounsellor('amelie');
    await desk.addCounsellor('basile', { centreId: 'autre' });
    const amelie = await desk.signIn('amelie');
    const { id } = (await responsable.call('GET', '/me')).body.counsellor;
    const names = async (): Promise<string[]> =>
      (await amelie.call('GET', '/counsellors')).body.counsellors.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['Nom de amelie', 'Nom de responsable']);
    await desk.addCounsellor('chef', { role: 'responsable' });
    await (await desk.signIn('chef')).call('PUT', `/accounts/${id}`, { body: { isActive: false } });
    expect(await names()).toEqual(['Nom de amelie', 'Nom de chef']);
  });

  it('that are closed are out at once, and do not come in again until they are opened', async () => {
    const { counsellorId } = await desk.addCounsellor('amelie');
    const amelie = await desk.signIn('amelie');
    const path = `/accounts/${counsellorId}`;
    const ended: string[] = [];
    const token = amelie.cookie.replace('desk=', '');
    const visit = await desk.desk.means.sessions.find(token);
    desk.desk.means.sessions.follow(visit?.sessionId ?? '', () => ended.push('amelie'));
    expect((await responsable.call('PUT', path, { body: { isActive: false } })).body.isActive).toBe(false);
    expect(ended).toEqual(['amelie']);
    expect((await amelie.call('GET', '/me')).body.error.code).toBe('SignedOut');
    await expect(desk.signIn('amelie')).rejects.toThrow('401');
    await responsable.call('PUT', path, { body: { isActive: true } });
    expect((await amelie.call('GET', '/me')).status).toBe(401);
    await desk.signIn('amelie');
  });

  it('that get another password are out, and not locked any more', async () => {
    const { counsellorId } = await desk.addCounsellor('amelie');
    const amelie = await desk.signIn('amelie');
    const enter = (password: string) =>
      desk.openBrowser().call('POST', '/session', { body: { login: 'amelie', password } });
    for (let count = 0; count < 5; count += 1) await enter('x');
    expect((await enter(deskPassword)).status).toBe(429);
    const { password } = (await admin.call('POST', `/accounts/${counsellorId}/reset`)).body;
    expect((await amelie.call('GET', '/me')).status).toBe(401);
    expect((await enter(password)).status).toBe(200);
    expect((await enter(deskPassword)).status).toBe(401);
  });

  it.each([
    ['a role above one’s own', { login: 'pirate', name: 'Pirate', role: 'admin' }, 403, 'NotAllowed'],
    ['another centre', { login: 'pirate', name: 'Pirate', role: 'conseiller', centre: 'autre' }, 404, 'CentreNotFound'],
    ['a role that is none', { login: 'pirate', name: 'Pirate', role: 'dieu' }, 400, 'BadArgument'],
    ['a field of the table', { login: 'pirate', name: 'P', role: 'conseiller', isActive: 1 }, 400, 'BadArgument'],
    ['a login that is taken', { login: 'ADMIN', name: 'Pirate', role: 'conseiller' }, 409, 'LoginTaken'],
    ['a login that is none', { login: 'a b', name: 'Pirate', role: 'conseiller' }, 400, 'BadArgument'],
    ['a name that turns around', { login: 'pirate', name: 'P\u202Eerip', role: 'conseiller' }, 400, 'BadArgument'],
    ['a name of two lines', { login: 'pirate', name: 'Pi\nrate', role: 'conseiller' }, 400, 'BadArgument'],
    ['no name', { login: 'pirate', name: ' ', role: 'conseiller' }, 400, 'BadArgument'],
  ])('are not opened by a responsable with %s', async (_what, body, status, code) => {
    expect(await responsable.call('POST', '/accounts', { body })).toMatchObject({ status, body: { error: { code } } });
    expect((await admin.call('GET', '/accounts')).body.accounts).toHaveLength(2);
  });

  it('are opened by an admin in any centre that there is', async () => {
    const account = { login: 'basile', name: 'Basile', role: 'admin' };
    const answers = [];
    for (const centre of ['demo', 'nulle-part']) {
      answers.push((await admin.call('POST', '/accounts', { body: { ...account, centre } })).status);
    }
    expect(answers).toEqual([201, 404]);
  });

  it('are not climbed into: nobody changes a higher one, one of another centre, or their own', async () => {
    const boss = await desk.addCounsellor('chef', { role: 'admin' });
    const foreign = await desk.addCounsellor('basile', { centreId: 'autre' });
    const own = (await responsable.call('GET', '/me')).body.counsellor.id;
    const change = async (id: string): Promise<unknown[]> => [
      (await responsable.call('PUT', `/accounts/${id}`, { body: { isActive: false } })).body.error.code,
      (await responsable.call('POST', `/accounts/${id}/reset`)).body.error.code,
    ];
    expect(await change(boss.counsellorId)).toEqual(['NotAllowed', 'NotAllowed']);
    expect(await change(foreign.counsellorId)).toEqual(['NotFound', 'NotFound']);
    expect(await change(own)).toEqual(['NotYourself', 'NotYourself']);
    expect(await change('personne')).toEqual(['NotFound', 'NotFound']);
    expect(await change('%00')).toEqual(['NotFound', 'NotFound']);
    await desk.signIn('chef');
  });

  it('give a name back as the plain text that it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { counsellorId } = await desk.addCounsellor('amelie', { name });
    const amelie = await desk.signIn('amelie');
    const { body, headers } = await amelie.call('GET', '/me');
    expect(body.counsellor).toEqual({ id: counsellorId, name, role: 'conseiller' });
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  });

  it('of a centre that is taken out of the knowledge have no desk any more', async () => {
    await desk.addCounsellor('amelie', { centreId: 'disparu' });
    await expect(desk.signIn('amelie')).rejects.toThrow('401');
  });
});

it('opens no account by password where all come by single sign-on', async () => {
  const desk = await startDesk('sqlite::memory:', {
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'bureau',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_CENTRE: 'demo',
    DESK_PASSWORDS: 'off',
  });
  const { counsellorId } = await desk.addCounsellor('amelie', { role: 'admin' });
  const other = await desk.addCounsellor('bruno');
  const browser = desk.openBrowser();
  // As a provider would have let her in.
  const token = await desk.desk.means.sessions.begin(counsellorId);
  browser.cookie = formatCookie(sessionCookie, token, false).split('; ')[0] ?? '';
  expect((await browser.call('GET', '/accounts')).body).toMatchObject({ accounts: [{}, {}], hasPasswords: false });
  const body = { login: 'zoe', name: 'Zoé', role: 'conseiller' };
  for (const refused of [
    await browser.call('POST', '/accounts', { body }),
    await browser.call('POST', `/accounts/${other.counsellorId}/reset`),
  ]) {
    expect([refused.status, refused.body.error.code]).toEqual([409, 'PasswordsOff']);
  }
  await desk.close();
});
