import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GuidanceBot } from '../../../../../src/bot.ts';
import { createHandoff } from '../../../../../src/handoff/create-handoff.ts';
import type { Actor, Handoff } from '../../../../../src/handoff/handoff.ts';
import { BotFramework } from '../../../../fixtures/bot-framework.ts';
import { buttonsOf, linesOf, PersonAtTeams } from '../../../../fixtures/person-at-teams.ts';
import { createBotWithDesk, loadRealLibrary } from '../../../../fixtures/real-bot.ts';
import { startTeamsServer, type TeamsServer } from '../../../../fixtures/teams-server.ts';

/** Monday 23 November 2026, ten in the morning in Paris. */
const monday = (): number => Date.UTC(2026, 10, 23, 9);
const amelie: Actor = { counsellorId: 'amelie', centreId: 'demo', name: 'Amélie' };

let framework: BotFramework;
let server: TeamsServer;
let handoff: Handoff;

beforeAll(async () => {
  const library = await loadRealLibrary();
  framework = await BotFramework.start();
  let bot: GuidanceBot | undefined;
  server = await startTeamsServer(framework, {
    library,
    createBot: (state) => {
      bot = createBotWithDesk(library, state, monday);
      return bot;
    },
  });
  if (bot === undefined) throw new Error('bot: expected one by now.');
  handoff = createHandoff({ state: server.state, bot, clock: monday });
  const of = { counsellor_id: 'amelie', centre_id: 'demo', login: 'amelie', name: 'Amélie', role: 'conseiller' };
  const there = { password: '', created_at: monday(), is_available: 1, seen_at: monday() };
  await server.state.db
    .insertInto('counsellors')
    .values({ ...of, ...there })
    .execute();
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});

const textsOf = (told: readonly object[]): string => told.flatMap(linesOf).join('\n');

describe('a person who asks for somebody in Teams', () => {
  it('is taken over by a counsellor, who speaks by name, and tells how it was', async () => {
    const person = new PersonAtTeams(framework, server, 'a:handed-over');
    await person.say('J’ai tenu une caisse et j’aime aider les gens');
    let [asked] = (await person.say('parler à quelqu’un')).slice(-1);
    for (const title of ['Parler maintenant', 'Je verrai avec elle', 'Sans prénom']) {
      await person.tap(asked, title);
      [asked] = (await person.hear()).slice(-1);
    }
    const raised = await server.state.db.selectFrom('cases').selectAll().execute();
    expect(raised).toMatchObject([{ conversation_id: person.conversationId }]);
    const caseId = raised[0]?.case_id ?? '';
    await handoff.take(caseId, amelie);
    expect(textsOf(await person.hear())).toContain('Amélie');
    await handoff.reply(caseId, amelie, { clientId: '1', text: 'Bonjour, je suis **là**.' });
    expect(textsOf(await person.hear())).toBe('Amélie\u202f: Bonjour, je suis **là**.');
    expect(await person.say('merci !')).toEqual([]);
    await handoff.close(caseId, amelie, { isReturned: true, summary: 'Vous venez lundi.' });
    const ended = await person.hear();
    expect(textsOf(ended)).toContain('Vous venez lundi.');
    const opinion = ended.at(-1);
    await person.tap(opinion, buttonsOf(opinion)[0] ?? '');
    await person.hear();
    const opinions = await server.state.db.selectFrom('satisfactions').selectAll().execute();
    expect(opinions).toMatchObject([{ case_id: caseId, rating: 'good' }]);
  });

  it('gets a link to all that is kept of this very conversation', async () => {
    const person = new PersonAtTeams(framework, server, 'a:exports');
    await person.say('bonjour');
    const [told] = await person.say('exporter mes données');
    expect(JSON.stringify(told)).toContain(`of=${encodeURIComponent(person.conversationId)}`);
  });
});
