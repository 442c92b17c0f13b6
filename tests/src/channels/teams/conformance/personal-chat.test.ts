import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BotFramework } from '../../../../fixtures/bot-framework.ts';
import { buttonsOf, linesOf, PersonAtTeams } from '../../../../fixtures/person-at-teams.ts';
import { createRealBot, loadRealLibrary } from '../../../../fixtures/real-bot.ts';
import { startTeamsServer, type TeamsServer } from '../../../../fixtures/teams-server.ts';

let framework: BotFramework;
let server: TeamsServer;

beforeAll(async () => {
  const library = await loadRealLibrary();
  framework = await BotFramework.start();
  server = await startTeamsServer(framework, { library, bot: createRealBot(library) });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});

let people = 0;
const somebody = (): PersonAtTeams => {
  people += 1;
  return new PersonAtTeams(framework, server, `a:person-${people}`);
};

const startOf = async (person: PersonAtTeams) => (await person.say('recommencer')).at(-1);

describe('the chat of one person', () => {
  it('begins with a welcome whose answers are buttons', async () => {
    const person = somebody();
    await person.send('members-added');
    await person.send('installed');
    const welcome = await person.hear();
    expect(welcome.flatMap(linesOf).join()).toContain('Bonjour');
    expect(buttonsOf(welcome.at(-1))).toContain('Parler à quelqu’un');
    const next = await person.tap(welcome.at(-1), 'Me laisser guider');
    expect(JSON.stringify(next)).toContain('Réponse choisie');
    expect((await person.hear()).flatMap(linesOf).join()).toContain('Combien de temps');
  });

  it('keeps what people write from becoming markup', async () => {
    const words = '**J’aime** <b>vendre</b> [ici](https://example.org)';
    const person = somebody();
    await person.say(words);
    const [kept] = await person.say('mes données');
    expect(linesOf(kept).join('\n')).toContain('vendre');
    expect(linesOf(kept).join('\n')).not.toMatch(/[^\\]\*\*J’aime|\[ici\]\(/);
  });

  it('fits what Teams takes, however much was told', async () => {
    const person = somebody();
    for (const letter of 'abcdefghij') await person.say(`J’aime vendre et conseiller ${letter.repeat(3)} `.repeat(60));
    const told = await person.say('mes données');
    expect(told.length).toBeGreaterThan(1);
  });
});

describe('a tap', () => {
  it('is answered with its card, which shows what was chosen, now and later', async () => {
    const person = somebody();
    const question = await startOf(person);
    const card = await person.tap(question, 'Poser une question');
    expect(linesOf({ attachments: [{ content: card }] })).toEqual([
      expect.stringContaining('Que savez-vous faire'),
      'Réponse choisie\u202f: Poser une question',
    ]);
    expect(card.actions).toBeUndefined();
    const next = await person.hear();
    expect(next.flatMap(linesOf).join()).toContain('question');
    const updates = person.told.filter(({ method }) => method === 'PUT');
    expect(updates.map(({ activity }) => activity.attachments[0].content)).toEqual([card]);
    expect(person.told.findIndex(({ method }) => method === 'PUT')).toBeLessThan(person.told.length - next.length);
  });

  it('keeps its order where Teams asks to wait', async () => {
    const person = somebody();
    const question = await startOf(person);
    const before = person.told.length;
    let refused = 0;
    framework.behave = ({ conversation }) => {
      if (conversation.id !== person.conversation || refused === 1) return 'accept';
      refused += 1;
      return { status: 429 };
    };
    await person.tap(question, 'Me laisser guider');
    const next = await person.hear();
    framework.behave = () => 'accept';
    expect(person.told.slice(before).map(({ method }) => method)).toEqual(['PUT', ...next.map(() => 'POST')]);
    expect(next.flatMap(linesOf).join()).toContain('Combien de temps');
  });

  it('counts once, whatever comes twice: the first one stands', async () => {
    const person = somebody();
    const question = await startOf(person);
    const cards = [
      await person.tap(question, 'Poser une question', { id: 'f:once' }),
      await person.tap(question, 'Poser une question', { id: 'f:once' }),
      await person.tap(question, 'Me laisser guider'),
    ];
    expect(new Set(cards.map((card) => JSON.stringify(card))).size).toBe(1);
    expect(await person.hear()).toHaveLength(1);
  });

  it('counts once where two come at the same time', async () => {
    const person = somebody();
    const question = await startOf(person);
    const titles = ['Poser une question', 'Me laisser guider'];
    const cards = await Promise.all(titles.map((title) => person.tap(question, title)));
    expect(JSON.stringify(cards[0])).toBe(JSON.stringify(cards[1]));
    const log = await server.state.store.readLog(person.conversationId, 0);
    expect(log?.rows.filter((row) => row.includes('"choose"'))).toHaveLength(1);
  });

  it('on a card whose question has passed is told so there, and nowhere else', async () => {
    const person = somebody();
    const question = await startOf(person);
    await person.say('je ne sais pas');
    const card = await person.tap(question, 'Poser une question');
    expect(JSON.stringify(card)).toContain('Cette question est passée');
    expect(await person.hear()).toEqual([]);
    const log = await server.state.store.readLog(person.conversationId, 0);
    expect(log?.rows.some((row) => row.includes('"choose"'))).toBe(false);
  });

  it('on several answers at once sends all of them', async () => {
    const person = somebody();
    await person.say('je ne sais pas quoi faire');
    await person.say('3 minutes');
    const [question] = (await person.say('rien')).slice(-1);
    const { body } = question.attachments[0].content;
    const [first, second] = body.flatMap(({ choices = [] }: { choices?: object[] }) => choices);
    const inputs = { picked: `${first.value},${second.value}` };
    const card = await person.tap(question, 'C’est choisi', { inputs });
    expect(JSON.stringify(card)).toContain('Réponse envoyée');
    const lines = (await person.hear()).flatMap(linesOf).join();
    expect(lines).toContain(first.title);
    expect(lines).toContain(second.title);
    expect(lines).toContain('Question 3');
  });

  it('on none of them says which', async () => {
    const person = somebody();
    await person.say('je ne sais pas quoi faire');
    await person.say('3 minutes');
    const [, question] = await person.say('rien');
    const card = await person.tap(question, 'Rien de tout cela');
    expect(JSON.stringify(card)).toContain('Réponse choisie\u202f: Rien de tout cela');
  });

  it('on an opinion is noted once, beside the answer', async () => {
    const person = somebody();
    const [answer] = await person.say('c’est quoi un téléconseiller ?');
    const card = await person.tap(answer, '👍 Utile');
    expect(JSON.stringify(card)).toContain('Avis noté');
    expect(await person.tap(answer, '👎 Pas utile')).toEqual(card);
    const state = await server.state.store.findState(person.conversationId);
    expect(state?.item.conversation.ratings).toMatchObject([{ rating: 'up' }]);
    expect(person.told.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('means the same where Teams sends it as a message', async () => {
    const person = somebody();
    const question = await startOf(person);
    expect((await person.tapBack(question, 'Me laisser guider')).flatMap(linesOf).join()).toContain('Combien de temps');
    const again = await person.tapBack(question, 'Me laisser guider');
    expect(again.flatMap(linesOf).join()).toContain('déjà passée');
  });

  it('on a métier shows it, as often as wanted', async () => {
    const person = somebody();
    const told = await person.say('J’ai travaillé en centre d’appels et j’aime vendre');
    const pistes = told.find((each) => buttonsOf(each).includes('Voir ce métier'));
    const [{ data }] = pistes.attachments[0].content.actions;
    const { text, value } = data.msteams;
    await person.send('message-back', { text, value });
    expect((await person.hear()).flatMap(linesOf).join()).toContain('Ce que l’on fait');
  });

  it('that is no button of ours is refused, calmly', async () => {
    const person = somebody();
    await startOf(person);
    const values = [
      {},
      { action: { verb: 'choose', data: { action: 'choose' } } },
      { action: { verb: 'choose', data: 5 } },
    ];
    const answers = [];
    for (const value of values) answers.push(await person.send('tap', { value }));
    expect(answers.map(({ status }) => status)).toEqual([501, 200, 200]);
    expect(answers.slice(1).map(({ text }) => JSON.parse(text).statusCode)).toEqual([400, 400]);
    expect(await person.hear()).toEqual([]);
  });
});
