import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deletePersonalData } from '../../../src/storage/personal-data.ts';
import { linkTeams } from '../../../src/teams-desk/teams-accounts.ts';
import { BotFramework } from '../../fixtures/bot-framework.ts';
import { checkTeamsActivity } from '../../fixtures/check-teams-card.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, mondayAtTen, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';
import { channel, TeamsChannel } from '../../fixtures/teams-channel.ts';
import { until } from '../../fixtures/until.ts';

const clock = { now: mondayAtTen };

const people = {
  amelie: '00000000-0000-4000-8000-00000000000a',
  karim: '00000000-0000-4000-8000-00000000000b',
  nobody: '00000000-0000-4000-8000-00000000000c',
};

describe.each(kinds)('counsellors in Teams, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let framework: BotFramework;
  let server: OpenDeskServer;
  let teams: TeamsChannel;
  let amelie: AtDesk;
  let karim: AtDesk;
  beforeAll(async () => {
    clock.now = mondayAtTen;
    databases = await startDatabases();
    framework = await BotFramework.start();
    server = await startOpenDesk(await databases.create(), clock, {}, framework.origin);
    teams = new TeamsChannel(framework, () => server.origin);
    amelie = await server.hire('amelie', { name: 'Amélie', role: 'responsable' });
    karim = await server.hire('karim', { name: 'Karim' });
    const { db } = server.state;
    const now = clock.now;
    await linkTeams(db, { counsellorId: amelie.counsellorId, aadObjectId: people.amelie, now });
    await linkTeams(db, { counsellorId: karim.counsellorId, aadObjectId: people.karim, now });
    await teams.write(people.amelie, 'dossiers ici');
    await until(
      () => server.state.db.selectFrom('case_channels').selectAll().execute(),
      (chosen) => chosen.length === 1,
    );
  });
  afterAll(async () => {
    await server.close();
    await framework.pause();
    await databases.stop();
    const said = framework.delivered.filter(({ method }) => method !== 'DELETE');
    for (const { activity } of said) expect(checkTeamsActivity(activity)).toEqual([]);
  });

  const postOf = (caseId: string) =>
    until(
      () => teams.posts.find(({ card }) => JSON.stringify(card ?? '').includes(caseId)),
      (post) => post !== undefined,
    ).then((post) => post?.id ?? '');
  const cardOf = (id: string) =>
    JSON.stringify(teams.posts.find((post) => post.id === id)?.card).replaceAll('\u202f', ' ');
  const shows = (id: string, words: string) =>
    until(
      () => cardOf(id),
      (card) => card.includes(words),
    );
  const linesBelow = (id: string, last: string) =>
    until(
      () => teams.linesBelow(id),
      (lines) => lines.some((line) => line.includes(last)),
    );
  const getCase = (caseId: string) =>
    server.state.db.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow();

  it('are shown one card for each case, with what the person agreed to', async () => {
    const { caseId } = await server.queueUp();
    const id = await postOf(caseId);
    const card = cardOf(id);
    for (const words of ['Lina', 'En attente depuis le lundi 23 novembre', 'Quelle formation', 'Prendre'])
      expect(card).toContain(words);
    expect(card).toContain(`https://bot.example.org/conseillers#dossiers/${caseId}`);
    expect(teams.posts.filter(({ card: each }) => JSON.stringify(each ?? '').includes(caseId))).toHaveLength(1);
  });

  it('take a case from its card, talk with the person in its thread, and close it', async () => {
    const { person, caseId } = await server.queueUp();
    const id = await postOf(caseId);
    await person.say('Je suis libre demain');
    const taken = await teams.tap(people.karim, id, 'case-take', { caseId });
    expect([taken.statusCode, taken.type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
    expect(JSON.stringify(taken.value)).toContain('Karim suit ce dossier');
    await shows(id, 'Karim suit ce dossier');
    expect(await linesBelow(id, 'suit ce dossier')).toEqual([
      expect.stringMatching(
        /^Karim suit ce dossier\. Écrivez ici.*\nLina a écrit au bot en attendant :\n– Je suis libre demain$/,
      ),
    ]);
    await person.read();
    expect(await teams.write(people.karim, 'Bonjour **Lina** &amp; &lt;b&gt;', { below: id })).toBe(200);
    const [reply] = await until(
      () => person.read(),
      (lines) => lines.length > 0,
    );
    expect(reply).toMatchObject({ from: 'Karim', text: 'Bonjour **Lina** & <b>' });
    expect(await person.say('Merci !')).toEqual([]);
    await linesBelow(id, 'Lina : Merci !');
    const closed = await teams.tap(people.karim, id, 'case-close', { caseId, summary: 'Nous en avons parlé.' });
    expect(JSON.stringify(closed.value)).toContain('Dossier clos par Karim');
    expect((await person.read()).map(({ text }) => text).join()).toContain('Nous en avons parlé.');
    await shows(id, 'Dossier clos par Karim');
    expect(cardOf(id)).not.toContain('Quelle formation');
    await person.say('Encore une question');
    expect((await linesBelow(id, 'Dossier clos')).at(-1)).toBe('Dossier clos. Plus rien n’est transmis d’ici.');
  });

  it('are told why they may not, they alone, with the id by which they can be linked', async () => {
    const { caseId } = await server.queueUp();
    const id = await postOf(caseId);
    const message = 'application/vnd.microsoft.activity.message';
    const stranger = await teams.tap(people.nobody, id, 'case-take', { caseId });
    expect(stranger).toMatchObject({ statusCode: 200, type: message, value: expect.stringContaining(people.nobody) });
    await karim.act(caseId, 'take');
    const late = await teams.tap(people.amelie, id, 'case-take', { caseId });
    expect(late).toMatchObject({ type: message, value: 'Karim suit déjà ce dossier.' });
    const elsewhere = { conversation: { id: '19:autre@thread.tacv2', conversationType: 'channel', tenantId: 't1' } };
    const copied = await teams.tap(people.karim, id, 'case-take', { caseId }, elsewhere);
    expect(copied).toMatchObject({ type: message, value: 'Ce dossier n’existe plus.' });
    const foreign = { conversation: { id: `${channel};messageid=${id}`, conversationType: 'channel', tenantId: 't2' } };
    expect((await teams.tap(people.karim, id, 'case-take', { caseId }, foreign)).type).toBe(message);
    const pretended = await teams.tap(people.karim, id, 'case-close', { caseId }, { channelId: 'directline' });
    expect(pretended.type).toBe(message);
    expect(await getCase(caseId)).toMatchObject({ state: 'assigned', counsellor_id: karim.counsellorId });
  });

  it('see what is done at the desk, and the desk what they do', async () => {
    const { person, caseId } = await server.queueUp();
    const id = await postOf(caseId);
    await karim.act(caseId, 'take');
    await shows(id, 'Karim suit ce dossier');
    expect(teams.linesBelow(id)).toEqual([]);
    await teams.write(people.karim, 'Je vous lis ici.', { below: id });
    await until(
      () => person.read(),
      (lines) => lines.some(({ text }) => text === 'Je vous lis ici.'),
    );
    await karim.act(caseId, 'messages', { clientId: 'm1', text: 'Et du bureau.' });
    await linesBelow(id, 'Karim, depuis l’espace conseillers : Et du bureau.');
    expect(teams.linesBelow(id).join()).not.toContain('Je vous lis ici.');
    const { body } = await karim.browser.call('GET', `/cases/${caseId}`);
    expect(body.lines.map(({ text }: { text: string }) => text)).toContain('Je vous lis ici.');
    const toAmelie = await teams.tap(people.karim, id, 'case-pass', {
      caseId,
      to: amelie.counsellorId,
      why: 'Son sujet',
    });
    expect(JSON.stringify(toAmelie.value)).toContain('Amélie suit ce dossier');
    await linesBelow(id, 'Le dossier est confié à Amélie.');
    await teams.write(people.karim, 'Encore un mot', { below: id });
    await linesBelow(id, 'Message non transmis. Amélie suit ce dossier.');
    await teams.write(people.amelie, '/file Je pars', { below: id });
    await linesBelow(id, 'Le dossier est de nouveau dans la file.');
    expect((await person.readAll()).map(({ text }) => text)).not.toContain('Encore un mot');
    expect(await getCase(caseId)).toMatchObject({ state: 'open', counsellor_id: null });
  });

  it('keep notes, corrections and words to each other among themselves', async () => {
    const { person, caseId } = await server.queueUp();
    const id = await postOf(caseId);
    await teams.tap(people.karim, id, 'case-take', { caseId });
    await linesBelow(id, 'Karim suit ce dossier.');
    await person.read();
    const below = { below: id };
    await teams.write(people.karim, '/note Rappeler la mission locale', { ...below, id: '1' });
    await teams.write(people.karim, '/note Rappeler la mission locale', { ...below, id: '1' });
    await teams.write(people.amelie, 'Note\u202f: voir avec Karim', below);
    const karimAndBot = [{ type: 'mention', mentioned: { id: '29:amelie' } }];
    await teams.write(people.karim, 'Tu la connais ?', { ...below, entities: karimAndBot });
    const edited = { ...below, type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
    await teams.write(people.karim, 'Bonjour, corrigé', edited);
    await teams.write(people.nobody, 'Je réponds', below);
    await teams.write(people.karim, '/inconnu', below);
    const file = { attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/x.png' }] };
    await teams.write(people.karim, '', { ...below, ...file });
    const lines = await until(
      () => teams.linesBelow(id),
      (seen) => seen.length >= 8,
    );
    const noted = 'Note gardée dans le dossier. La personne ne la voit pas.';
    expect(lines.slice(1)).toEqual([
      noted,
      noted,
      expect.stringContaining('il mentionne quelqu’un de l’équipe'),
      expect.stringContaining('La correction n’est pas transmise'),
      expect.stringContaining('n’est pas relié à l’espace conseillers'),
      expect.stringContaining('« /note … » reste dans le dossier'),
      'Message non transmis : il est vide.\nLes fichiers et les images ne sont pas transmis à la personne.',
    ]);
    const notes = await server.state.db.selectFrom('case_notes').select('note').where('case_id', '=', caseId).execute();
    expect(notes.map(({ note }) => note).toSorted()).toEqual(['Rappeler la mission locale', 'voir avec Karim']);
    expect(await person.read()).toEqual([]);
  });

  it('see a cry for help at once, of somebody who waits and of somebody they talk with', async () => {
    const { person, caseId } = await server.queueUp();
    const id = await postOf(caseId);
    await person.say('j’ai envie de mourir');
    await linesBelow(id, 'Appel à l’aide dans ce dossier.');
    expect(await shows(id, 'Appel à l’aide : répondez')).toContain('attention');
    expect(teams.linesBelow(id).join()).not.toContain('mourir');
    await teams.tap(people.karim, id, 'case-take', { caseId });
    await linesBelow(id, 'Appel à l’aide – Lina : j’ai envie de mourir');
    await teams.write(people.karim, 'Je suis là.', { below: id });
    await until(
      () => cardOf(id),
      (card) => !card.includes('attention'),
    );
  });

  it('keep a case without an open desk, unless they leave the person without an answer', async () => {
    const { person, caseId } = await server.queueUp();
    const id = await postOf(caseId);
    await teams.tap(people.karim, id, 'case-take', { caseId });
    clock.now += 10 * 60_000;
    await server.desk.watch.round();
    expect(await getCase(caseId)).toMatchObject({ state: 'assigned' });
    await person.say('Vous êtes là ?');
    clock.now += 10 * 60_000;
    await server.desk.watch.round();
    expect(await getCase(caseId)).toMatchObject({ state: 'open', counsellor_id: null });
    await linesBelow(id, 'Le dossier est de nouveau dans la file.');
  });

  it('have nothing left in Teams of what a person has erased', async () => {
    const { person, caseId } = await server.queueUp();
    const id = await postOf(caseId);
    await teams.tap(people.karim, id, 'case-take', { caseId });
    await person.say('un secret');
    await linesBelow(id, 'Lina : un secret');
    await deletePersonalData(server.state.db, [person.conversationId]);
    const deleted = await until(
      () =>
        framework.delivered.filter(({ method, path }) => method === 'DELETE' && path.includes(encodeURIComponent(id))),
      (seen) => seen.length === 3,
    );
    expect(deleted.at(-1)?.path).toContain(`activities/${encodeURIComponent(id)}`);
    // What is done is noted a moment after Teams was told.
    const remains = server.state.db.selectFrom('case_card_remains').selectAll();
    const left = await until(
      () => remains.execute(),
      (rows) => rows.length === 0,
    );
    expect(left).toEqual([]);
  });

  it('are told of the day’s call-backs once, when the centre opens', async () => {
    const { caseId } = await server.queueUp('Nour');
    const row = await getCase(caseId);
    const tuesday = { day: '2026-11-24', half: 'morning', contact_kind: 'phone', contact: '01 99 00 12 34' };
    const of = { case_id: caseId, conversation_id: row.conversation_id, centre_id: 'demo', done_at: null };
    await server.state.db
      .insertInto('call_backs')
      .values({ ...of, ...tuesday })
      .execute();
    const told = () => teams.posts.filter(({ card }) => JSON.stringify(card ?? '').includes('Rappels du'));
    expect(told()).toEqual([]);
    clock.now = mondayAtTen + 24 * 3600_000;
    const [post] = await until(told, (posts) => posts.length > 0);
    const card = JSON.stringify(post?.card);
    expect(card).toContain('Rappels du mardi 24 novembre');
    expect(card).toContain('matin – Nour');
    expect(card).not.toContain('01 99');
    await until(
      () => server.state.db.selectFrom('case_channels').select('told_day').executeTakeFirst(),
      (chosen) => chosen?.told_day === '2026-11-24',
    );
    expect(told()).toHaveLength(1);
  });

  it('are forgotten where the bot is taken out of their team', async () => {
    const { caseId } = await server.queueUp();
    await postOf(caseId);
    const ofTeam = await server.state.db.selectFrom('case_channels').selectAll().execute();
    await teams.write(people.amelie, '', { type: 'installationUpdate', action: 'remove' });
    for (const table of ['case_channels', 'case_cards'] as const) {
      expect(await server.state.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    await server.state.db.insertInto('case_channels').values(ofTeam).execute();
    await postOf(caseId);
  });

  it('choose the channel only as a responsable, and leave it', async () => {
    await teams.write(people.karim, 'dossiers stop', { id: '7' });
    await linesBelow('7', 'Seule une personne responsable');
    await teams.write(people.nobody, 'dossiers ici', { id: '8' });
    await linesBelow('8', people.nobody);
    await teams.write(people.amelie, 'Dossiers stop', { id: '9' });
    await linesBelow('9', 'n’arrivent plus dans Teams');
    expect(await server.state.db.selectFrom('case_channels').selectAll().execute()).toEqual([]);
    const { caseId } = await server.queueUp();
    expect(await server.state.db.selectFrom('case_cards').selectAll().where('case_id', '=', caseId).execute()).toEqual(
      [],
    );
  });
});
