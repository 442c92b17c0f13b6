import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { startDesk, type TestBrowser, type TestDesk } from '../../fixtures/desk.ts';

describe.each(kinds)('canned replies on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let desk: TestDesk;
  let responsable: TestBrowser;
  let foreign: TestBrowser;
  beforeAll(async () => {
    databases = await startDatabases();
    desk = await startDesk(await databases.create());
  });
  beforeEach(async () => {
    await desk.empty();
    await desk.addCounsellor('responsable', { role: 'responsable' });
    await desk.addCounsellor('ailleurs', { role: 'admin', centreId: 'autre' });
    [responsable, foreign] = [await desk.signIn('responsable'), await desk.signIn('ailleurs')];
  });
  afterAll(async () => {
    await desk.close();
    await databases.stop();
  });

  const listTitles = async (browser: TestBrowser): Promise<string[]> =>
    (await browser.call('GET', '/replies')).body.replies.map(({ title }: { title: string }) => title);

  it('are written, changed, read by title and thrown away, each centre for itself', async () => {
    const add = (title: string) => responsable.call('POST', '/replies', { body: { title, body: 'Bonjour {prenom},' } });
    const added = await add('Écrire');
    expect(added).toMatchObject({ status: 201, body: { title: 'Écrire', body: 'Bonjour {prenom},' } });
    await add('Zut');
    await add('Appeler');
    expect(await listTitles(responsable)).toEqual(['Appeler', 'Écrire', 'Zut']);
    expect(await listTitles(foreign)).toEqual([]);
    const path = `/replies/${added.body.id}`;
    const changed = { title: 'Saluer', body: 'Bonjour.\nÀ bientôt.' };
    expect((await responsable.call('PUT', path, { body: changed })).body).toEqual({ id: added.body.id, ...changed });
    expect(await listTitles(responsable)).toEqual(['Appeler', 'Saluer', 'Zut']);
    expect((await responsable.call('DELETE', path)).status).toBe(200);
    expect((await responsable.call('DELETE', path)).status).toBe(404);
    expect(await listTitles(responsable)).toEqual(['Appeler', 'Zut']);
  });

  it('of another centre are not there, even for an admin', async () => {
    const body = { title: 'Saluer', body: 'Bonjour.' };
    const { id } = (await responsable.call('POST', '/replies', { body })).body;
    expect((await foreign.call('PUT', `/replies/${id}`, { body })).status).toBe(404);
    expect((await foreign.call('DELETE', `/replies/${id}`)).status).toBe(404);
    expect((await foreign.call('GET', `/replies/${id}/text?case=K7QM2XPA`)).status).toBe(404);
    expect(await listTitles(responsable)).toEqual(['Saluer']);
  });

  it('with a variable that there is not are refused in words', async () => {
    const body = { title: 'Saluer', body: 'Bonjour {nom} !' };
    const { status, body: refused } = await responsable.call('POST', '/replies', { body });
    expect([status, refused.error.message]).toEqual([
      400,
      'La variable {nom} n’existe pas. Vous pouvez employer {prenom}, {conseiller}, {centre}, {horaires}.',
    ]);
  });

  it.each([
    [{ title: 'a', body: 'b', centreId: 'autre' }, ''],
    [{ title: '', body: 'b' }, 'title'],
    [{ title: 'a', body: 'b\u0000' }, 'body'],
    [{ title: 'a' }, 'body'],
  ])('are not made of %j', async (body, field) => {
    const refused = { status: 400, body: { error: { code: 'BadArgument', field } } };
    expect(await responsable.call('POST', '/replies', { body })).toMatchObject(refused);
  });

  it('come back as the plain text that they are', async () => {
    const body = { title: '<b>Saluer</b>', body: '<script>alert(1)</script> {prenom}' };
    await responsable.call('POST', '/replies', { body });
    expect((await responsable.call('GET', '/replies')).body.replies).toEqual([{ id: expect.any(String), ...body }]);
  });

  it('are filled in for a case of the centre, and for no other', async () => {
    const { db } = desk.database;
    const dossier = { said: [], understood: [], pistes: [], openQuestions: [], wishWords: null, firstName: '<i>Inès' };
    const row = { conversation_id: 'c', state: 'open', reason: 'asked', wish: 'now', dossier: JSON.stringify(dossier) };
    const times = { opened_at: 1, taken_at: null, first_reply_at: null, closed_at: null, changed_at: 1, person_at: 1 };
    const rest = { counsellor_id: null, late_at: null, merged_into: null };
    await db.deleteFrom('cases').execute();
    for (const centre of ['demo', 'autre']) {
      const ids = { case_id: `case-${centre}`, centre_id: centre };
      await db
        .insertInto('cases')
        .values({ ...row, ...times, ...rest, ...ids })
        .execute();
    }
    const body = { title: 'Saluer', body: 'Bonjour {prenom}, ici {conseiller}, {centre}.' };
    const { id } = (await responsable.call('POST', '/replies', { body })).body;
    const fill = (caseId: string) => responsable.call('GET', `/replies/${id}/text?case=${caseId}`);
    expect((await fill('case-demo')).body).toEqual({
      text: 'Bonjour <i>Inès, ici Nom de responsable, Centre demo.',
    });
    expect([(await fill('case-autre')).status, (await fill('rien')).status]).toEqual([404, 404]);
  });
});
