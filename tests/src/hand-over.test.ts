import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tellLate } from '../../src/handoff/clock-deeds.ts';
import type { Actor } from '../../src/handoff/handoff.ts';
import { type HandoffServer, startHandoffServer } from '../fixtures/handoff-server.ts';
import type { PersonAtChat } from '../fixtures/person-at-chat.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let server: HandoffServer;
let amelie: Actor;
beforeAll(async () => {
  server = await startHandoffServer(await loadSmallLibrary());
});
afterAll(() => server.close());

const getCase = async ({ conversationId }: PersonAtChat) => {
  const { db } = server.state;
  return db.selectFrom('cases').selectAll().where('conversation_id', '=', conversationId).executeTakeFirstOrThrow();
};

/** Somebody who has asked for a counsellor, and waits. */
async function waitInQueue(): Promise<{ readonly person: PersonAtChat; readonly caseId: string }> {
  const person = await server.visit();
  await person.say('j’aime renseigner les gens au téléphone');
  await person.say('parler à quelqu’un');
  await person.say('Parler maintenant');
  await person.say('Quelle formation près de chez moi ?');
  await person.say('Lina');
  return { person, caseId: (await getCase(person)).case_id };
}

const textOf = (lines: readonly { readonly text: string }[]): string => lines.map(({ text }) => text).join('\n');

