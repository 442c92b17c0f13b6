import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BotFramework } from '../../../../fixtures/bot-framework.ts';
import { linesOf, PersonAtTeams } from '../../../../fixtures/person-at-teams.ts';
import { createRealBot, loadRealLibrary } from '../../../../fixtures/real-bot.ts';
import { startTeamsServer, type TeamsServer } from '../../../../fixtures/teams-server.ts';

let framework: BotFramework;
let server: TeamsServer;
let people = 0;

beforeAll(async () => {
  const library = await loadRealLibrary();
  framework = await BotFramework.start();
  server = await startTeamsServer(framework, { library, bot: createRealBot(library) });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});

const somebody = (): PersonAtTeams => {
  people += 1;
  return new PersonAtTeams(framework, server, `a:second-${people}`);
};
const profileOf = async (person: PersonAtTeams) => {
  const state = await server.state.store.findState(person.conversationId);
  return state?.item.conversation;
};
const rowsOf = async (person: PersonAtTeams) =>
  ((await server.state.store.readLog(person.conversationId, 0))?.rows ?? []).map((row) => JSON.parse(row));

describe('a message that its author corrects', () => {
  it('is answered anew, once, in place of what was said', async () => {
    const person = somebody();
    await person.say('je ne sais pas quoi faire', { id: '1' });
    await person.say('caissier', { id: '2' });
    const before = await profileOf(person);
    const edit = { id: '2', text: 'secrétaire', timestamp: '2026-11-02T09:03:00.123Z' };
    await person.send('edit', edit);
    await person.send('edit', edit);
    const told = await person.hear();
    expect(told.flatMap(linesOf).filter((line) => line.startsWith('Question'))).toHaveLength(1);
    const after = await profileOf(person);
    expect(JSON.stringify(after.profile)).toContain('secrétaire');
    expect(after.snapshots).toHaveLength(before.snapshots.length);
    await person.send('edit', { ...edit, text: 'boulanger', timestamp: '2026-11-02T09:04:00.123Z' });
    expect(await person.hear()).not.toEqual([]);
  });

  it('is left alone once another has followed, or when it was brought back', async () => {
    const person = somebody();
    await person.say('bonjour', { id: '1' });
    await person.say('je ne sais pas quoi faire', { id: '2' });
    await person.send('edit', { id: '1', text: 'bonsoir' });
    await person.send('undelete', { id: '2' });
    await person.send('edit', { id: '3', text: 'jamais dit' });
    expect(await person.hear()).toEqual([]);
  });
});

describe('a message that its author deletes', () => {
  it('is blanked in the log, with its corrections, and nothing else is', async () => {
    const person = somebody();
    await person.say('bonjour', { id: '1', value: 'secret' });
    await person.send('edit', { id: '1', text: 'bonjour !', value: 'caché' });
    await person.hear();
    await person.say('au revoir', { id: '12' });
    expect((await person.send('delete', { id: '1' })).status).toBe(200);
    expect(await person.hear()).toEqual([]);
    const rows = await rowsOf(person);
    expect(JSON.stringify(rows)).not.toMatch(/secret|caché/);
    expect(rows.filter(({ name }) => name === 'erased')).toHaveLength(2);
    expect(rows.some(({ text }) => text === 'au revoir')).toBe(true);
  });
});

describe('a reaction', () => {
  it.each([
    ['like', 'up'],
    ['1f44e_thumbsdown', 'down'],
  ])('%s to an answer counts as an opinion, without a word', async (type, rating) => {
    const person = somebody();
    const [answer] = await person.say('c’est quoi un téléconseiller ?');
    const reaction = { reactionsAdded: [{ type }], replyToId: person.idOf(answer) };
    await person.send('reaction-added', reaction);
    await person.send('reaction-added', reaction);
    await person.send('reaction-removed', { ...reaction, reactionsAdded: undefined });
    expect(await person.hear()).toEqual([]);
    const { ratings, offered } = await profileOf(person);
    expect(ratings).toMatchObject([{ rating }]);
    expect(offered.choices).not.toEqual([]);
  });

  it.each(['laugh', 'sad', 'angry'])('%s is nobody’s business', async (type) => {
    const person = somebody();
    const [answer] = await person.say('c’est quoi un téléconseiller ?');
    await person.send('reaction-added', { reactionsAdded: [{ type }], replyToId: person.idOf(answer) });
    await person.send('reaction-added', { reactionsAdded: 5, replyToId: person.idOf(answer) });
    expect(await person.hear()).toEqual([]);
    expect((await profileOf(person)).ratings).toEqual([]);
  });

  it('to what asks no opinion counts for nothing', async () => {
    const person = somebody();
    const [greeting] = await person.say('bonjour');
    await person.send('reaction-added', { replyToId: person.idOf(greeting) });
    await person.send('reaction-added', { replyToId: 'unknown' });
    expect(await person.hear()).toEqual([]);
    expect((await profileOf(person)).ratings).toEqual([]);
  });
});
