import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds, type TestDatabases } from '../fixtures/databases.ts';
import { readKept } from './read-kept.ts';
import { bothWays, colourOf, nord, startTwoCentres, sud, type TwoCentres } from './two-centres.ts';
import type { Reply, Visitor } from './visitor.ts';

const sides = { nord, sud };

/** What leads somebody to what is theirs. */
const paths = ['/mes-donnees', '/bilan', '/bilan/image'] as const;

/** Leads to their bilan, with its pictures. */
const keep = ['mon bilan', 'Lire mon bilan ici'];

type Links = Readonly<Record<(typeof paths)[number], string>>;

describe.each(kinds)('what is a person’s own, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: TwoCentres;
  const people = new Map<string, { readonly person: Visitor; readonly links: Links }>();
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startTwoCentres({ DATABASE_URL: await databases.create() });
    for (const side of [nord, sud]) {
      const person = await server.visit(side);
      for (const said of [`j’aime renseigner les gens au téléphone, avec mon ${side.mark}`, ...keep]) {
        await person.say(said);
      }
      await person.say('exporter mes données');
      const tokens = await Promise.all(
        paths.map(async (path) => {
          const [link = ''] = await person.findLinks(`${path}?jeton=`);
          return [path, new URL(link).searchParams.get('jeton') ?? ''] as const;
        }),
      );
      people.set(side.centreId, { person, links: parseLinks(Object.fromEntries(tokens)) });
    }
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });

  const ownOf = (centreId: string) => {
    const found = people.get(centreId);
    if (found === undefined) throw new Error(`${centreId}: expected one of the two`);
    return found;
  };

  /** At an instance of them, if there are two. */
  const open = async (path: string, token: string, more = ''): Promise<Reply> => {
    const response = await fetch(`${server.addressOf('nord')}${path}?jeton=${encodeURIComponent(token)}${more}`);
    return { status: response.status, text: await response.text() };
  };

  /** A page that is for nobody, whatever was asked, but for what serves once. */
  const plain = ({ status, text }: Reply): Reply => ({ status, text: text.replaceAll(/nonce="[^"]+"/g, '') });

  it.each(bothWays)('is opened by a link, at the centre of %s, and nothing of %s', async (own, other) => {
    const { person, links } = ownOf(own);
    const theirs = [sides[other].mark, ownOf(other).person.id];
    for (const [path, more] of [
      ['/mes-donnees', ''],
      ['/mes-donnees', '&format=json'],
      ['/mes-donnees', `&centre=${other}`],
      ['/bilan', ''],
      ['/bilan', `&centre=${other}`],
    ] as const) {
      const { status, text } = await open(path, links[path], more);
      expect([path, more, status, text.includes(sides[own].mark)]).toEqual([path, more, 200, true]);
      expect(theirs.filter((secret) => text.includes(secret))).toEqual([]);
      const isPage = text.startsWith('<!doctype');
      expect([path, more, text.includes(colourOf[own])]).toEqual([path, more, isPage]);
      expect(text).not.toContain(colourOf[other]);
    }
    expect((await open('/bilan/image', links['/bilan/image'])).status).toBe(200);
    expect((await open('/mes-donnees', links['/mes-donnees'], '&format=json')).text).toContain(person.id);
  });

  it.each(bothWays)('is opened by no link put together of one of %s and one of %s', async (own, other) => {
    const [mine, theirs] = [ownOf(own).links, ownOf(other).links];
    for (const path of paths) {
      const [payload = ''] = theirs[path].split('.');
      const [, signature = ''] = mine[path].split('.');
      const nonsense = plain(await open(path, 'eA.eA'));
      expect([path, [404, 410].includes(nonsense.status)]).toEqual([path, true]);
      const others = paths.filter((each) => each !== path).map((each) => theirs[each]);
      for (const token of [`${payload}.${signature}`, `${payload}.`, payload, ...others]) {
        expect([path, plain(await open(path, token))]).toEqual([path, nonsense]);
      }
    }
  });

  it.each(bothWays)('is erased at %s, and stays whole at %s', async (own, other) => {
    const person = await server.visit(sides[own]);
    await person.say(`j’ai un ${sides[own].mark} gris`);
    const before = await readKept(server.database, { side: sides[other] });
    await person.say('effacer mes données');
    const said = await person.say('oui');
    expect(said).toContain('C’est fait');
    expect((await readKept(server.database, { side: sides[own] })).join('')).not.toContain('gris');
    expect(await readKept(server.database, { side: sides[other] })).toEqual(before);
    expect(before.join('')).toContain(sides[other].mark);
  });
});

function parseLinks(found: object): Links {
  return found as Links;
}
