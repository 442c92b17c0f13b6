import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

describe.each(kinds)('cases over HTTP, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: OpenDeskServer;
  let amelie: AtDesk;
  let karim: AtDesk;
  let stranger: AtDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startOpenDesk(await databases.create());
    amelie = await server.hire('amelie', { name: 'Amélie' });
    karim = await server.hire('karim', { name: 'Karim', role: 'responsable' });
    stranger = await server.hire('lea', { name: 'Léa', centreId: 'autre' });
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });
  beforeEach(async () => {
    for (const table of ['cases', 'case_events', 'accesses'] as const)
      await server.state.db.deleteFrom(table).execute();
  });

  const list = async (at: AtDesk, query = 'view=queue') => (await at.browser.call('GET', `/cases?${query}`)).body;
  const view = async (at: AtDesk, caseId: string) => (await at.browser.call('GET', `/cases/${caseId}`)).body;

  it('list who waits, by what they said, with counts', async () => {
    const { caseId } = await server.queueUp();
    const { cases, counts } = await list(amelie);
    expect(counts).toEqual({ queue: 1, mine: 0, late: 0, callBacks: 0 });
    expect(cases).toMatchObject([
      {
        caseId,
        state: 'open',
        reason: 'asked',
        wish: 'now',
        firstName: 'Lina',
        firstWords: 'Quelle formation près de chez moi ?',
        counsellor: null,
        isLate: false,
        isAlarm: false,
        isPersonThere: true,
        callBack: null,
      },
    ]);
  });

  it('are found by view, words, reason and wish', async () => {
    await server.queueUp();
    const found = {
      'view=queue&q=FORMATION': 1,
      'view=queue&q=lina%20pres': 1,
      'view=queue&q=autre': 0,
      'view=queue&reason=asked&wish=now': 1,
      'view=queue&reason=distress': 0,
      'view=queue&wish=message&q=': 0,
      'view=all': 1,
      'view=mine': 0,
      'view=closed': 0,
    };
    const counts: Record<string, number> = {};
    for (const query of Object.keys(found)) counts[query] = (await list(amelie, query)).cases.length;
    expect(counts).toEqual(found);
  });

  it('are shown whole: dossier, events, and the conversation with its cards read aloud', async () => {
    const { person, caseId } = await server.queueUp();
    await amelie.act(caseId, 'take');
    await amelie.act(caseId, 'notes', { text: 'Rappeler **demain**.' });
    await amelie.act(caseId, 'messages', { clientId: '1', text: 'Bonjour <b>Lina</b>' });
    await person.say('bonjour');
    const seen = await view(amelie, caseId);
    expect(seen).toMatchObject({
      dossier: { firstName: 'Lina', said: [{ text: 'j’aime renseigner les gens au téléphone' }] },
      notes: [{ name: 'Amélie', note: 'Rappeler **demain**.' }],
      unread: 1,
      similar: [],
    });
    expect(seen.events.map(({ kind, name }: { kind: string; name: string }) => [kind, name])).toEqual([
      ['opened', null],
      ['taken', 'Amélie'],
      ['replied', 'Amélie'],
      ['person-wrote', null],
    ]);
    expect(seen.lines.slice(-2)).toMatchObject([
      { by: 'counsellor', name: 'Amélie', text: 'Bonjour <b>Lina</b>', cards: [] },
      { by: 'person', name: null, text: 'bonjour' },
    ]);
    const cards = seen.lines.flatMap((line: { cards: string[] }) => line.cards);
    expect(cards).toContain('Ce que vous avez dit');
    const { body } = await amelie.browser.call('GET', `/cases/${caseId}/lines?from=${seen.next - 1}`);
    expect(body).toMatchObject({ lines: [{ text: 'bonjour' }], next: seen.next });
  });

  it('keep who opened them, once for a while, without their name', async () => {
    const { caseId } = await server.queueUp();
    await view(amelie, caseId);
    await view(amelie, caseId);
    await view(karim, caseId);
    const rows = await server.state.db.selectFrom('accesses').selectAll().execute();
    expect(rows.map(({ case_id, action }) => [case_id, action])).toEqual([
      [caseId, 'opened'],
      [caseId, 'opened'],
    ]);
    expect(JSON.stringify(rows)).not.toContain(amelie.counsellorId);
  });

  it('show who else may be the same person', async () => {
    const { caseId } = await server.queueUp('Zoé');
    const { caseId: second } = await server.queueUp('zoe');
    await server.queueUp('Tom');
    const { similar } = await view(amelie, caseId);
    expect(similar.map((line: { caseId: string }) => line.caseId)).toEqual([second]);
  });

  it('are won by one of two who take them at once; the other is told who', async () => {
    const { person, caseId } = await server.queueUp();
    await person.read();
    const [one, other] = await Promise.all([amelie.act(caseId, 'take'), karim.act(caseId, 'take')]);
    const winner = one.status === 200 ? 'Amélie' : 'Karim';
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const lost = one.status === 200 ? other : one;
    expect(lost.body.error).toEqual({
      code: 'CaseTaken',
      who: winner,
      message: `${winner} a déjà pris ce dossier.`,
    });
    expect((await person.read()).map(({ text }) => text)).toEqual([
      `${winner} du centre a pris votre demande et vous répond ici. Vous pouvez déjà écrire.`,
    ]);
  });

  it('go from hand to hand, and tell the person who is there', async () => {
    const { person, caseId } = await server.queueUp();
    await amelie.act(caseId, 'take');
    await person.read();
    const why = 'Elle connaît mieux les aides.';
    const passed = await amelie.act(caseId, 'transfer', { to: karim.counsellorId, why });
    expect(passed.body).toMatchObject({ counsellor: { name: 'Karim' } });
    expect(passed.body.events.at(-1)).toMatchObject({ kind: 'transferred', detail: { to: 'Karim', why } });
    expect((await person.read()).at(-1)?.text).toContain('Karim prend maintenant le relais.');
    expect((await karim.act(caseId, 'assign', { to: amelie.counsellorId })).status).toBe(200);
    expect((await amelie.act(caseId, 'transfer', { to: 'queue', why })).body).toMatchObject({ counsellor: null });
    expect((await person.read()).at(-1)?.text).toContain(
      'Votre demande attend maintenant une autre personne du centre.',
    );
  });

  it('end with words for the person, and are found among the closed ones', async () => {
    const { person, caseId } = await server.queueUp();
    await amelie.act(caseId, 'take');
    await person.read();
    const { status } = await amelie.act(caseId, 'close', { how: 'returned', summary: 'Nous avons parlé.' });
    expect(status).toBe(200);
    expect((await person.read())[0]?.text).toContain('Nous avons parlé.');
    expect((await list(amelie, 'view=closed')).cases).toMatchObject([{ caseId, state: 'returned' }]);
    const again = await amelie.act(caseId, 'messages', { clientId: 'x', text: 'Encore un mot' });
    expect([again.status, again.body.error.message]).toEqual([409, 'Ce dossier est déjà clos.']);
  });

  it('refuse what is done to a case as it is no more', async () => {
    const { person, caseId } = await server.queueUp();
    const { version } = (await amelie.act(caseId, 'take')).body;
    await person.say('attendez');
    const late = await amelie.act(caseId, 'close', { how: 'closed', summary: null, version });
    expect([late.status, late.body.error.code]).toEqual([409, 'CaseStale']);
    expect(late.body.error.message).toBe('Ce dossier vient de changer. Relisez-le, puis recommencez.');
  });

  it('take the same message sent twice for one', async () => {
    const { person, caseId } = await server.queueUp();
    await amelie.act(caseId, 'take');
    await person.read();
    const body = { clientId: 'r1', text: 'Bonjour' };
    await Promise.all([amelie.act(caseId, 'messages', body), amelie.act(caseId, 'messages', body)]);
    await amelie.act(caseId, 'messages', body);
    expect((await person.read()).map(({ text }) => text)).toEqual(['Bonjour']);
  });

  it('show a cry for help until somebody answers it', async () => {
    const { person, caseId } = await server.queueUp();
    await amelie.act(caseId, 'take');
    await person.say('je veux mourir');
    expect((await list(amelie, 'view=mine')).cases).toMatchObject([{ isAlarm: true }]);
    await amelie.act(caseId, 'messages', { clientId: '1', text: 'Je suis là.' });
    expect((await list(amelie, 'view=mine')).cases).toMatchObject([{ isAlarm: false }]);
  });

  it('do not exist for whoever is of another centre', async () => {
    const { caseId } = await server.queueUp();
    const get = (path: string) => stranger.browser.call('GET', `/cases/${caseId}${path}`);
    const answers = [
      await get(''),
      await get('/lines?from=0'),
      await stranger.act(caseId, 'take'),
      await stranger.act(caseId, 'transfer', { to: 'queue', why: 'Sans raison' }),
      await stranger.act(caseId, 'messages', { clientId: '1', text: 'Bonjour' }),
      await stranger.act(caseId, 'notes', { text: 'Bonjour' }),
      await stranger.act(caseId, 'wait'),
      await stranger.act(caseId, 'close', { how: 'closed', summary: null }),
      await stranger.act(caseId, 'merge', { into: caseId }),
      await stranger.act(caseId, 'call-back/done'),
      await stranger.act(caseId, 'typing'),
    ];
    const refusals = answers.map(({ status, body }) => [status, body.error.code]);
    expect(refusals).toEqual(answers.map(() => [404, 'CaseNotFound']));
    expect((await list(stranger, 'view=all')).cases).toEqual([]);
    expect(await view(amelie, caseId)).toMatchObject({ state: 'open', notes: [] });
  });

  it('are given to nobody of another centre, and by nobody but a responsable', async () => {
    const { caseId } = await server.queueUp();
    expect((await amelie.act(caseId, 'assign', { to: amelie.counsellorId })).status).toBe(403);
    expect((await karim.act(caseId, 'assign', { to: stranger.counsellorId })).status).toBe(400);
    const busy = await amelie.act(caseId, 'messages', { clientId: '1', text: 'Bonjour' });
    expect(busy.body.error.message).toBe('Personne ne suit ce dossier. Prenez-le d’abord.');
    await karim.act(caseId, 'take');
    const held = await amelie.act(caseId, 'close', { how: 'closed', summary: null });
    expect(held.body.error).toMatchObject({ code: 'CaseHeld', message: 'Karim suit ce dossier en ce moment.' });
    expect((await amelie.browser.call('GET', '/figures')).status).toBe(403);
  });

  it('bring markup back as it was typed, in JSON that no browser takes for a page', async () => {
    const attack = '<img src=x onerror=alert(1)>';
    const { person, caseId } = await server.queueUp(attack);
    await amelie.act(caseId, 'take');
    await amelie.act(caseId, 'notes', { text: attack });
    await person.say(attack);
    const { headers, body } = await amelie.browser.call('GET', `/cases/${caseId}`);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect([body.firstName, body.notes[0].note, body.lines.at(-1).text]).toEqual([attack, attack, attack]);
    await amelie.act(caseId, 'messages', { clientId: '1', text: `**${attack}**` });
    const [said] = (await person.read()).slice(-1);
    expect(said?.activity).toMatchObject({ text: `**${attack}**`, textFormat: 'plain' });
  });
});
