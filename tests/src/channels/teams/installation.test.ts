import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BotFramework } from '../../../fixtures/bot-framework.ts';
import { checkTeamsActivity } from '../../../fixtures/check-teams-card.ts';
import { createRealBot, loadSmallLibrary } from '../../../fixtures/real-bot.ts';
import { startTeamsServer, type TeamsServer } from '../../../fixtures/teams-server.ts';
import { readShape } from '../../../fixtures/teams-shapes.ts';
import { until } from '../../../fixtures/until.ts';

const team = '19:7a2f51@thread.tacv2';
const group = '19:b45a0e@thread.v2';
const person = 'a:1vXxZK';

let framework: BotFramework;
let server: TeamsServer;
beforeAll(async () => {
  framework = await BotFramework.start();
  const library = await loadSmallLibrary();
  server = await startTeamsServer(framework, { library, bot: createRealBot(library) });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});
beforeEach(() => {
  framework.delivered.length = 0;
});

async function post(name: string, given: object = {}): Promise<void> {
  expect((await server.post(readShape(name, framework, given))).status).toBe(200);
}

const messagesIn = (conversation: string) =>
  framework.delivered.flatMap(({ activity }) =>
    activity.type === 'message' && activity.conversation.id === conversation ? [activity] : [],
  );
const untilMessages = (conversation: string, count: number) =>
  until(
    () => messagesIn(conversation),
    (messages) => messages.length >= count,
  );

async function countRows(conversation: string): Promise<number> {
  const tables = await server.state.exportData(`azure/msteams/${conversation}`);
  return Object.values(tables).reduce((count, rows) => count + rows.length, 0);
}

describe('the bot, added', () => {
  it('to a team welcomes once, and says how to ask it', async () => {
    await Promise.all([post('team-added'), post('team-installed'), post('team-added'), post('member-added')]);
    await post('team-installed', { id: 'f:later' });
    const [welcome] = await untilMessages(team, 1);
    expect(checkTeamsActivity(welcome)).toEqual([]);
    expect(welcome.attachments[0].content.body[0].text).toMatch(/Écrivez mon nom .* puis votre question/);
    expect(messagesIn(team)).toHaveLength(1);
  });

  it('to a group welcomes once, in words of a group', async () => {
    await post('group-installed');
    await post('group-added');
    const [welcome] = await untilMessages(group, 1);
    expect(welcome.attachments[0].content.body[0].text).toMatch(/^Bonjour à toutes et à tous/);
    expect(messagesIn(group)).toHaveLength(1);
  });

  it('to a chat welcomes once, and says it is a robot', async () => {
    await post('personal-added');
    await post('personal-installed');
    await untilMessages(person, 1);
    await post('personal-message');
    const messages = JSON.stringify(await untilMessages(person, 3));
    expect(messages.split('Je suis un robot')).toHaveLength(2);
  });

  it('again after an upgrade says nothing', async () => {
    await post('team-upgrade-removed');
    await post('team-upgraded');
    expect(messagesIn(team)).toEqual([]);
    expect(await countRows(team)).toBeGreaterThan(0);
  });
});

describe('the bot, taken away', () => {
  it.each(['team-removed', 'team-uninstalled', 'team-deleted'])(
    'by %s forgets every thread of the team, and no other',
    async (name) => {
      const threads = [`${team};messageid=1`, '19:9c0ffe@thread.tacv2;messageid=2'];
      const other = '19:0ther@thread.tacv2;messageid=3';
      const inThread = (id: string) => ({
        id: `${name} ${id}`,
        conversation: { id, conversationType: 'channel', isGroup: true },
      });
      await post('team-added', { id: `${name} added` });
      for (const id of threads) await post('channel-message', inThread(id));
      await post('channel-message', { ...inThread(other), channelData: { team: { id: '19:0ther@thread.tacv2' } } });
      await Promise.all([...threads, other].map((id) => untilMessages(id, 1)));
      await post(name);
      for (const id of [team, ...threads]) expect(await countRows(id)).toBe(0);
      expect(await countRows(other)).toBeGreaterThan(0);
      framework.delivered.length = 0;
      await post('team-added', { id: `${name} added` });
      expect(await untilMessages(team, 1)).toHaveLength(1);
      await post('team-uninstalled');
    },
  );

  it('of a chat forgets all that was said there, and welcomes again when it is back', async () => {
    await post('personal-message', { id: 'before' });
    await untilMessages(person, 1);
    expect(await countRows(person)).toBeGreaterThan(0);
    await post('personal-uninstalled');
    expect(await countRows(person)).toBe(0);
    framework.delivered.length = 0;
    await post('personal-installed');
    const [welcome] = await untilMessages(person, 1);
    expect(JSON.stringify(welcome)).toContain('robot');
  });

  it('while something waits to be told there, tells nothing more', async () => {
    await framework.pause();
    await post('personal-message', { id: 'waiting' });
    await until(
      async () => (await server.state.exportData(`azure/msteams/${person}`)).outbox.length,
      (count) => count > 0,
    );
    await post('personal-uninstalled');
    await framework.resume();
    await post('group-installed', { conversation: { id: 'after', conversationType: 'groupChat', isGroup: true } });
    await untilMessages('after', 1);
    expect(messagesIn(person)).toEqual([]);
    expect(await countRows(person)).toBe(0);
  });

  it('while a turn is under way keeps nothing of that turn', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const conversation = { id: `under way ${attempt}`, conversationType: 'personal' };
      await post('personal-message', { id: `said ${attempt}`, conversation });
      await post('personal-uninstalled', { conversation });
    }
    await post('group-installed', { conversation: { id: 'later', conversationType: 'groupChat', isGroup: true } });
    await untilMessages('later', 1);
    for (let attempt = 0; attempt < 10; attempt += 1) expect(await countRows(`under way ${attempt}`)).toBe(0);
  });

  it('from where nothing was said is no trouble', async () => {
    await post('personal-uninstalled', { conversation: { id: 'never', conversationType: 'personal' } });
    await post('team-uninstalled', { channelData: { team: { id: 5 } } });
    expect(await countRows('never')).toBe(0);
  });
});
