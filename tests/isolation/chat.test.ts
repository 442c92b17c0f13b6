import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds, type TestDatabases } from '../fixtures/databases.ts';
import { TestStream } from '../fixtures/test-server.ts';
import { fillCentre, type Kept, wordingsOf } from './fill-centre.ts';
import { bothWays, nord, startTwoCentres, sud, type TwoCentres } from './two-centres.ts';
import { ask, Visitor } from './visitor.ts';

const sides = { nord, sud };
const conversations = '/v3/directline/conversations';

/** A conversation that nobody has begun. */
const nowhere = 'bm9ib2R5bm9ib2R5bm9ib2';

async function askForCode(person: Visitor): Promise<string> {
  const [, code = ''] = /code : ((?:\d{4} ?){3})\./.exec(await person.say('code de reprise')) ?? [];
  return code.replaceAll(' ', '');
}

const streamUrlOf = async (person: Visitor): Promise<string> =>
  JSON.parse((await person.ask(conversations, { body: {} })).text).streamUrl;

describe.each(kinds)('on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: TwoCentres;
  const kept = new Map<string, Kept>();
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startTwoCentres({ DATABASE_URL: await databases.create() });
    for (const side of [nord, sud]) kept.set(side.centreId, await fillCentre(server, side));
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });

  const keptOf = (centreId: string): Kept => {
    const found = kept.get(centreId);
    if (found === undefined) throw new Error(`${centreId}: expected one of the two`);
    return found;
  };

  describe.each(bothWays)('at the chat of %s, of %s', (own, other) => {
    const issue = (body: object, origin?: string) =>
      ask(server.addressOf(own), '/widget/token', { body, ...(origin && { origin }) });

    it('a token opens no conversation, be it there or not', async () => {
      const [mine, theirs] = [keptOf(own).person, keptOf(other).person];
      const before = await theirs.read();
      const attempts: readonly [string, object?][] = [
        [''],
        ['/activities'],
        ['/activities?watermark=0'],
        ['/activities', { type: 'message', text: 'Bonjour' }],
        ['/activities', { type: 'typing' }],
        ['/upload', {}],
      ];
      for (const [path, body] of attempts) {
        const asked = body === undefined ? {} : { body };
        const found = await mine.ask(`${conversations}/${theirs.id}${path}`, asked);
        expect([path, found]).toEqual([path, await mine.ask(`${conversations}/${nowhere}${path}`, asked)]);
        expect(found.status).toBe(403);
      }
      expect(await theirs.read()).toBe(before);
    });

    it('a stream is opened by nobody’s token but its own', async () => {
      const [mine, theirs] = [keptOf(own).person, keptOf(other).person];
      const url = await streamUrlOf(mine);
      expect(await new TestStream(url.replace(mine.id, theirs.id)).opened()).toBe(403);
      expect(await new TestStream(url.replace(mine.id, nowhere)).opened()).toBe(403);
      const stream = new TestStream(url);
      expect(await stream.opened()).toBe(101);
      await theirs.say('bonjour');
      await mine.say('bonsoir');
      await stream.until(1);
      await stream.close();
      expect(JSON.stringify(stream.activities)).not.toContain(theirs.id);
    });

    it('a token takes nothing up again', async () => {
      const theirs = keptOf(other).person;
      const { status, text } = await issue({ centre: own, resume: theirs.token });
      expect([status, JSON.parse(text).resumed, text.includes(theirs.id)]).toEqual([200, false, false]);
    });

    it('a code opens nothing, and is not used up', async () => {
      const [mine, theirs] = [keptOf(own), await server.visit(sides[other])];
      await theirs.say('bonjour');
      const resume = await askForCode(theirs);
      expect(resume).toMatch(/^\d{12}$/);
      const wrong = '000000000000';
      for (const [asked, origin] of [
        [{ centre: own }, undefined],
        [{ centre: own }, mine.side.site],
        [{}, mine.side.site],
      ] as const) {
        const found = await issue({ ...asked, resume }, origin);
        expect(found).toEqual(await issue({ ...asked, resume: wrong }, origin));
        expect(found.status).toBe(404);
      }
      const opened = await issue({ centre: other, resume }, sides[other].site);
      expect([opened.status, JSON.parse(opened.text).conversationId]).toEqual([200, theirs.id]);
    });

    it('its site is as foreign as any', async () => {
      const [mine, theirs] = [sides[own], keptOf(other).person];
      const foreign = 'https://www.ailleurs.example';
      for (const [path, body] of [
        ['/widget/token', { centre: other }],
        ['/widget/token', { resume: theirs.token }],
        [conversations, {}],
        ['/v3/directline/tokens/refresh', {}],
        [`${conversations}/${theirs.id}/activities`, undefined],
      ] as const) {
        const asked = body === undefined ? {} : { body };
        const found = await theirs.ask(path, { ...asked, origin: mine.site });
        expect([path, found]).toEqual([path, await theirs.ask(path, { ...asked, origin: foreign })]);
        expect(found.status).toBe(403);
      }
      const url = await streamUrlOf(theirs);
      expect(await new TestStream(url, { Origin: mine.site }).opened()).toBe(403);
      const stream = new TestStream(url, { Origin: sides[other].site });
      expect(await stream.opened()).toBe(101);
      await stream.close();
    });

    it('the bot tells nothing: no answer, no formation, no contact, whatever centre is named', async () => {
      const [side, theirs] = [sides[own], sides[other]];
      const person = await server.visit(side);
      const forged = { channelData: { centreId: other, clientActivityID: 'a' }, from: { id: other } };
      for (const said of [...wordingsOf(theirs.mark), `Parlez-moi du cours du ${theirs.mark}`]) {
        await person.ask(`${conversations}/${person.id}/activities`, {
          body: { type: 'message', text: said, ...forged },
        });
      }
      for (const said of [
        'Quelles formations pour devenir boulanger ?',
        'quels sont vos horaires ?',
        'Comment vous joindre ?',
        'qui êtes-vous ?',
        'parler à quelqu’un',
        'mes données',
      ]) {
        await person.say(said);
      }
      const told = await person.read();
      for (const words of ['Centre du', 'Cours du', 'bonjour@', 'rue du']) {
        expect([words, told.includes(`${words}${/@$/.test(words) ? '' : ' '}${theirs.mark}`)]).toEqual([words, false]);
      }
      expect(told).not.toContain(`Le ${theirs.mark} dort dans la cour`);
      expect(told).toContain(`Cours du ${side.mark}`);
      expect(told).toContain(`Centre du ${side.mark}`);
      expect(await person.say(wordingsOf(side.mark)[0] ?? '')).toContain(`Le ${side.mark} dort dans la cour`);
    });

    it('a word means what it was taught to mean in its own centre alone', async () => {
      const [side, theirs] = [sides[own], sides[other]];
      const person = await server.visit(side);
      expect(await person.say(`je veux être ${theirs.mark}iste`)).not.toMatch(/boulang/i);
      expect(await person.say(`je veux être ${side.mark}iste`)).toMatch(/boulang/i);
    });

    it('a conversation is kept, counted and shown where it began', async () => {
      const person = await Visitor.open(server.addressOf(other), server.database, own);
      await person.say('bonjour');
      const row = await server.database.db
        .selectFrom('conversations')
        .select('centre_id')
        .where('conversation_id', '=', person.conversationId)
        .executeTakeFirstOrThrow();
      expect(row.centre_id).toBe(own);
    });
  });
});
