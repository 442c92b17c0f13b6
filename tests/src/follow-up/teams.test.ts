import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GuidanceBot } from '../../../src/bot.ts';
import { FollowUps } from '../../../src/follow-up/follow-ups.ts';
import { createLog } from '../../../src/log.ts';
import { Retention } from '../../../src/storage/retention.ts';
import { BotFramework } from '../../fixtures/bot-framework.ts';
import { linesOf, PersonAtTeams } from '../../fixtures/person-at-teams.ts';
import { createBotWithDesk, loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { startTeamsServer, type TeamsServer } from '../../fixtures/teams-server.ts';

const log = createLog('silent');
const dayMs = 24 * 3600_000;

let framework: BotFramework;
let server: TeamsServer;
let bot: GuidanceBot;

beforeAll(async () => {
  const library = await loadSmallLibrary();
  framework = await BotFramework.start();
  server = await startTeamsServer(framework, {
    library,
    createBot: (state) => {
      bot = createBotWithDesk(library, state, Date.now);
      return bot;
    },
  });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});

describe('a word some months later, in Teams', () => {
  it('comes by itself, once, where all else was deleted', async () => {
    const { state } = server;
    const person = new PersonAtTeams(framework, server, 'a:follow-up');
    await person.say('je fais du pain');
    const asked = (await person.say('un petit mot dans 90 jours')).flatMap(linesOf).join('\n');
    expect(asked).toMatch(/Êtes-vous d’accord/);
    const agreed = (await person.say('oui')).flatMap(linesOf).join('\n');
    expect(agreed).toMatch(/un mot ici dans 90 jours/);
    expect(agreed).not.toMatch(/code/);

    const later = (): number => Date.now() + 91 * dayMs;
    await new Retention({ db: state.db, log, clock: later, days: 30, figureMonths: 36 }).round();
    expect(await state.db.selectFrom('log').selectAll().execute()).toEqual([]);
    const followUps = new FollowUps({ ...state, bot, clock: later, log });
    await followUps.round();
    await followUps.round();
    const told = (await person.hear()).flatMap(linesOf).filter((line) => /nos échanges vous ont été utiles/.test(line));
    expect(told.length).toBeGreaterThan(0);
    expect((await person.hear()).length).toBe(0);

    await person.say('oui');
    expect((await person.say('J’ai trouvé un travail')).flatMap(linesOf).join('\n')).toMatch(
      /Votre réponse est comptée/,
    );
    const counted = await state.db.selectFrom('follow_up_counts').select(['helped', 'happened', 'answers']).execute();
    expect(counted).toEqual([{ helped: 'yes', happened: 'work', answers: 1 }]);
    expect(await state.db.selectFrom('follow_ups').selectAll().execute()).toEqual([]);
  }, 60_000);
});
