import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

describe.each(kinds)('call-backs, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: OpenDeskServer;
  let amelie: AtDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startOpenDesk(await databases.create());
    amelie = await server.hire('amelie');
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });

  const list = async (day = '') => (await amelie.browser.call('GET', `/call-backs${day}`)).body;

  it('stand on their day, with the contact in the case alone, until they are made', async () => {
    const person = await server.visit();
    const said = [
      'parler à quelqu’un',
      'Qu’on me rappelle',
      'Le lundi 23 novembre, l’après-midi',
      'Je verrai avec elle',
    ];
    for (const words of [...said, 'Lina', '01 99 00 56 78']) await person.say(words);
    const today = await list();
    expect(today).toMatchObject({
      day: '2026-11-23',
      callBacks: [{ half: 'afternoon', doneAt: null, line: { firstName: 'Lina', wish: 'call-back' } }],
    });
    expect(JSON.stringify(today)).not.toMatch(/56.?78/);
    const { caseId } = today.callBacks[0].line;
    const seen = (await amelie.browser.call('GET', `/cases/${caseId}`)).body;
    expect(seen.contact).toEqual({ kind: 'phone', contact: '01 99 00 56 78' });
    expect(JSON.stringify(seen.lines)).not.toMatch(/56.?78/);
    expect((await list('?day=2026-11-24')).callBacks).toEqual([]);
    expect((await amelie.browser.call('GET', '/cases?view=queue')).body.counts.callBacks).toBe(1);

    await amelie.act(caseId, 'take');
    await amelie.act(caseId, 'call-back/done');
    expect((await list()).callBacks).toMatchObject([{ doneAt: server.clock.now }]);
    expect((await amelie.browser.call('GET', '/cases?view=queue')).body.counts.callBacks).toBe(0);
  });
});