describe('hand-over', () => {
  it('gives phone and address where the centre has no desk', async () => {
    const person = await server.visit();
    const [said] = await person.say('parler à quelqu’un');
    expect(said?.activity.attachments).toHaveLength(1);
    expect(said?.buttons).not.toContain('Parler maintenant');
  });

  it('passes on what the person has read, and keeps the place in the queue', async () => {
    amelie = await server.hire('amelie', 'Amélie');
    const { person } = await waitInQueue();
    const kept = await getCase(person);
    expect(kept).toMatchObject({ state: 'open', reason: 'asked', wish: 'now', centre_id: 'demo' });
    expect(JSON.parse(kept.dossier)).toMatchObject({
      said: [{ text: 'j’aime renseigner les gens au téléphone' }],
      wishWords: 'Quelle formation près de chez moi ?',
      firstName: 'Lina',
    });
  });

  it('lets the counsellor talk and the bot be silent, then the bot go on', async () => {
    const { person, caseId } = await waitInQueue();
    await server.handoff.take(caseId, amelie);
    await server.handoff.reply(caseId, amelie, { clientId: '1', text: 'Bonjour **Lina** !' });
    const seen = await person.read();
    expect(seen.map(({ from }) => from)).toEqual(['Aiguilleur', 'Amélie']);
    expect(seen[1]?.activity).toMatchObject({ text: 'Bonjour **Lina** !', textFormat: 'plain' });
    expect(await person.say('bonjour, quels sont les horaires d’un téléconseiller ?')).toEqual([]);
    expect(await getCase(person)).toMatchObject({ state: 'assigned', unread: 1 });
    await server.handoff.close(caseId, amelie, { isReturned: true, summary: 'Nous avons parlé des aides.' });
    const after = await person.read();
    expect(textOf(after)).toContain('Nous avons parlé des aides.');
    expect(after.at(-1)?.buttons).toContain('😊 Oui');
    expect(textOf(await person.say('😊 Oui'))).toContain('ajouter un mot');
    await person.say('Non, c’est tout');
    const { db } = server.state;
    const rated = await db.selectFrom('satisfactions').selectAll().where('case_id', '=', caseId).execute();
    expect(rated).toMatchObject([{ rating: 'good', words: null }]);
    expect(textOf(await person.say('aide'))).not.toBe('');
  });

  it('gives the emergency numbers at once while a counsellor talks, and alerts them', async () => {
    const { person, caseId } = await waitInQueue();
    await server.handoff.take(caseId, amelie);
    await person.read();
    const said = await person.say('je veux mourir');
    expect(JSON.stringify(said.map(({ activity }) => activity))).toContain('tel:112');
    const { db } = server.state;
    const events = await db.selectFrom('case_events').select('kind').where('case_id', '=', caseId).execute();
    expect(events.map(({ kind }) => kind)).toContain('alarm');
  });

  it('alerts the desk of a cry for help in the queue too', async () => {
    const { person, caseId } = await waitInQueue();
    await person.say('je veux mourir');
    const { db } = server.state;
    const events = await db.selectFrom('case_events').select('kind').where('case_id', '=', caseId).execute();
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'alarm']);
  });

  it('changes the case of whoever goes back and sends it again: it stays one', async () => {
    const { person } = await waitInQueue();
    await person.say('retour');
    expect(textOf(await person.say('Line'))).toContain('C’est transmis');
    const { db } = server.state;
    const { conversationId } = person;
    const cases = await db.selectFrom('cases').selectAll().where('conversation_id', '=', conversationId).execute();
    expect(cases.map(({ dossier }) => JSON.parse(dossier).firstName)).toEqual(['Line']);
  });

  it('excuses itself for nobody’s coming no more once somebody came', async () => {
    const { person, caseId } = await waitInQueue();
    await server.handoff.elapse(caseId, tellLate);
    expect(textOf(await person.read())).toContain('Pardon');
    await server.handoff.take(caseId, amelie);
    await server.handoff.close(caseId, amelie, { isReturned: true, summary: null });
    await person.read();
    expect(textOf(await person.say('Passer'))).not.toContain('Pardon');
    expect(textOf(await person.say('retour'))).not.toContain('Pardon');
  });

  it('takes « un » for an answer to the counsellor, not for the first button', async () => {
    const { person, caseId } = await waitInQueue();
    await server.handoff.take(caseId, amelie);
    await person.read();
    expect(await person.say('un')).toEqual([]);
    expect(await person.say('1')).toEqual([]);
    expect(await getCase(person)).toMatchObject({ state: 'assigned', unread: 2 });
  });

  it('lets the person go back to the bot', async () => {
    const { person, caseId } = await waitInQueue();
    await server.handoff.take(caseId, amelie);
    await person.read();
    expect(textOf(await person.say('revenir au bot'))).toContain('de nouveau avec moi');
    expect(await getCase(person)).toMatchObject({ state: 'returned' });
    await expect(
      server.handoff.reply(caseId, amelie, { clientId: 'late', text: 'Vous êtes là ?' }),
    ).rejects.toMatchObject({ refusal: 'over' });
    expect(textOf(await person.say('aide'))).not.toBe('');
  });

  it('keeps a phone number for the call alone: it stands nowhere in the conversation', async () => {
    const person = await server.visit();
    const [asked] = (await person.say('parler à quelqu’un')).slice(-1);
    expect(asked?.buttons).toContain('Qu’on me rappelle');
    const [when] = (await person.say('Qu’on me rappelle')).slice(-1);
    expect(when?.buttons).toEqual([
      'Le lundi 23 novembre, l’après-midi',
      'Le mardi 24 novembre, le matin',
      'Le mardi 24 novembre, l’après-midi',
      'Le mercredi 25 novembre, le matin',
      'Le mercredi 25 novembre, l’après-midi',
    ]);
    await person.say('Le mardi 24 novembre, le matin');
    await person.say('Je verrai avec elle');
    await person.say('Sans prénom');
    expect(textOf(await person.say('01 99 00 56 78'))).toContain('le mardi 24 novembre');
    const { db } = server.state;
    const { conversationId } = person;
    const calls = await db
      .selectFrom('call_backs')
      .select(['day', 'half', 'contact_kind', 'contact'])
      .where('conversation_id', '=', conversationId)
      .execute();
    expect(calls).toEqual([{ day: '2026-11-24', half: 'morning', contact_kind: 'phone', contact: '01 99 00 56 78' }]);
    const log = await db.selectFrom('log').select('activity').where('conversation_id', '=', conversationId).execute();
    const states = await db
      .selectFrom('states')
      .select('state')
      .where('conversation_id', '=', conversationId)
      .execute();
    expect(JSON.stringify([log, states])).not.toMatch(/56.?78/);
    expect(JSON.stringify(await person.readAll())).not.toMatch(/56.?78/);
  });

  it('tells the place in the queue to whoever asks again, and moves up', async () => {
    const first = await waitInQueue();
    server.clock.now += 1000;
    const { person } = await waitInQueue();
    const placeOf = async (): Promise<number> => {
      const [said] = await person.say('parler à quelqu’un');
      return said?.text.includes('en tête') ? 1 : Number(/place (\d+)/.exec(said?.text ?? '')?.[1]);
    };
    const before = await placeOf();
    await server.handoff.take(first.caseId, amelie);
    expect(before - (await placeOf())).toBe(1);
  });

  it('remembers what the person tells the counsellor of themselves', async () => {
    const { person, caseId } = await waitInQueue();
    await server.handoff.take(caseId, amelie);
    await person.say('j’ai aussi été boulangère pendant dix ans');
    await server.handoff.close(caseId, amelie, { isReturned: true, summary: null });
    await person.read();
    await person.say('Passer');
    expect(JSON.stringify(await person.say('mes données'))).toContain('boulangère');
  });

  it('takes for the question whatever is typed there, a wish for an appointment too', async () => {
    const person = await server.visit();
    await person.say('parler à quelqu’un');
    await person.say('Laisser un message');
    expect(textOf(await person.say('je voudrais un rendez-vous'))).toContain('prénom');
    expect(textOf(await person.say('Sans prénom'))).toContain('C’est transmis');
    expect(JSON.parse((await getCase(person)).dossier).wishWords).toBe('je voudrais un rendez-vous');
  });

  it('offers a human once where something grave is told, and goes on', async () => {
    const person = await server.visit();
    expect(textOf(await person.say('je suis harcelée au travail et je veux changer'))).toContain('mieux vous aider');
    expect(textOf(await person.say('mon chef me harcèle'))).not.toContain('mieux vous aider');
    await person.say('parler à quelqu’un');
    await person.say('Laisser un message');
    await person.say('Je verrai avec elle');
    await person.say('Sans prénom');
    expect(await getCase(person)).toMatchObject({ reason: 'sensitive', wish: 'message' });
  });

  it('lets a counsellor step in only once the person has agreed', async () => {
    const person = await server.visit();
    await person.say('j’aime renseigner les gens au téléphone');
    await server.handoff.offer(person.conversationId, amelie);
    expect(textOf(await person.read())).toContain('Amélie, du centre, peut vous aider');
    const { db } = server.state;
    const { conversationId } = person;
    const findCases = () => db.selectFrom('cases').selectAll().where('conversation_id', '=', conversationId).execute();
    expect(await findCases()).toEqual([]);
    expect(textOf(await person.say('Oui, d’accord'))).toContain('Amélie du centre');
    expect(await findCases()).toMatchObject([{ state: 'assigned', reason: 'offered', counsellor_id: 'amelie' }]);
    await server.handoff.reply((await getCase(person)).case_id, amelie, { clientId: 'o', text: 'Bonjour !' });
    expect(textOf(await person.read())).toBe('Bonjour !');
    await expect(server.handoff.offer(conversationId, amelie)).rejects.toMatchObject({ refusal: 'not-found' });
  });

  it.each([
    ['14 juillet', 'France', 'demo', 14, 'Le centre est fermé. Il ouvre le jeudi 15 juillet à 9\u00a0h.'],
    ['21 juillet', 'Belgium', 'autre', 21, 'Le centre est fermé. Il ouvre le jeudi 22 juillet à 9\u00a0h.'],
  ])('tells when the centre opens again: %s is a holiday in %s', async (_day, _country, centreId, date, told) => {
    const { clock, state } = server;
    const before = clock.now;
    clock.now = Date.UTC(2027, 6, date, 8);
    const account = { counsellor_id: `of ${centreId}`, centre_id: centreId, login: `of ${centreId}`, name: 'Noor' };
    const row = { ...account, role: 'conseiller', password: '', created_at: before };
    await state.db.insertInto('counsellors').values(row).execute();
    const person = await server.visit(centreId);
    const said = textOf(await person.say('parler à quelqu’un'));
    clock.now = before;
    expect(said).toContain(told);
  });
});
